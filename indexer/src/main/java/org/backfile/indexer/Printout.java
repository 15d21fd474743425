package org.backfile.indexer;

import java.io.PrintStream;
import java.util.Arrays;
import org.backfile.article.PlainText;

/**
 * Lines for a person. What is put into them may come from names of files and from articles, so it
 * is made {@link PlainText#visible visible}: it neither moves a cursor nor looks like a line of the
 * program's own.
 */
final class Printout {
  private final PrintStream out;

  Printout(PrintStream out) {
    this.out = out;
  }

  /** Prints a text of the program's own with values in it. */
  void printf(String format, Object... values) {
    out.printf(format, Arrays.stream(values).map(Printout::visible).toArray());
  }

  /** Prints a line. */
  void println(String line) {
    out.println(PlainText.visible(line));
  }

  private static Object visible(Object value) {
    return value instanceof Number ? value : PlainText.visible(value.toString());
  }
}
