package org.backfile.benchmarks.soak;

import java.util.Locale;

/** What became of one request, or one run of the indexer. */
enum Outcome {
  ANSWERED(true),
  /** 503 or 429 with the time after which to come back. */
  COME_AGAIN(true),
  /** Something bad was sent, and answered as it should be. */
  FAULT_WITHSTOOD(true),
  /** Under way when the driver itself did not run. */
  ACROSS_A_PAUSE(true),
  BUILD_PUBLISHED(true),
  BUILDER_KILLED(true),

  /** A 5xx that says nothing about coming back. */
  FAILED(false),
  /** Another status than one that fits the request. */
  MISANSWERED(false),
  /** The connection broke, or no answer came in time. */
  BROKEN(false),
  /** An answer made of two builds. */
  MIXED(false),
  BUILDER_FAILED(false);

  private final boolean explained;

  Outcome(boolean explained) {
    this.explained = explained;
  }

  /** Whether it is as it should be. */
  boolean isExplained() {
    return explained;
  }

  /** Its name in tables. */
  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
