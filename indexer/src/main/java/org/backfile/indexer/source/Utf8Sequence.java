package org.backfile.indexer.source;

/** The sequences of bytes that stand for one character in UTF-8 (RFC 3629). */
final class Utf8Sequence {

  private Utf8Sequence() {}

  /** The length of the sequence that begins at a place, 1 to 4; 0 when none does. */
  static int length(byte[] bytes, int at) {
    int first = bytes[at] & 0xFF;
    if (first < 0x80) {
      return 1;
    }
    int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > bytes.length || !second(first, bytes[at + 1] & 0xFF)) {
      return 0;
    }
    for (int next = at + 2; next < at + length; next++) {
      if ((bytes[next] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  /** No overlong forms, no halves of surrogate pairs, nothing above U+10FFFF. */
  private static boolean second(int first, int second) {
    int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    return second >= least && second <= most;
  }
}
