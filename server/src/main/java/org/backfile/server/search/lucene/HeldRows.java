package org.backfile.server.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.backfile.server.search.ArchiveUnavailableException;
import org.backfile.server.search.Hit;
import org.backfile.server.search.OutOfTimeException;
import org.backfile.server.search.ResultRows;
import org.backfile.server.search.SearchResult;
import org.backfile.server.search.TimeLimits;
import org.backfile.server.search.timed.Deadline;

/**
 * The rows of a whole result: which they are is known, what they show is read as they are asked.
 */
final class HeldRows implements ResultRows {

  private final SearchResult summary;
  private final List<Ranked> ranked;
  private final HitReader reader;
  private final BuildHandle held;
  private int next;
  private boolean closed;

  HeldRows(SearchResult summary, List<Ranked> ranked, HitReader reader, BuildHandle held) {
    this.summary = summary;
    this.ranked = ranked;
    this.reader = reader;
    this.held = held;
  }

  @Override
  public SearchResult summary() {
    return summary;
  }

  @Override
  public int size() {
    return ranked.size();
  }

  @Override
  public List<Hit> next() {
    if (held.isOverruled()) {
      throw new ArchiveUnavailableException("the archive changed while its rows were read");
    }
    int end = Math.min(next + BATCH, ranked.size());
    List<Ranked> batch = ranked.subList(next, end);
    next = end;
    try {
      return Deadline.in(TimeLimits.DEFAULT.hard()).during(() -> reader.hits(batch));
    } catch (ExitingReaderException late) {
      throw new OutOfTimeException();
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      held.release();
    }
  }
}
