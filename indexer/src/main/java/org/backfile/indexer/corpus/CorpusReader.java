package org.backfile.indexer.corpus;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipException;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.RawRecord;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.SourceBytes;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the records of a corpus, file by file, to any number of threads. Each thread takes a
 * raw record when it is ready for one, so no more records are in memory than threads at work.
 */
public final class CorpusReader implements Closeable {

  private final Deque<CorpusFile> waiting;
  private final FieldMaps maps;
  private final AtomicLong bytesRead = new AtomicLong();
  private @Nullable ArticleSource source;
  private String file = "";
  private boolean stopped;

  public CorpusReader(Corpus corpus, FieldMaps maps) {
    this.waiting = new ArrayDeque<>(corpus.files());
    this.maps = maps;
  }

  /** The next record; empty when the corpus is read. A file that breaks off gives one failure. */
  public synchronized Optional<RawRecord> next() {
    while (true) {
      ArticleSource open = source;
      if (stopped || (open == null && waiting.isEmpty())) {
        return Optional.empty();
      }
      try {
        Optional<RawRecord> record = open == null ? openNext() : open.next();
        if (record.isPresent()) {
          return record;
        }
        if (open != null) {
          close();
        }
      } catch (IOException | RuntimeException failure) {
        return Optional.of(brokenOff(failure));
      }
    }
  }

  private Optional<RawRecord> openNext() throws IOException {
    CorpusFile next = waiting.remove();
    file = next.name();
    SourceBytes bytes = SourceBytes.open(next.path(), bytesRead::addAndGet);
    try {
      source = open(next, bytes);
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
    return Optional.empty();
  }

  private ArticleSource open(CorpusFile next, SourceBytes bytes) throws IOException {
    return SourceFormat.of(next.lastName(), bytes.first())
        .orElseThrow(() -> new IOException("begins as no format does that has files of this name"))
        .open(file, bytes, maps.forFile(next));
  }

  private RawRecord brokenOff(Exception failure) {
    ArticleSource open = source;
    Origin where = new Origin(file, open == null ? 1 : open.line());
    String reason = words(failure) + "; the file was not read from here on";
    try {
      close();
    } catch (IOException alreadyReported) {
      source = null;
    }
    return () -> new ReadOutcome.Failed(where, reason, "");
  }

  private static String words(Exception failure) {
    String message = String.valueOf(failure.getMessage());
    return switch (failure) {
      case EOFException end -> "the file is cut off";
      case ZipException damaged -> "damaged gzip: " + message;
      case AccessDeniedException denied -> "no permission to read the file";
      case NoSuchFileException gone -> "the file has gone";
      default -> message;
    };
  }

  /** Bytes of files read so far, packed as they are. */
  public long bytesRead() {
    return bytesRead.get();
  }

  /** Ends reading early: there is no next record. */
  public synchronized void stop() {
    stopped = true;
  }

  @Override
  public synchronized void close() throws IOException {
    ArticleSource open = source;
    source = null;
    if (open != null) {
      open.close();
    }
  }
}
