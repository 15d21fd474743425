package org.backfile.server.search.lucene;

import java.io.IOException;
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

  private record Keys(Ranked hit, long second, BytesRef id) {}

  /** The hits by falling score, ties in order. */
  List<Ranked> ordered(List<Ranked> hits) throws IOException {
    List<Ranked> sorted = new ArrayList<>(hits);
    sorted.sort(Comparator.comparing(Ranked::score, Comparator.reverseOrder()));
    int run = 0;
    for (int at = 1; at <= sorted.size(); at++) {
      if (at == sorted.size() || sorted.get(at).score() != sorted.get(run).score()) {
        if (at - run > 1) {
          order(sorted.subList(run, at));
        }
        run = at;
      }
    }
    return sorted;
  }

  private void order(List<Ranked> tied) throws IOException {
    List<Keys> keys = new ArrayList<>();
    for (Ranked hit : tied) {
      keys.add(keys(hit));
    }
    keys.sort(
        Comparator.comparing(Keys::second, Comparator.reverseOrder()).thenComparing(Keys::id));
    for (int at = 0; at < keys.size(); at++) {
      tied.set(at, keys.get(at).hit());
    }
  }

  /** What a hit was sorted by, to begin after it. */
  After place(Ranked hit) throws IOException {
    Keys keys = keys(hit);
    Optional<Long> second =
        keys.second() == Ranking.UNDATED_FALLING ? Optional.empty() : Optional.of(keys.second());
    return new After(hit.base(), second, keys.id().utf8ToString());
  }

  private Keys keys(Ranked hit) throws IOException {
    LeafReaderContext leaf =
        reader.leaves().get(ReaderUtil.subIndex(hit.document(), reader.leaves()));
    int document = hit.document() - leaf.docBase;
    NumericDocValues published = DocValues.getNumeric(leaf.reader(), ArchiveSchema.PUBLISHED);
    boolean dated = published.advanceExact(document);
    SortedDocValues ids = DocValues.getSorted(leaf.reader(), ArchiveSchema.ID);
    boolean named = ids.advanceExact(document);
    return new Keys(
        hit,
        dated ? published.longValue() : Ranking.UNDATED_FALLING,
        named ? BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue())) : new BytesRef());
  }
}
