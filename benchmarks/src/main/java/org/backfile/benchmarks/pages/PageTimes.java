package org.backfile.benchmarks.pages;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How a page came, as the browser tells.
 *
 * @param ttfbMillis from the request to the first byte of the page, the line's delay included
 * @param lcpMillis until the largest piece of the page was painted
 * @param inpMillis longest time from a deed of the reader to the next paint; the browser tells none
 *     shorter than 16 ms, which are 0 here
 * @param cls score of layout shifts
 * @param requests requests for the page and what it needs
 * @param kilobytes what came over the line for all of them, packed, heads included
 */
record PageTimes(
    double ttfbMillis,
    double lcpMillis,
    double inpMillis,
    double cls,
    double requests,
    double kilobytes) {

  /** The median of each over several visits. */
  static PageTimes median(List<PageTimes> visits) {
    return new PageTimes(
        median(visits, PageTimes::ttfbMillis),
        median(visits, PageTimes::lcpMillis),
        median(visits, PageTimes::inpMillis),
        median(visits, PageTimes::cls),
        median(visits, PageTimes::requests),
        median(visits, PageTimes::kilobytes));
  }

  private static double median(List<PageTimes> visits, ToDoubleFunction<PageTimes> value) {
    double[] sorted = visits.stream().mapToDouble(value).sorted().toArray();
    return Math.round(sorted[sorted.length / 2] * 1000) / 1000.0;
  }
}
