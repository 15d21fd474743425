package org.backfile.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Makes different writings of one word the same: case, width, accents, vowel signs, the apostrophe,
 * the thousands separator.
 */
final class Folding {

  private static final Pattern GROUPED_NUMBER = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  private static final int LONGEST_FOLD = 4;

  private Folding() {}

  /** Compatibility form, lower case, plain apostrophe, no thousands separators; accents stay. */
  static String lowerCase(String word) {
    String plain = ascii(word) ? word : Normalizer.normalize(word, Normalizer.Form.NFKC);
    String lower = plain.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u02BC', '\'');
    return GROUPED_NUMBER.matcher(lower).matches() ? lower.replace(",", "") : lower;
  }

  /** A lower-cased word without accents, vowel signs and letter variants. */
  static String fold(String lower) {
    return ascii(lower) ? lower : foldLetters(arabic(withoutMarks(lower)));
  }

  private static boolean ascii(String word) {
    return word.chars().allMatch(c -> c < 0x80);
  }

  /** Drops combining marks, but only where they are accents: elsewhere they make other letters. */
  private static String withoutMarks(String word) {
    String parts = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder kept = new StringBuilder(parts.length());
    boolean accents = false;
    for (int at = 0; at < parts.length(); at++) {
      char c = parts.charAt(at);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        accents = accentsAreOptional(c);
        kept.append(c);
      } else if (!accents) {
        kept.append(c);
      }
    }
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  private static boolean accentsAreOptional(char base) {
    return switch (Character.UnicodeScript.of(base)) {
      case LATIN, GREEK, ARABIC, HEBREW -> true;
      default -> false;
    };
  }

  /** Letters that Arabic writers use for one another; the hamza has gone with the marks. */
  private static String arabic(String word) {
    return word.replace("\u0640", "").replace('\u0649', '\u064A').replace('\u0629', '\u0647');
  }

  private static String foldLetters(String word) {
    char[] in = word.toCharArray();
    char[] out = new char[LONGEST_FOLD * in.length];
    return new String(out, 0, ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length));
  }
}
