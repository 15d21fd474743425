package org.backfile.benchmarks.soak;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** The kinds of ordinary request, each with its share of a hundred. */
enum Ask {
  PAGE(40, "/search?q=%s"),
  JSON(25, "/api/v1/search?q=%s"),
  ARTICLE(20, "/a/%s"),
  TIMELINE(5, "/timeline?q=%s"),
  FEED(4, "/search.atom?q=%s"),
  SUGGEST(3, "/api/v1/suggest?prefix=%.3s"),
  TABLE(2, "/search.csv?fields=id,title&q=%s"),
  HOME(1, "/");

  private static final int ALL = Arrays.stream(values()).mapToInt(each -> each.share).sum();

  private final int share;
  private final String path;

  Ask(int share, String path) {
    this.share = share;
    this.path = path;
  }

  /** A kind by chance, the frequent ones more often. */
  static Ask any(RandomGenerator random) {
    int left = random.nextInt(ALL);
    for (Ask each : values()) {
      left -= each.share;
      if (left < 0) {
        return each;
      }
    }
    throw new IllegalStateException("shares do not add up to " + ALL);
  }

  /**
   * The address of a request.
   *
   * @param what the question, or the article's id, as it stands in an address
   */
  String path(String what) {
    return path.formatted(what);
  }
}
