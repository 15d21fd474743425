package org.backfile.server.search.lucene;

import java.util.Collection;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;

/** Runs a search through one collector, for a searcher that works in the caller's thread. */
record OneCollector<C extends Collector>(C collector) implements CollectorManager<C, C> {

  @Override
  public C newCollector() {
    return collector;
  }

  @Override
  public C reduce(Collection<C> collectors) {
    return collector;
  }
}
