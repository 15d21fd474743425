package org.backfile.indexer.corpus;

import java.io.EOFException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** Why reading a file ended before its end, in words. */
final class BrokenOff {

  private BrokenOff() {}

  static String words(Exception failure) {
    String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    return switch (failure) {
      case EOFException end -> "the file is cut off";
      case ZipException damaged -> "damaged gzip: " + message;
      case AccessDeniedException denied -> "no permission to read the file";
      case NoSuchFileException gone -> "the file has gone";
      default -> message;
    };
  }
}
