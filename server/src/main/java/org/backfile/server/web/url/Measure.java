package org.backfile.server.web.url;

import java.util.stream.Stream;

/** What is counted over time. */
public enum Measure {
  COUNT("count", "articles"),
  SHARE("share", "of every 1,000 articles held");

  private final String key;
  private final String unit;

  Measure(String key, String unit) {
    this.key = key;
    this.unit = unit;
  }

  /** Its name in URLs. */
  public String key() {
    return key;
  }

  /** What its numbers are. */
  public String unit() {
    return unit;
  }

  /** The measure of a name; articles when nothing else is named. */
  public static Measure of(String key) {
    return Stream.of(values()).filter(each -> each.key.equals(key)).findFirst().orElse(COUNT);
  }

  /** The value of a period. */
  public double of(int count, int holdings) {
    return switch (this) {
      case COUNT -> count;
      case SHARE -> holdings == 0 ? 0 : 1000.0 * count / holdings;
    };
  }
}
