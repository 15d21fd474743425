package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * How close the words of a query stand together in one field of a document, from 0 to 1: of each
 * two words that follow one another in the query, one over their least distance, on average; a
 * distance against the order of the query counts one more. Documents must be asked for in rising
 * order.
 */
final class Closeness {

  /** Places of one word that are looked at; the first ones tell enough. */
  private static final int MOST_PLACES = 1_000;

  private final List<List<PostingsEnum>> words = new ArrayList<>();
  private int[] before = new int[64];
  private int[] after = new int[64];
  private int[] runsBefore = new int[64];
  private int[] runsAfter = new int[64];
  private int beforeSize;
  private int afterSize;
  private int longestRun;

  Closeness(LeafReaderContext leaf, String field, List<Marker> markers) throws IOException {
    Terms terms = leaf.reader().terms(field);
    if (terms == null) {
      return;
    }
    TermsEnum each = terms.iterator();
    for (Marker marker : markers) {
      List<PostingsEnum> forms = new ArrayList<>();
      for (BytesRef form : marker.words()) {
        if (each.seekExact(form)) {
          forms.add(each.postings(null, PostingsEnum.POSITIONS));
        }
      }
      words.add(forms);
    }
  }

  /** The closeness in a document of the segment. */
  float of(int document) throws IOException {
    float sum = 0;
    beforeSize = 0;
    longestRun = 0;
    for (int word = 0; word < words.size(); word++) {
      read(words.get(word), document);
      sum += word == 0 ? 0 : pair();
      goOnWithRuns();
      int[] done = before;
      before = after;
      after = done;
      int[] runsDone = runsBefore;
      runsBefore = runsAfter;
      runsAfter = runsDone;
      beforeSize = afterSize;
    }
    return words.size() < 2 ? 0 : sum / (words.size() - 1);
  }

  /**
   * The most words of the query that stand side by side and in its order in the document that was
   * last asked for.
   */
  int longestRun() {
    return longestRun;
  }

  /** A run that ends right before a place goes on there. */
  private void goOnWithRuns() {
    runsAfter = ArrayUtil.growNoCopy(runsAfter, afterSize);
    int next = 0;
    for (int at = 0; at < afterSize; at++) {
      while (next < beforeSize && before[next] < after[at] - 1) {
        next++;
      }
      boolean goesOn = next < beforeSize && before[next] == after[at] - 1;
      runsAfter[at] = goesOn ? runsBefore[next] + 1 : 1;
      longestRun = Math.max(longestRun, runsAfter[at]);
    }
  }

  private void read(List<PostingsEnum> forms, int document) throws IOException {
    afterSize = 0;
    int read = 0;
    for (PostingsEnum form : forms) {
      boolean there =
          form.docID() == document || form.docID() < document && form.advance(document) == document;
      if (there) {
        readPlaces(form);
        read++;
      }
    }
    if (read > 1) {
      Arrays.sort(after, 0, afterSize);
    }
  }

  private void readPlaces(PostingsEnum form) throws IOException {
    int places = Math.min(form.freq(), MOST_PLACES);
    after = ArrayUtil.grow(after, afterSize + places);
    for (int left = places; left > 0; left--) {
      after[afterSize++] = form.nextPosition();
    }
  }

  private float pair() {
    int least = Integer.MAX_VALUE;
    int next = 0;
    for (int at = 0; at < afterSize; at++) {
      while (next < beforeSize && before[next] < after[at]) {
        next++;
      }
      if (next > 0) {
        least = Math.min(least, after[at] - before[next - 1]);
      }
      boolean samePlace = next < beforeSize && before[next] == after[at];
      int behind = samePlace ? next + 1 : next;
      if (behind < beforeSize) {
        least = Math.min(least, before[behind] - after[at] + 1);
      }
    }
    return least == Integer.MAX_VALUE ? 0 : 1f / least;
  }
}
