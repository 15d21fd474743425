package org.backfile.indexer.source.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.backfile.indexer.source.ByteOrderMark;
import org.backfile.indexer.source.DecodedText;
import org.backfile.indexer.source.FirstBytes;

/**
 * How a CSV file is written, seen its first bytes.
 *
 * @param delimiter what stands between cells: the most frequent in the first row, outside quotes
 * @param wide the encoding of two bytes a character, if it is one
 * @param otherThanUtf8 the encoding of cells that are not UTF-8; empty where the file has shown
 *     that it is UTF-8, so that other bytes are damage
 */
record CsvDialect(char delimiter, Optional<Charset> wide, Optional<Charset> otherThanUtf8) {

  private static final String DELIMITERS = ",;\t|";

  static CsvDialect of(FirstBytes first) {
    ByteOrderMark mark = ByteOrderMark.of(first.bytes());
    DecodedText text = DecodedText.of(wholeCharacters(first.bytes()));
    boolean wide = text.charset().name().startsWith("UTF-16");
    boolean utf8 =
        mark == ByteOrderMark.UTF_8
            || (text.charset().equals(StandardCharsets.UTF_8) && !isAscii(text.text()));
    return new CsvDialect(
        delimiter(text.text()),
        wide ? Optional.of(text.charset()) : Optional.empty(),
        utf8 || wide ? Optional.empty() : Optional.of(oneByte(text.charset())));
  }

  /** What cells are in that are not UTF-8: that of Windows where nothing speaks for another. */
  private static Charset oneByte(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8) ? DecodedText.WINDOWS : charset;
  }

  /** Without a character that the end of the first bytes may have cut in two. */
  private static byte[] wholeCharacters(byte[] bytes) {
    if (bytes.length < FirstBytes.MOST) {
      return bytes;
    }
    int end = bytes.length;
    while (end > bytes.length - 4 && (bytes[end - 1] & 0x80) != 0) {
      end--;
    }
    return Arrays.copyOf(bytes, end);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static char delimiter(String text) {
    int[] counts = new int[DELIMITERS.length()];
    boolean quoted = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      quoted ^= c == '"';
      if ((c == '\n' || c == '\r') && !quoted && at > 0) {
        break;
      }
      int delimiter = DELIMITERS.indexOf(c);
      if (delimiter >= 0 && !quoted) {
        counts[delimiter]++;
      }
    }
    int best = 0;
    for (int at = 1; at < counts.length; at++) {
      best = counts[at] > counts[best] ? at : best;
    }
    return DELIMITERS.charAt(best);
  }
}
