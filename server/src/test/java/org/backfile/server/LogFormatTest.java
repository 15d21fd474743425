package org.backfile.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogFormatTest {

  private static String logged(String message) {
    return logged("org.backfile.test", message, null);
  }

  private static String logged(
      String logger, String message, @Nullable Throwable failure, Object... values) {
    LoggerContext context = new LoggerContext();
    return LogFormat.layout(context)
        .doLayout(
            new LoggingEvent("", context.getLogger(logger), Level.WARN, message, failure, values));
  }

  /** Jetty put the address of a request, and names of hosts, into what it logged. */
  @Test
  void ofWhatALibrarySaysOnlyTheWordingIsTold() {
    String line =
        logged(
            "org.eclipse.jetty.server.Made",
            "Bad {}",
            new IllegalStateException("secret"),
            "secret");

    assertThat(line)
        .contains("WARN  Bad {}", "IllegalStateException", "  at ")
        .doesNotContain("secret");
  }

  @Test
  void whatWeSayIsToldWithItsValuesAndFailures() {
    assertThat(
            logged(
                "org.backfile.server.Made", "build {}", new IllegalStateException("damaged"), "b1"))
        .contains("build b1", "IllegalStateException: damaged");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\n2026-01-01T00:00:00Z ERROR b",
        "a\r\nb",
        "a\u001B[2Jb",
        "a\u009B2Jb",
        "a\u0085b",
        "a\u2028b",
        "a\u202Eb",
        "a\u0000b"
      })
  void noTextOfAMessageBeginsALineMovesTheCursorOrTurnsTheWriting(String message) {
    assertThat(logged(message)).endsWith("b" + System.lineSeparator());
    assertThat(logged(message).stripTrailing()).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}]");
  }

  @Test
  void aTraceKeepsItsLines() {
    assertThat(logged("failed: Some\n  at one\n  at two\ncaused by Other\n  at three").lines())
        .hasSize(5);
  }
}
