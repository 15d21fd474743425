package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.server.search.lucene.Ranking.Rows;
import org.backfile.server.search.lucene.Start.After;
import org.backfile.server.search.lucene.Start.AtRow;

/**
 * The rows of an answer with articles of one story folded into one: the best of them, in its place.
 * Which articles are folded depends on the whole result, never on the page, so that pages and
 * cursors give every story once.
 */
final class Folded {

  /** To fill some rows, so many more hits are looked at at first; and then so many times more. */
  private static final int RESERVE = 16;

  private static final int GROWTH = 4;

  /** Ranks hits of the search, or only those of one story. */
  interface Rankings {
    /** Hits from a start, in order. */
    Rows rows(Start start, int size) throws IOException;

    /** The start of the hits after one, before any lift. */
    After after(Ranked hit) throws IOException;

    /** The best hit of a story, by what hits are sorted by before any lift; -1 when it is late. */
    int bestOf(int story) throws IOException;
  }

  private final StoryColumn stories;
  private final Rankings rankings;

  Folded(StoryColumn stories, Rankings rankings) {
    this.stories = stories;
    this.rankings = rankings;
  }

  /** How many hits to rank first, to have so many rows most of the time. */
  static int enough(int rows) {
    return rows + rows / GROWTH + RESERVE;
  }

  /**
   * Rows by their number among all.
   *
   * @param ranked the first hits, in order
   * @param more whether there are others after them
   */
  Rows at(int row, int size, List<Ranked> ranked, boolean more) throws IOException {
    List<Ranked> hits = ranked;
    boolean others = more;
    List<Ranked> folded = folded(hits);
    while (folded.size() <= row + size && others) {
      Rows next = rankings.rows(new AtRow(0), GROWTH * hits.size());
      boolean late = next.ranked().size() <= hits.size();
      if (late) {
        break;
      }
      hits = next.ranked();
      others = next.next().isPresent();
      folded = folded(hits);
    }
    int end = Math.min(row + size, folded.size());
    if (row >= end) {
      return new Rows(List.of(), Optional.empty());
    }
    boolean isLast = folded.size() == end;
    List<Ranked> rows = folded.subList(row, end);
    return new Rows(rows, isLast ? Optional.empty() : Optional.of(next(row + size, rows, hits)));
  }

  /** Behind the hits that were lifted, rows follow by score; that place holds for all that come. */
  private Start next(int row, List<Ranked> rows, List<Ranked> hits) throws IOException {
    boolean inWindow = hits.indexOf(rows.getLast()) < Lift.WINDOW;
    return inWindow ? new AtRow(row) : rankings.after(rows.getLast());
  }

  /** The hits without those of whose story a better one stands before them. */
  List<Ranked> folded(List<Ranked> hits) throws IOException {
    Set<Integer> seen = new HashSet<>();
    List<Ranked> folded = new ArrayList<>();
    for (Ranked hit : hits) {
      int story = stories.story(hit.document());
      if (story == StoryColumn.ALONE || seen.add(story)) {
        folded.add(hit);
      }
    }
    return folded;
  }

  /** Rows after another one. */
  Rows after(After start, int size) throws IOException {
    List<Ranked> rows = new ArrayList<>();
    Optional<Start> next = Optional.of(start);
    while (rows.size() <= size && next.isPresent()) {
      Rows hits = rankings.rows(next.get(), enough(size));
      for (Ranked hit : hits.ranked()) {
        if (rows.size() <= size && isFirstOfStory(hit)) {
          rows.add(hit);
        }
      }
      next = hits.next();
    }
    if (rows.size() <= size) {
      return new Rows(rows, Optional.empty());
    }
    List<Ranked> page = rows.subList(0, size);
    return new Rows(page, Optional.of(rankings.after(page.getLast())));
  }

  private boolean isFirstOfStory(Ranked hit) throws IOException {
    int story = stories.story(hit.document());
    return story == StoryColumn.ALONE || rankings.bestOf(story) == hit.document();
  }
}
