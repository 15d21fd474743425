package org.backfile.server.search.lucene;

/**
 * The counts of all articles of a build, kept for answers about everything.
 *
 * @param all the tally of all articles; never changed again
 * @param byDay running sums of its days
 */
record BuildHoldings(Tally all, HoldingsByDay byDay) {
  BuildHoldings(Tally all) {
    this(all, new HoldingsByDay(all.days()));
  }
}
