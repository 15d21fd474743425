package org.backfile.indexer.stories;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.backfile.schema.ArchiveSchema;

/**
 * Brings together the articles that have a band of their signatures in common (locality-sensitive
 * hashing). Reads the signatures from the index again and again rather than keep them: one band at
 * a time, and of a large archive only so many of its numbers at once that {@value #MOST_AT_ONCE}
 * articles, 32 MB, are in memory.
 */
final class Bands {

  private static final int MOST_AT_ONCE = 1 << 22;

  private final IndexReader reader;
  private long[] entries = new long[1024];
  private int size;

  Bands(IndexReader reader) {
    this.reader = reader;
  }

  /** Takes articles that have a band in common. */
  interface Alike {
    /**
     * @param documents at least two, their numbers in the index, rising
     */
    void take(int[] documents) throws IOException;
  }

  /** Gives all sets of articles that have a band in common, always in the same order. */
  void forEach(Alike alike) throws IOException {
    int parts = 1 + reader.numDocs() / MOST_AT_ONCE;
    for (int band = 0; band < Signature.BANDS; band++) {
      for (int part = 0; part < parts; part++) {
        read(band, part, parts);
        give(alike);
      }
    }
  }

  /** Each entry is a band's number above, and a document's below. */
  private void read(int band, int part, int parts) throws IOException {
    size = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues signatures = DocValues.getBinary(leaf.reader(), ArchiveSchema.SIGNATURE);
      Bits live = leaf.reader().getLiveDocs();
      for (int each = signatures.nextDoc();
          each != BinaryDocValues.NO_MORE_DOCS;
          each = signatures.nextDoc()) {
        if (live == null || live.get(each)) {
          int number = Signature.band(signatures.binaryValue(), band);
          if (parts == 1 || Integer.remainderUnsigned(number, parts) == part) {
            entries = ArrayUtil.grow(entries, size + 1);
            entries[size++] = (long) number << Integer.SIZE | leaf.docBase + each;
          }
        }
      }
    }
    Arrays.sort(entries, 0, size);
  }

  private void give(Alike alike) throws IOException {
    for (int from = 0, to; from < size; from = to) {
      to = from + 1;
      while (to < size && entries[to] >> Integer.SIZE == entries[from] >> Integer.SIZE) {
        to++;
      }
      if (to - from > 1) {
        alike.take(documents(from, to));
      }
    }
  }

  private int[] documents(int from, int to) {
    int[] documents = new int[to - from];
    for (int at = from; at < to; at++) {
      documents[at - from] = (int) entries[at];
    }
    return documents;
  }
}
