package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
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

  /** Stands for the date of an undated article where dates fall. */
  static final long UNDATED_FALLING = Long.MIN_VALUE;

  private static final long UNDATED_RISING = Long.MAX_VALUE;

  private static final SortField BY_ID = new SortField(ArchiveSchema.ID, SortField.Type.STRING);

  /** The newest first, undated ones last, those of one time by id. */
  static final org.apache.lucene.search.Sort NEWEST_FIRST =
      new org.apache.lucene.search.Sort(byDate(true), BY_ID);

  /** Hits are counted elsewhere, so here the search may skip what cannot be among the best. */
  private static final int COUNT_NO_HITS = 1;

  /**
   * Rows of an answer.
   *
   * @param next where the rows after them begin; empty when there are none
   */
  record Rows(List<Ranked> ranked, Optional<Start> next) {}

  /** The orders of hits. */
  enum Order {
    SCORE,
    NEWEST,
    OLDEST;

    /** The order for a request; by date when a query ranks nothing. */
    static Order of(Sort sort, boolean ranks) {
      return switch (sort) {
        case RELEVANCE, RECENT -> ranks ? SCORE : NEWEST;
        case NEWEST -> NEWEST;
        case OLDEST -> OLDEST;
      };
    }
  }

  private final IndexSearcher searcher;
  private final Query query;
  private final Order order;
  private final Lift lift;
  private final Ties ties;
  private final Start start;
  private final int size;
  private final TopDocsCollector<?> collector;

  /**
   * @param start where the rows begin
   * @param size number of rows, at least 1
   */
  Ranking(IndexSearcher searcher, Query query, Order order, Lift lift, Start start, int size) {
    this.searcher = searcher;
    this.query = query;
    this.order = order;
    this.lift = lift;
    this.ties = new Ties(searcher.getIndexReader());
    this.start = start;
    this.size = size;
    this.collector =
        byScoreAlone()
            ? new TopScoreDocCollectorManager(needed() + 1, COUNT_NO_HITS).newCollector()
            : inFullOrder();
  }

  /** What must see every hit before {@link #rows}. */
  Collector collector() {
    return collector;
  }

  /** Dates and ids are looked at only where scores are equal, unless rows begin after some. */
  private boolean byScoreAlone() {
    return order == Order.SCORE && start instanceof AtRow;
  }

  private boolean lifts() {
    return byScoreAlone() && lift.applies();
  }

  /** How many of the first hits must be known exactly. */
  private int needed() {
    return switch (start) {
      case AtRow(int row) -> Math.max(lifts() ? Lift.WINDOW : 0, row + size);
      case After _ -> size;
    };
  }

  /** Collects every hit and gives the rows. */
  Rows find() throws IOException {
    searcher.search(query, new OneCollector<>(collector));
    return rows();
  }

  /** The rows, once every hit was collected. */
  Rows rows() throws IOException {
    int row = start instanceof AtRow(int first) ? first : 0;
    int end = row + size;
    List<Ranked> top = ranked(collector);
    if (top.size() <= row) {
      return new Rows(List.of(), Optional.empty());
    }
    boolean more = top.size() > end;
    if (lifts() && end < Lift.WINDOW) {
      List<Ranked> rows = cut(ties.ordered(lifted(top, end + 1), row, end), row, end);
      return new Rows(rows, more ? Optional.of(new AtRow(end)) : Optional.empty());
    }
    List<Ranked> ordered = inOrder(top);
    List<Ranked> rows = cut(lifts() ? ties.ordered(liftedWindow(ordered)) : ordered, row, end);
    return new Rows(rows, more ? Optional.of(ties.place(ordered.get(end - 1))) : Optional.empty());
  }

  private List<Ranked> inOrder(List<Ranked> top) throws IOException {
    if (!byScoreAlone()) {
      return top;
    }
    return cutsThroughTies(top, needed()) ? exact(top) : ties.ordered(top);
  }

  private static List<Ranked> cut(List<Ranked> ranked, int from, int to) {
    return ranked.subList(from, Math.min(to, ranked.size()));
  }

  /**
   * The first hits, lifted. A hit is looked at only if the most that it could be lifted by would
   * bring it among them.
   *
   * @param top the first hits by score, and one beyond the window if there are more
   */
  private List<Ranked> lifted(List<Ranked> top, int first) throws IOException {
    int window = Math.min(Lift.WINDOW, top.size());
    List<Ranked> lifted = lift.lifted(cut(top, 0, first));
    double least = lifted.stream().mapToDouble(Ranked::score).min().orElseThrow();
    int reach = lifted.size();
    while (reach < window && top.get(reach).score() * lift.most() >= least) {
      reach++;
    }
    if (reach == window && cutsThroughTies(top, window)) {
      return lift.lifted(cut(exact(top), 0, window));
    }
    lifted.addAll(lift.lifted(top.subList(lifted.size(), reach)));
    return lifted;
  }

  private List<Ranked> liftedWindow(List<Ranked> hits) throws IOException {
    int window = Math.min(Lift.WINDOW, hits.size());
    List<Ranked> lifted = lift.lifted(hits.subList(0, window));
    lifted.addAll(hits.subList(window, hits.size()));
    return lifted;
  }

  /** Whether some of the hits of one score are among so many first ones and others are not. */
  private static boolean cutsThroughTies(List<Ranked> top, int first) {
    return top.size() > first && top.get(first).score() == top.get(first - 1).score();
  }

  /**
   * The hits needed and, when there are more, one beyond, by all that they are sorted by; as good
   * as they are known when there is no time left.
   */
  private List<Ranked> exact(List<Ranked> top) throws IOException {
    TopFieldCollector exact = inFullOrder();
    searcher.search(query, new OneCollector<>(exact));
    return searcher.timedOut() ? ties.ordered(top) : ranked(exact);
  }

  private List<Ranked> ranked(TopDocsCollector<?> collected) {
    List<Ranked> ranked = new ArrayList<>();
    for (ScoreDoc hit : collected.topDocs().scoreDocs) {
      float score = hit.score;
      if (hit instanceof FieldDoc sorted) {
        score = order == Order.SCORE ? (Float) sorted.fields[0] : 0;
      }
      ranked.add(new Ranked(hit.doc, score));
    }
    return ranked;
  }

  private TopFieldCollector inFullOrder() {
    FieldDoc after = start instanceof After place ? fieldDoc(place) : null;
    return new TopFieldCollectorManager(keys(), needed() + 1, after, COUNT_NO_HITS).newCollector();
  }

  private org.apache.lucene.search.Sort keys() {
    return switch (order) {
      case SCORE -> new org.apache.lucene.search.Sort(SortField.FIELD_SCORE, byDate(true), BY_ID);
      case NEWEST -> NEWEST_FIRST;
      case OLDEST -> new org.apache.lucene.search.Sort(byDate(false), BY_ID);
    };
  }

  private static SortField byDate(boolean newestFirst) {
    long undated = newestFirst ? UNDATED_FALLING : UNDATED_RISING;
    return new SortField(ArchiveSchema.PUBLISHED, SortField.Type.LONG, newestFirst, undated);
  }

  private FieldDoc fieldDoc(After after) {
    long undated = order == Order.OLDEST ? UNDATED_RISING : UNDATED_FALLING;
    Long second = after.published().orElse(undated);
    BytesRef id = new BytesRef(after.id());
    Object[] keys =
        order == Order.SCORE ? new Object[] {after.score(), second, id} : new Object[] {second, id};
    return new FieldDoc(Integer.MAX_VALUE, after.score(), keys);
  }
}
