package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.backfile.schema.ArchiveSchema;

/**
 * The stories of one build, each under one number from 0, whatever the build's segments.
 * Thread-safe.
 */
final class StoryColumn {

  /** The number of an article that stands alone. */
  static final int ALONE = -1;

  /** Articles of a segment whose numbers may be kept in memory: 32 MB. */
  private static final int MOST_KEPT = 1 << 23;

  /** The stories of one segment's articles, which must be asked for in rising order. */
  interface Segment {
    /** The number of an article's story, or {@link #ALONE}. */
    int story(int document) throws IOException;
  }

  private final List<LeafReaderContext> leaves;
  private final OrdinalMap numbers;
  private final Once<List<Optional<int[]>>> inMemory = new Once<>(this::readIntoMemory);

  private StoryColumn(List<LeafReaderContext> leaves, OrdinalMap numbers) {
    this.leaves = leaves;
    this.numbers = numbers;
  }

  static StoryColumn of(IndexReader reader) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    SortedDocValues[] columns = new SortedDocValues[leaves.size()];
    for (int at = 0; at < columns.length; at++) {
      columns[at] = keys(leaves.get(at));
    }
    return new StoryColumn(leaves, OrdinalMap.build(null, columns, PackedInts.DEFAULT));
  }

  private static SortedDocValues keys(LeafReaderContext leaf) throws IOException {
    return DocValues.getSorted(leaf.reader(), ArchiveSchema.STORY);
  }

  /** Number of stories. */
  int size() {
    return Math.toIntExact(numbers.getValueCount());
  }

  Segment segment(LeafReaderContext leaf) throws IOException {
    Optional<int[]> kept = inMemory.get().get(leaf.ord);
    if (kept.isPresent()) {
      int[] stories = kept.get();
      return document -> stories[document];
    }
    return onDisk(leaf);
  }

  private Segment onDisk(LeafReaderContext leaf) throws IOException {
    SortedDocValues keys = keys(leaf);
    LongValues toBuild = leaves.size() == 1 ? LongValues.IDENTITY : numbers.getGlobalOrds(leaf.ord);
    return document -> keys.advanceExact(document) ? (int) toBuild.get(keys.ordValue()) : ALONE;
  }

  /** The story of any article of the build. */
  int story(int document) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    return segment(leaf).story(document - leaf.docBase);
  }

  /** The key of a story. */
  String key(int story) throws IOException {
    LeafReaderContext leaf = leaves.get(numbers.getFirstSegmentNumber(story));
    return keys(leaf).lookupOrd((int) numbers.getFirstSegmentOrd(story)).utf8ToString();
  }

  private List<Optional<int[]>> readIntoMemory() throws IOException {
    List<Optional<int[]>> read = new ArrayList<>();
    for (LeafReaderContext leaf : leaves) {
      int documents = leaf.reader().maxDoc();
      read.add(documents <= MOST_KEPT ? Optional.of(read(leaf, documents)) : Optional.empty());
    }
    return read;
  }

  private int[] read(LeafReaderContext leaf, int documents) throws IOException {
    int[] stories = new int[documents];
    Arrays.fill(stories, ALONE);
    SortedDocValues keys = keys(leaf);
    LongValues toBuild = leaves.size() == 1 ? LongValues.IDENTITY : numbers.getGlobalOrds(leaf.ord);
    while (keys.nextDoc() != SortedDocValues.NO_MORE_DOCS) {
      stories[keys.docID()] = (int) toBuild.get(keys.ordValue());
    }
    return stories;
  }
}
