package org.backfile.indexer.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.backfile.indexer.source.Beside;
import org.backfile.indexer.source.RawRecord;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.warc.CaptureSearch;
import org.backfile.indexer.source.warc.Revisits;
import org.jspecify.annotations.Nullable;

/**
 * Looks in the web archives of a folder for the captures that revisits in them repeat and their own
 * file does not have at hand: once all files are read, or so many are asked for that no more should
 * be kept in memory. It goes through every web archive of such a folder, also through those that a
 * build takes over unread.
 */
final class RevisitSearch implements Closeable {

  private final List<CorpusFile> archives;
  private final Revisits revisits = new Revisits();
  private final Deque<CorpusFile> waiting = new ArrayDeque<>();
  private final Deque<RawRecord> found = new ArrayDeque<>();
  private @Nullable CaptureSearch open;
  private boolean begun;

  /**
   * @param corpus all files, also those that are not read
   */
  RevisitSearch(Corpus corpus) {
    archives =
        corpus.files().stream().filter(file -> SourceFormat.isWebArchive(file.name())).toList();
  }

  /** What is asked for. */
  Revisits revisits() {
    return revisits;
  }

  /**
   * Whether there is something to look for now.
   *
   * @param last whether all files are read
   */
  boolean isDue(boolean last) {
    boolean wanted = revisits.areMany() || (last && !revisits.isEmpty());
    return begun || !found.isEmpty() || wanted;
  }

  /** The next revisit that is answered; at the end, what is not; empty after that. */
  Optional<RawRecord> next(BooleanSupplier stopped) {
    if (!begun && found.isEmpty()) {
      begin();
    }
    while (found.isEmpty() && !stopped.getAsBoolean() && look()) {
      // until a record answers something
    }
    if (begun && found.isEmpty()) {
      end();
    }
    return Optional.ofNullable(found.poll());
  }

  private void begin() {
    begun = true;
    Set<String> folders = revisits.folders();
    archives.stream()
        .filter(file -> folders.contains(Revisits.folder(file.name())))
        .forEach(waiting::add);
  }

  /**
   * Looks at one record, or opens or closes a file; false when there is nothing more to look at.
   */
  private boolean look() {
    CaptureSearch file = open;
    if (revisits.isEmpty()) {
      return false;
    }
    if (file == null) {
      return openNext();
    }
    List<RawRecord> answered = new ArrayList<>();
    if (!file.next(answered)) {
      close();
    }
    found.addAll(answered);
    return true;
  }

  private boolean openNext() {
    CorpusFile file = waiting.poll();
    if (file == null) {
      return false;
    }
    try {
      SourceBytes bytes =
          SourceBytes.open(
              Files.newInputStream(file.path()), file.path(), read -> {}, Beside.UNTOLD);
      open = new CaptureSearch(file.name(), bytes, revisits);
    } catch (IOException toldWhereItIsRead) {
      open = null;
    }
    return true;
  }

  private void end() {
    begun = false;
    close();
    waiting.clear();
    revisits.unanswered().forEach(skipped -> found.add(() -> skipped));
  }

  @Override
  public void close() {
    CaptureSearch file = open;
    open = null;
    if (file != null) {
      try {
        file.close();
      } catch (IOException nothingWasWritten) {
        open = null;
      }
    }
  }
}
