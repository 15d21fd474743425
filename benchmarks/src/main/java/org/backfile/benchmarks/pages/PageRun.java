package org.backfile.benchmarks.pages;

import java.util.List;
import org.backfile.benchmarks.timing.Latencies;

/**
 * One page.
 *
 * @param median of its visits
 * @param visits in a browser, in their order
 * @param served how long the server took for it, whole, without browser and slow line
 */
record PageRun(PageTimes median, List<PageTimes> visits, Latencies served) {
  static PageRun of(List<PageTimes> visits, Latencies served) {
    return new PageRun(PageTimes.median(visits), visits, served);
  }
}
