package org.backfile.indexer.source.rtf;

import org.backfile.indexer.source.RecordProblem;

/**
 * Data that are no text: {@code \\bin} with their number of bytes, for which the library takes
 * memory before it looks whether they are there.
 */
final class BinaryData {

  private static final byte[] WORD = {'\\', 'b', 'i', 'n'};

  private BinaryData() {}

  /**
   * Refuses a document that promises more data than it has bytes.
   *
   * @throws RecordProblem when one does
   */
  static void requireWithin(byte[] content) {
    for (int at = 0; at + WORD.length < content.length; at++) {
      if (isWord(content, at) && number(content, at + WORD.length) > content.length - at) {
        throw new RecordProblem(
            "damaged RTF: expected at most %,d bytes of binary data, found more told"
                .formatted(content.length - at));
      }
    }
  }

  private static boolean isWord(byte[] content, int at) {
    for (int letter = 0; letter < WORD.length; letter++) {
      if (content[at + letter] != WORD[letter]) {
        return false;
      }
    }
    return true;
  }

  private static long number(byte[] content, int from) {
    long number = 0;
    for (int at = from; at < content.length && Character.isDigit(content[at]); at++) {
      number = Math.min(Integer.MAX_VALUE, 10 * number + content[at] - '0');
    }
    return number;
  }
}
