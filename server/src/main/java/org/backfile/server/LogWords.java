package org.backfile.server;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What events say. A library puts into them what a client sent, an address with a query among it:
 * of its events only the wording is told, without the values in it, and of a failure its kind and
 * where it happened.
 */
final class LogWords {
  private static final String OURS = "org.backfile";
  private static final int FRAMES = 15;

  private LogWords() {}

  private static boolean isOurs(ILoggingEvent event) {
    return event.getLoggerName().startsWith(OURS);
  }

  /** The message. */
  static final class Message extends ClassicConverter {
    @Override
    public String convert(ILoggingEvent event) {
      return isOurs(event) ? event.getFormattedMessage() : event.getMessage();
    }
  }

  /** What failed, if anything did. */
  static final class Failure extends ThrowableProxyConverter {
    @Override
    public String convert(ILoggingEvent event) {
      IThrowableProxy failure = event.getThrowableProxy();
      return failure == null || isOurs(event) ? super.convert(event) : withoutWords(failure);
    }

    private static String withoutWords(IThrowableProxy failure) {
      return Arrays.stream(failure.getStackTraceElementProxyArray())
          .limit(FRAMES)
          .map(frame -> "  " + frame.getSTEAsString())
          .collect(Collectors.joining("\n", failure.getClassName() + "\n", "\n"));
    }
  }
}
