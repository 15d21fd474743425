package org.backfile.server.search.lucene;

import org.backfile.server.search.DailyHoldings;

/**
 * The counts of all articles of a build, kept for answers about everything.
 *
 * @param all the tally of all articles; never changed again
 * @param byDay its days
 */
record BuildHoldings(Tally all, DailyHoldings byDay) {
  BuildHoldings(Tally all) {
    this(all, all.days().holdings());
  }
}
