package org.backfile.server.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.backfile.schema.ArchiveSchema;
import org.backfile.server.search.lucene.Start.After;

/**
 * Puts hits of equal score in order: newest first, undated last, then by id. Reads dates and ids of
 * tied hits only, since reading them for every hit would take longer than finding them.
 */
final class Ties {

  private final IndexReader reader;

  Ties(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * What decides between hits of equal score.
   *
   * @param id the number of its id among those of its segment, in their order
   */
  private record Keys(Ranked hit, LeafReaderContext leaf, long second, int id) {}

  /** The hits by falling score, ties in order. */
  List<Ranked> ordered(List<Ranked> hits) throws IOException {
    return ordered(hits, 0, hits.size());
  }

  /**
   * The hits by falling score.
   *
   * @param from the first place at which ties must be in order
   * @param to the place after the last
   */
  List<Ranked> ordered(List<Ranked> hits, int from, int to) throws IOException {
    List<Ranked> sorted = new ArrayList<>(hits);
    sorted.sort((one, other) -> Float.compare(other.score(), one.score()));
    int run = 0;
    for (int at = 1; at <= sorted.size() && run < to; at++) {
      if (at == sorted.size() || sorted.get(at).score() != sorted.get(run).score()) {
        if (at - run > 1 && at > from) {
          order(sorted.subList(run, at));
        }
        run = at;
      }
    }
    return sorted;
  }

  private void order(List<Ranked> tied) throws IOException {
    List<Keys> keys = keys(tied);
    keys.sort(this::compare);
    for (int at = 0; at < keys.size(); at++) {
      tied.set(at, keys.get(at).hit());
    }
  }

  private int compare(Keys one, Keys other) {
    if (one.second() != other.second()) {
      return Long.compare(other.second(), one.second());
    }
    return one.leaf() == other.leaf()
        ? Integer.compare(one.id(), other.id())
        : id(one).compareTo(id(other));
  }

  /** What a hit was sorted by, to begin after it. */
  After place(Ranked hit) throws IOException {
    Keys keys = keys(List.of(hit)).getFirst();
    Optional<Long> second =
        keys.second() == Ranking.UNDATED_FALLING ? Optional.empty() : Optional.of(keys.second());
    return new After(hit.base(), second, id(keys).utf8ToString());
  }

  /** The keys of hits, read in the order in which they lie. */
  private List<Keys> keys(List<Ranked> hits) throws IOException {
    List<Ranked> rising = new ArrayList<>(hits);
    rising.sort(Comparator.comparingInt(Ranked::document));
    List<Keys> keys = new ArrayList<>();
    Columns columns = null;
    for (Ranked hit : rising) {
      if (columns == null || hit.document() >= columns.end()) {
        columns = new Columns(reader.leaves().get(leaf(hit.document())));
      }
      keys.add(columns.keys(hit));
    }
    return keys;
  }

  private int leaf(int document) {
    return ReaderUtil.subIndex(document, reader.leaves());
  }

  private static BytesRef id(Keys keys) {
    try {
      SortedDocValues ids = DocValues.getSorted(keys.leaf().reader(), ArchiveSchema.ID);
      return keys.id() < 0 ? new BytesRef() : BytesRef.deepCopyOf(ids.lookupOrd(keys.id()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The dates and ids of one segment. */
  private static final class Columns {
    private final LeafReaderContext leaf;
    private final NumericDocValues published;
    private final SortedDocValues ids;

    Columns(LeafReaderContext leaf) throws IOException {
      this.leaf = leaf;
      this.published = DocValues.getNumeric(leaf.reader(), ArchiveSchema.PUBLISHED);
      this.ids = DocValues.getSorted(leaf.reader(), ArchiveSchema.ID);
    }

    /** The number after that of its last article. */
    int end() {
      return leaf.docBase + leaf.reader().maxDoc();
    }

    Keys keys(Ranked hit) throws IOException {
      int document = hit.document() - leaf.docBase;
      return new Keys(
          hit,
          leaf,
          published.advanceExact(document) ? published.longValue() : Ranking.UNDATED_FALLING,
          ids.advanceExact(document) ? ids.ordValue() : -1);
    }
  }
}
