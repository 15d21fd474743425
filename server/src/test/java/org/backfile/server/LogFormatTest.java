package org.backfile.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogFormatTest {

  private static String logged(String message) {
    LoggerContext context = new LoggerContext();
    PatternLayout layout = new PatternLayout();
    layout.setContext(context);
    layout.setPattern(LogFormat.LINE);
    layout.start();
    return layout.doLayout(
        new LoggingEvent("", context.getLogger("test"), Level.WARN, message, null, null));
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
