package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.util.ArrayUtil;

/**
 * Counts how many articles of each story are found. Made once for a build and used again and again,
 * as {@link FacetCounts} is.
 */
final class StoryCounts {

  private final StoryColumn column;
  private final int[] counts;
  private int[] touched = new int[64];
  private int touchedSize;
  private int folded;

  StoryCounts(StoryColumn column) {
    this.column = column;
    this.counts = new int[column.size()];
  }

  StoryColumn column() {
    return column;
  }

  /** Counts articles of one segment, in rising order. */
  void count(StoryColumn.Segment segment, int[] documents, int size) throws IOException {
    for (int at = 0; at < size; at++) {
      int story = segment.story(documents[at]);
      if (story != StoryColumn.ALONE) {
        add(story);
      }
    }
  }

  private void add(int story) {
    if (counts[story]++ == 0) {
      touched = ArrayUtil.grow(touched, touchedSize + 1);
      touched[touchedSize++] = story;
    } else {
      folded++;
    }
  }

  /** Articles whose story was counted with another article already. */
  int folded() {
    return folded;
  }

  /** How many articles of a story were counted. */
  int of(int story) {
    return counts[story];
  }

  /** The stories of which several articles were counted, and how many. */
  Map<Integer, Integer> several() {
    Map<Integer, Integer> several = new HashMap<>();
    for (int at = 0; at < touchedSize; at++) {
      if (counts[touched[at]] > 1) {
        several.put(touched[at], counts[touched[at]]);
      }
    }
    return several;
  }

  /** Begins anew. */
  void clear() {
    for (int at = 0; at < touchedSize; at++) {
      counts[touched[at]] = 0;
    }
    touchedSize = 0;
    folded = 0;
  }
}
