package org.backfile.server.search;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.backfile.schema.KeywordField;

/** What one name has to do with another, by their words alone; the nearest comes first. */
public enum Likeness {
  /** The same words in the same order: capitals, accents and signs aside, the same name. */
  SAME,
  /** The same words in another order, as where the family name comes first. */
  REORDERED,
  /** Of a person: the same last word, and a first letter in place of another word. */
  INITIAL,
  /** All the words, and more. */
  LONGER,
  /** Of a person: the same last word, and of the others only some, or none. */
  SHORTER;

  /**
   * What a name has to do with the one that is wanted.
   *
   * @param wanted the words of the one that is wanted, not empty
   * @param words the words of the name
   * @return empty when it has nothing to do with it
   */
  public static Optional<Likeness> of(KeywordField kind, List<String> wanted, List<String> words) {
    if (words.equals(wanted)) {
      return Optional.of(SAME);
    }
    if (words.stream().sorted().toList().equals(wanted.stream().sorted().toList())) {
      return Optional.of(REORDERED);
    }
    if (new HashSet<>(words).containsAll(wanted)) {
      return Optional.of(LONGER);
    }
    return kind == KeywordField.PERSON ? ofPersons(wanted, words) : Optional.empty();
  }

  private static Optional<Likeness> ofPersons(List<String> wanted, List<String> words) {
    if (words.isEmpty() || !words.getLast().equals(wanted.getLast())) {
      return Optional.empty();
    }
    if (new HashSet<>(wanted).containsAll(words)) {
      return Optional.of(SHORTER);
    }
    return initials(wanted, words) ? Optional.of(INITIAL) : Optional.empty();
  }

  /**
   * Whether the words before the last begin alike, and where they differ one is a single letter.
   */
  private static boolean initials(List<String> wanted, List<String> words) {
    int common = Math.min(wanted.size(), words.size()) - 1;
    for (int at = 0; at < common; at++) {
      String one = wanted.get(at);
      String other = words.get(at);
      boolean abbreviated = isLetter(one) || isLetter(other);
      if (one.codePointAt(0) != other.codePointAt(0) || !abbreviated && !one.equals(other)) {
        return false;
      }
    }
    return common > 0;
  }

  private static boolean isLetter(String word) {
    return word.codePointCount(0, word.length()) == 1;
  }
}
