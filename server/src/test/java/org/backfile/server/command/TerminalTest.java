package org.backfile.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TerminalTest {
  @Test
  void ofALongValueTheBeginningIsShown() {
    assertThat(Terminal.cut("short")).isEqualTo("short");
    assertThat(Terminal.cut("(".repeat(5_000))).isEqualTo("(".repeat(60) + "…");
  }

  @Test
  void matchesAreBoldOnlyOnATerminal() {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    assertThat(new Terminal(nowhere, true).bold("x\u001b")).isEqualTo("\u001b[1mx \u001b[0m");
    assertThat(new Terminal(nowhere, false).bold("x")).isEqualTo("x");
  }
}
