package org.backfile.indexer.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.backfile.article.Origin;
import org.backfile.indexer.source.Beside;
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
  private final Optional<BiConsumer<String, String>> hashed;
  private @Nullable OpenFile open;
  private @Nullable HashedFile bytes;
  private volatile long bytesBefore;
  private final RevisitSearch search;
  private volatile boolean stopped;

  public CorpusReader(Corpus corpus, FieldMaps maps) {
    this(corpus, corpus, maps, Optional.empty());
  }

  /**
   * @param all also the files that are not read, but in which those that are may look
   * @param hashed is told the name of each file and the SHA-256 of its content when it is read;
   *     nothing of one that could not be read, or that changed meanwhile
   */
  public CorpusReader(
      Corpus corpus, Corpus all, FieldMaps maps, BiConsumer<String, String> hashed) {
    this(corpus, all, maps, Optional.of(hashed));
  }

  private CorpusReader(
      Corpus corpus, Corpus all, FieldMaps maps, Optional<BiConsumer<String, String>> hashed) {
    this.search = new RevisitSearch(all);
    this.waiting = new ArrayDeque<>(corpus.files());
    this.maps = maps;
    this.hashed = hashed;
  }

  /** The next record; empty when the corpus is read. A file that breaks off gives one failure. */
  public synchronized Optional<RawRecord> next() {
    while (!stopped) {
      OpenFile file = open;
      if (file != null) {
        Optional<RawRecord> record = file.next();
        if (record.isPresent()) {
          return record;
        }
        close();
      } else if (search.isDue(waiting.isEmpty())) {
        Optional<RawRecord> answered = search.next(() -> stopped);
        if (answered.isPresent()) {
          return answered;
        }
      } else if (waiting.isEmpty()) {
        break;
      } else {
        Optional<RawRecord> failure = open(waiting.remove());
        if (failure.isPresent()) {
          return failure;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<RawRecord> open(CorpusFile file) {
    bytesRead.set(bytesBefore);
    bytesBefore = bytesBefore + file.size();
    try {
      InputStream content = content(file);
      SourceBytes source =
          SourceBytes.open(content, file.path(), bytesRead::addAndGet, beside(content));
      open = new OpenFile(file, source, maps.forFile(file), search.revisits());
      return Optional.empty();
    } catch (IOException failure) {
      bytesRead.set(bytesBefore);
      String reason = BrokenOff.words(failure);
      return Optional.of(() -> new ReadOutcome.Failed(new Origin(file.name(), 1), reason, ""));
    }
  }

  private InputStream content(CorpusFile file) throws IOException {
    if (hashed.isEmpty()) {
      return Files.newInputStream(file.path());
    }
    HashedFile content =
        HashedFile.open(file.path(), hash -> hashed.get().accept(file.name(), hash));
    bytes = content;
    return content;
  }

  private static Beside beside(InputStream content) {
    return content instanceof HashedFile file ? file : Beside.UNTOLD;
  }

  /** Bytes of files read so far, packed as they are. */
  public long bytesRead() {
    return Math.min(bytesRead.get(), bytesBefore);
  }

  /** The files that asked for something in others: what was read in them depends on those. */
  public synchronized Set<String> asking() {
    return Set.copyOf(search.revisits().files());
  }

  /** Ends reading early: there is no next record. */
  public void stop() {
    stopped = true;
    abandon();
  }

  private synchronized void abandon() {
    HashedFile unfinished = bytes;
    if (unfinished != null) {
      unfinished.abandon();
    }
  }

  @Override
  public synchronized void close() {
    OpenFile file = open;
    open = null;
    search.close();
    bytesRead.set(bytesBefore);
    if (file != null) {
      try {
        file.close();
      } catch (IOException allIsRead) {
        bytesRead.set(bytesBefore);
      }
    }
  }
}
