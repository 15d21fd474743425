package org.backfile.server.command;

import java.io.Console;
import java.io.PrintWriter;
import org.backfile.article.PlainText;

/**
 * Text for a terminal. What comes from articles is cleaned: a control character in a text must
 * never move a cursor.
 */
public final class Terminal {
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private static final int LONGEST = 60;

  private final PrintWriter out;
  private final boolean styled;

  /**
   * @param styled whether matches are shown in bold
   */
  public Terminal(PrintWriter out, boolean styled) {
    this.out = out;
    this.styled = styled;
  }

  /**
   * A terminal on standard output, in plain text where that is none, or {@code NO_COLOR} is set.
   */
  public static Terminal on(PrintWriter out) {
    Console console = System.console();
    boolean terminal = console != null && console.isTerminal();
    return new Terminal(out, terminal && System.getenv("NO_COLOR") == null);
  }

  /** One line, which is the program's own text or was cleaned. */
  public void line(String text) {
    out.println(text);
  }

  /** An empty line. */
  public void gap() {
    out.println();
  }

  /** A text from outside in one line, in bold. */
  public String bold(String text) {
    return styled ? BOLD + PlainText.visible(text) + PLAIN : PlainText.visible(text);
  }

  /** The beginning of a text from outside, where all of it would hide what is said about it. */
  public static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
