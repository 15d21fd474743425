package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.backfile.schema.ArchiveSchema;
import org.backfile.server.search.Sort;
import org.backfile.server.search.lucene.Start.After;
import org.backfile.server.search.lucene.Start.AtRow;

/**
 * Finds the rows of an answer in a total order: by score or date, then by date, newest first and
 * undated last, then by id.
 *
 * <p>The first {@value Lift#WINDOW} hits by score are put in a new order by {@link Lift}, as a
 * whole and before any page is cut out, so that pages and cursors fit together. The others follow
 * by score.
 */
final class Ranking {

  private static final long LAST_WHEN_FALLING = Long.MIN_VALUE;
  private static final long LAST_WHEN_RISING = Long.MAX_VALUE;

  /** One hit with what it was sorted by. */
  record Ranked(int document, float score, After place) {}

  /**
   * Rows of an answer.
   *
   * @param next where the rows after them begin; empty when there are none
   */
  record Rows(List<Ranked> ranked, Optional<Start> next) {}

  private final IndexSearcher searcher;
  private final Query query;
  private final Order order;
  private final Lift lift;

  /** The orders of hits. */
  enum Order {
    SCORE,
    NEWEST,
    OLDEST;

    /** The order for a request; by date when a query ranks nothing. */
    static Order of(Sort sort, boolean ranks) {
      return switch (sort) {
        case RELEVANCE -> ranks ? SCORE : NEWEST;
        case NEWEST -> NEWEST;
        case OLDEST -> OLDEST;
      };
    }
  }

  Ranking(IndexSearcher searcher, Query query, Order order, Lift lift) {
    this.searcher = searcher;
    this.query = query;
    this.order = order;
    this.lift = lift;
  }

  /** So many rows from a start on. */
  Rows rows(Start start, int size) throws IOException {
    return switch (start) {
      case AtRow(int row) -> rowsAt(row, size);
      case After after -> rowsAfter(after, size);
    };
  }

  private Rows rowsAt(int row, int size) throws IOException {
    int end = row + size;
    boolean lifted = order == Order.SCORE && size > 0;
    List<Ranked> top = top(lifted ? Math.max(Lift.WINDOW, end + 1) : end + 1, Optional.empty());
    if (top.size() <= row || size == 0) {
      return new Rows(List.of(), Optional.empty());
    }
    List<Ranked> ranked = lifted ? lift.lifted(top) : top;
    Start next = end < Lift.WINDOW && lifted ? new AtRow(end) : top.get(lastOf(top, end)).place();
    return new Rows(
        ranked.subList(row, Math.min(end, top.size())),
        top.size() > end ? Optional.of(next) : Optional.empty());
  }

  private static int lastOf(List<Ranked> top, int end) {
    return Math.max(0, Math.min(end, top.size()) - 1);
  }

  private Rows rowsAfter(After after, int size) throws IOException {
    List<Ranked> top = top(size + 1, Optional.of(after));
    List<Ranked> rows = top.subList(0, Math.min(size, top.size()));
    boolean more = top.size() > size && size > 0;
    return new Rows(rows, more ? Optional.of(rows.getLast().place()) : Optional.empty());
  }

  private List<Ranked> top(int size, Optional<After> after) throws IOException {
    if (searcher.getIndexReader().maxDoc() == 0) {
      return List.of();
    }
    FieldDoc afterDocument = after.map(this::fieldDoc).orElse(null);
    TopFieldCollectorManager collector =
        afterDocument == null
            ? new TopFieldCollectorManager(sort(), size, 1)
            : new TopFieldCollectorManager(sort(), size, afterDocument, 1);
    List<Ranked> ranked = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, collector).scoreDocs) {
      ranked.add(ranked((FieldDoc) hit));
    }
    return ranked;
  }

  private org.apache.lucene.search.Sort sort() {
    SortField id = new SortField(ArchiveSchema.ID, SortField.Type.STRING);
    return switch (order) {
      case SCORE -> new org.apache.lucene.search.Sort(SortField.FIELD_SCORE, byDate(true), id);
      case NEWEST -> new org.apache.lucene.search.Sort(byDate(true), id);
      case OLDEST -> new org.apache.lucene.search.Sort(byDate(false), id);
    };
  }

  private static SortField byDate(boolean newestFirst) {
    long undated = newestFirst ? LAST_WHEN_FALLING : LAST_WHEN_RISING;
    return new SortField(ArchiveSchema.PUBLISHED, SortField.Type.LONG, newestFirst, undated);
  }

  private long undated() {
    return order == Order.OLDEST ? LAST_WHEN_RISING : LAST_WHEN_FALLING;
  }

  private Ranked ranked(FieldDoc hit) {
    List<Object> keys = Arrays.asList(hit.fields);
    boolean scored = order == Order.SCORE;
    float score = scored ? (Float) keys.getFirst() : 0;
    long published = (Long) keys.get(scored ? 1 : 0);
    String id = ((BytesRef) keys.getLast()).utf8ToString();
    Optional<Long> second = published == undated() ? Optional.empty() : Optional.of(published);
    return new Ranked(hit.doc, score, new After(score, second, id));
  }

  private FieldDoc fieldDoc(After after) {
    List<Object> keys = new ArrayList<>();
    if (order == Order.SCORE) {
      keys.add(after.score());
    }
    keys.add(after.published().orElse(undated()));
    keys.add(new BytesRef(after.id()));
    return new FieldDoc(Integer.MAX_VALUE, after.score(), keys.toArray());
  }
}
