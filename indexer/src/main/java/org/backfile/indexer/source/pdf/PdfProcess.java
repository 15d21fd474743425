package org.backfile.indexer.source.pdf;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * The program that reads PDFs, one after the other: each comes in as its length and bytes, and goes
 * out as a truth value, and its text or else what is wrong. It ends when nothing more comes in.
 */
final class PdfProcess {

  private PdfProcess() {}

  /** Runs until the other end is closed. */
  public static void main(String[] none) throws IOException {
    Logger.getLogger("").setLevel(Level.OFF);
    DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
    System.setOut(System.err);
    for (int length = next(in); length >= 0; length = next(in)) {
      byte[] pdf = new byte[length];
      in.readFully(pdf);
      answer(pdf, out);
      out.flush();
    }
  }

  private static int next(DataInputStream in) throws IOException {
    in.mark(1);
    if (in.read() < 0) {
      return -1;
    }
    in.reset();
    return in.readInt();
  }

  private static void answer(byte[] pdf, DataOutputStream out) throws IOException {
    PdfText text;
    try {
      text = PdfExtraction.read(pdf);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      out.writeBoolean(false);
      PdfText.write(words(e), out);
      return;
    }
    out.writeBoolean(true);
    text.write(out);
  }

  private static String words(Throwable problem) {
    return switch (problem) {
      case InvalidPasswordException locked -> "encrypted; take its password off first";
      case StackOverflowError deep -> "damaged PDF: nested too deep";
      case IOException io -> String.valueOf(io.getMessage());
      default -> "damaged PDF: " + problem;
    };
  }
}
