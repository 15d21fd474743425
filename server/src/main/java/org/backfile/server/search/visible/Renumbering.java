package org.backfile.server.search.visible;

import java.util.Arrays;

/** Numbers a column's values anew, as though some of them had never been. */
final class Renumbering {

  private final long[] hidden;

  /**
   * @param hidden numbers of the values that are not there, rising
   */
  Renumbering(long[] hidden) {
    this.hidden = hidden;
  }

  /** How many values are not there. */
  int hidden() {
    return hidden.length;
  }

  /** The new number of a value, or less than 0 when it is not there. */
  long toVisible(long number) {
    int at = Arrays.binarySearch(hidden, number);
    return at < 0 ? number + at + 1 : -1;
  }

  /** The old number of a value that is there. */
  long toAll(long number) {
    int low = 0;
    int high = hidden.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hidden[middle] - middle <= number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return number + low;
  }
}
