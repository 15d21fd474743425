package org.backfile.indexer.stories;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/**
 * The shingles of a text: each {@value #WORDS} words in a row as one 64-bit number. Words are runs
 * of letters and digits in lower case, so that neither typography nor line breaks tell two copies
 * apart; where a script writes words without spaces each sign is one. Reused from text to text,
 * since an index run makes billions of them. Not thread-safe.
 */
final class Shingles {

  /** Words of a shingle: few enough to survive small cuts, enough to be nobody else's. */
  static final int WORDS = 4;

  private static final long PRIME = 0x100000001B3L;
  private static final long BASIS = 0xCBF29CE484222325L;

  private final long[] row = new long[WORDS];
  private long[] numbers = new long[1024];
  private int size;
  private int words;

  /** Reads a text; what was read before is forgotten. */
  Shingles read(String text) {
    size = 0;
    words = 0;
    long word = BASIS;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c < 128 ? isAsciiWord(c) : Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        word = (word ^ Character.toLowerCase(c)) * PRIME;
        if (c < 0x2E80 || !Character.isIdeographic(c)) {
          continue;
        }
      } else if (isInsideWord(c) && word != BASIS) {
        continue;
      }
      word = end(word);
    }
    end(word);
    return this;
  }

  private static boolean isAsciiWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /** {@code don't} and {@code don’t} are one word and the same. */
  private static boolean isInsideWord(char c) {
    return c == '\'' || c == '\u2019';
  }

  private long end(long word) {
    if (word != BASIS) {
      row[words++ % WORDS] = word;
      if (words >= WORDS) {
        numbers = ArrayUtil.grow(numbers, size + 1);
        numbers[size++] = shingle();
      }
    }
    return BASIS;
  }

  private long shingle() {
    long number = 0;
    for (int at = 0; at < WORDS; at++) {
      number = (number + row[(words + at) % WORDS]) * 0x9E3779B97F4A7C15L;
      number ^= number >>> 32;
    }
    return mixed(number);
  }

  /** Spreads all bits of a number over all others (the end of MurmurHash3). */
  static long mixed(long number) {
    long mixed = (number ^ number >>> 33) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ mixed >>> 33;
  }

  /** How many there are; those that occur twice count twice. */
  int size() {
    return size;
  }

  long number(int at) {
    return numbers[at];
  }

  /** Each that occurs, once, in rising order. */
  long[] distinct() {
    long[] sorted = Arrays.copyOf(numbers, size);
    Arrays.sort(sorted);
    int kept = 0;
    for (int at = 0; at < size; at++) {
      if (at == 0 || sorted[at] != sorted[at - 1]) {
        sorted[kept++] = sorted[at];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }
}
