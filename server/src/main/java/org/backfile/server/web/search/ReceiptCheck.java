package org.backfile.server.web.search;

import org.backfile.server.query.QueryReading;
import org.backfile.server.search.SearchResult;
import org.backfile.server.web.receipt.Receipt;
import org.backfile.server.web.site.Wording;

/**
 * Whether a receipt holds.
 *
 * @param verdict which of the ways it came out
 * @param then what it says was found
 * @param now what is found now
 * @param buildThen the build it names
 * @param buildNow the build that answers
 * @param readDifferently whether the query is read in another way than it was
 */
public record ReceiptCheck(
    Verdict verdict,
    String then,
    String now,
    String buildThen,
    String buildNow,
    boolean readDifferently) {

  /** How a receipt can come out. */
  public enum Verdict {
    /** The build it names finds as many as it says. */
    HOLDS,
    /** The build it names serves and finds another number: it was not written for this search. */
    DIFFERS,
    /** The build it names does not serve, so that nothing can be said of what it found. */
    BUILD_GONE,
    /** One of the two could not count to the end. */
    UNDECIDED
  }

  static ReceiptCheck of(Receipt receipt, QueryReading reading, SearchResult result) {
    return new ReceiptCheck(
        verdict(receipt, result),
        counted(receipt.total(), receipt.complete()),
        counted(result.total(), result.complete()),
        receipt.buildId(),
        result.build().buildId(),
        !receipt.isReadAs(reading.readAs()));
  }

  private static Verdict verdict(Receipt receipt, SearchResult result) {
    if (!receipt.buildId().equals(result.build().buildId())) {
      return Verdict.BUILD_GONE;
    }
    if (!receipt.complete() || !result.complete()) {
      return Verdict.UNDECIDED;
    }
    return receipt.total() == result.total() ? Verdict.HOLDS : Verdict.DIFFERS;
  }

  private static String counted(int total, boolean complete) {
    return Wording.articles(total, complete);
  }
}
