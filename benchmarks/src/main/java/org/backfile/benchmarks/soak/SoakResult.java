package org.backfile.benchmarks.soak;

import java.util.List;
import java.util.Map;
import org.backfile.benchmarks.report.Setup;

/**
 * A soak that is over.
 *
 * @param corpus what was indexed
 * @param minutes how long it was asked, without pauses
 * @param capacity answers a second of a server that nothing holds back, with the indexer at rest
 * @param rate requests a second that were made
 * @param faults share of them that were bad
 * @param processor of the time, the share of one processor that the server used
 * @param unexplained remarks on what was not as it should be
 * @param pauses times in which the driver itself did not run
 */
record SoakResult(
    Setup setup,
    String corpus,
    double minutes,
    double capacity,
    double rate,
    double faults,
    double processor,
    Tally.Times times,
    Map<Outcome, Long> outcomes,
    List<String> unexplained,
    List<Pauses.Pause> pauses,
    Stretch first,
    Stretch last) {}
