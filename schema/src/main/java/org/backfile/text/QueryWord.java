package org.backfile.text;

import java.util.Optional;

/**
 * One word of a query as the index knows words.
 *
 * @param folded lower case, no accents
 * @param accented the word with its accents, when it was typed with any
 * @param start offset in the analysed text, UTF-16 units
 * @param end offset after the word
 */
public record QueryWord(String folded, Optional<String> accented, int start, int end) {

  /** The term an exact search asks for: accents count when they were typed. */
  public String exact() {
    return accented.orElse(folded);
  }
}
