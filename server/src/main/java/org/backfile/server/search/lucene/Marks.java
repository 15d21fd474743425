package org.backfile.server.search.lucene;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/**
 * Marked places of one text in order: offset, length and group of each, packed into one number so
 * that a hundred thousand sort fast. Groups past {@value #LAST_GROUP} count as that one, and no
 * mark is longer than {@value #LONGEST}.
 */
final class Marks {

  static final int LAST_GROUP = 255;

  private static final int GROUP_BITS = 8;
  private static final int LENGTH_BITS = 16;
  private static final int LONGEST = (1 << LENGTH_BITS) - 1;

  private long[] marks = new long[16];
  private int size;

  void add(int start, int end, int group) {
    marks = ArrayUtil.grow(marks, size + 1);
    long length = Math.min(end - start, LONGEST);
    marks[size++] =
        ((long) start << LENGTH_BITS | length) << GROUP_BITS | Math.min(group, LAST_GROUP);
  }

  /** Puts the marks in order and drops those that begin inside an earlier one. */
  Marks sorted() {
    Arrays.sort(marks, 0, size);
    int kept = 0;
    for (int at = 0; at < size; at++) {
      if (kept == 0 || start(at) >= end(kept - 1)) {
        marks[kept++] = marks[at];
      } else if (end(at) > end(kept - 1) && start(at) == start(kept - 1)) {
        marks[kept - 1] = marks[at];
      }
    }
    size = kept;
    return this;
  }

  int size() {
    return size;
  }

  int start(int at) {
    return (int) (marks[at] >>> LENGTH_BITS + GROUP_BITS);
  }

  int end(int at) {
    return start(at) + (int) (marks[at] >>> GROUP_BITS & LONGEST);
  }

  int group(int at) {
    return (int) (marks[at] & LAST_GROUP);
  }

  /** The first mark that starts at an offset or after it. */
  int firstFrom(int offset) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start(middle) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
