package org.backfile.server.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What a failure may leave in a log: its kind and where it happened, but no message, as that may
 * hold what was searched.
 */
final class Trace {
  private static final int FRAMES = 15;

  private Trace() {}

  static String withoutWords(Throwable failure) {
    String frames =
        Arrays.stream(failure.getStackTrace())
            .limit(FRAMES)
            .map(frame -> "\n  at " + frame)
            .collect(Collectors.joining());
    Throwable cause = failure.getCause();
    return failure.getClass().getName()
        + frames
        + (cause == null ? "" : "\ncaused by " + withoutWords(cause));
  }
}
