package org.backfile.text;

import java.util.Locale;
import java.util.Set;

/**
 * Articles and prepositions that French, Italian and Catalan write onto the next word. They are
 * parted in every language, since a query does not know which one it will meet; names such as
 * O'Brien are not.
 */
final class Elision {

  private static final int LONGEST = 7;
  private static final Set<String> ELIDED =
      Set.of(
          "l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
          "dell", "all", "nell", "sull", "dall", "un", "quest", "sant");

  private Elision() {}

  /** Characters of the elided word with its apostrophe at the front of a word, or 0. */
  static int length(char[] chars, int length) {
    int last = Math.min(LONGEST, length - 3);
    for (int at = 1; at <= last; at++) {
      if (chars[at] == '\'' || chars[at] == '\u2019') {
        boolean elided = ELIDED.contains(new String(chars, 0, at).toLowerCase(Locale.ROOT));
        return elided ? at + 1 : 0;
      }
    }
    return 0;
  }
}
