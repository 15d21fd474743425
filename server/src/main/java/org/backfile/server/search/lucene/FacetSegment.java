package org.backfile.server.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.LongValues;

/**
 * The facet values of one segment's articles, by their numbers in the build. After {@link #seek},
 * those of the article stand in {@link #numbers} from {@link #from} to before {@link #to}, rising.
 * For one thread.
 *
 * <p>Columns of a few million values are kept in memory, where counting takes a fifth of the time;
 * larger ones are read from the index.
 */
abstract sealed class FacetSegment {

  /** Values of one segment that may be kept in memory: 32 MB. */
  static final long MOST_KEPT = 1 << 23;

  int[] numbers = new int[0];
  int from;
  int to;

  /** Finds the values of an article; articles must be asked for in rising order. */
  abstract void seek(int document) throws IOException;

  /** Reads from the index as it goes. */
  static final class OnDisk extends FacetSegment {
    private final SortedSetDocValues values;
    private final LongValues toBuild;

    /**
     * @param values numbers of the segment
     * @param toBuild from the segment's numbers to the build's
     */
    OnDisk(SortedSetDocValues values, LongValues toBuild) {
      this.values = values;
      this.toBuild = toBuild;
    }

    @Override
    void seek(int document) throws IOException {
      to = values.advanceExact(document) ? values.docValueCount() : 0;
      numbers = ArrayUtil.growNoCopy(numbers, to);
      for (int at = 0; at < to; at++) {
        numbers[at] = (int) toBuild.get(values.nextOrd());
      }
    }
  }

  /** Reads from memory. */
  static final class InMemory extends FacetSegment {
    private final int[] starts;

    private InMemory(int[] starts, int[] numbers) {
      this.starts = starts;
      this.numbers = numbers;
    }

    /** All of a segment of so many articles. */
    static InMemory of(FacetSegment read, int documents) throws IOException {
      int[] starts = new int[documents + 1];
      int[] numbers = new int[documents];
      for (int document = 0; document < documents; document++) {
        read.seek(document);
        int size = read.to - read.from;
        numbers = ArrayUtil.grow(numbers, starts[document] + size);
        System.arraycopy(read.numbers, read.from, numbers, starts[document], size);
        starts[document + 1] = starts[document] + size;
      }
      return new InMemory(starts, ArrayUtil.copyOfSubArray(numbers, 0, starts[documents]));
    }

    /** The same values for another thread. */
    InMemory again() {
      return new InMemory(starts, numbers);
    }

    @Override
    void seek(int document) {
      from = starts[document];
      to = starts[document + 1];
    }
  }
}
