package org.backfile.server.search.timed;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Searches until a deadline; what was collected by then is the answer, and {@link #timedOut} says
 * so. One for each request, as that stays true for the searcher's life.
 */
public final class TimedSearcher extends IndexSearcher {

  private final Deadline deadline;
  private boolean late;

  /**
   * @param reader a {@link TimedReader}
   */
  public TimedSearcher(IndexReader reader, Deadline deadline) {
    super(reader);
    this.deadline = deadline;
    setTimeout(deadline);
  }

  @Override
  public <C extends Collector, T> T search(Query query, CollectorManager<C, T> collectors)
      throws IOException {
    if (!timedOut()) {
      try {
        return deadline.during(() -> super.search(query, collectors));
      } catch (ExitingReaderException gaveUp) {
        late = true;
      }
    }
    return collectors.reduce(List.of(collectors.newCollector()));
  }

  @Override
  public boolean timedOut() {
    return late || super.timedOut();
  }
}
