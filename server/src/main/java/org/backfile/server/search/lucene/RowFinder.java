package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.backfile.server.search.ResultWindow;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.Sort;
import org.backfile.server.search.lucene.Ranking.Order;
import org.backfile.server.search.lucene.Ranking.Rows;
import org.backfile.server.search.lucene.Start.After;
import org.backfile.server.search.lucene.Start.AtRow;

/**
 * Finds the rows of an answer: its hits in their order, or the best of each story where stories are
 * folded. One object a request.
 */
final class RowFinder implements Folded.Rankings {

  private final OpenBuild build;
  private final SearchRequest request;
  private final IndexSearcher searcher;
  private final Query query;
  private final Order order;
  private final Cursor cursor;
  private final Once<List<Marker>> inTitle;
  private final Once<List<Marker>> inBody;

  /**
   * @param query what is searched for, filters included
   * @param inTitle marks the headline, by which hits are lifted
   * @param inBody the same for the text
   */
  RowFinder(
      OpenBuild build,
      SearchRequest request,
      IndexSearcher searcher,
      Query query,
      Order order,
      Once<List<Marker>> inTitle,
      Once<List<Marker>> inBody) {
    this.build = build;
    this.request = request;
    this.searcher = searcher;
    this.query = query;
    this.order = order;
    this.cursor = new Cursor(build.info().buildId(), request);
    this.inTitle = inTitle;
    this.inBody = inBody;
  }

  /** What must see every hit before {@link #rows(Ranking)}; empty where no rows are wanted. */
  Optional<Ranking> ranking() throws IOException {
    Start start = start();
    int size = request.window().size();
    if (size == 0 || build.reader().maxDoc() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        folds() && start instanceof AtRow(int row)
            ? ranking(new AtRow(0), Folded.enough(row + size))
            : ranking(start, size));
  }

  /** The rows that the request wants, of a ranking that has seen every hit. */
  Rows rows(Ranking ranking) throws IOException {
    if (!folds()) {
      return ranking.rows();
    }
    int size = request.window().size();
    return switch (start()) {
      case AtRow(int row) -> {
        Rows first = ranking.rows();
        yield folded().at(row, size, first.ranked(), first.next().isPresent());
      }
      case After after -> folded().after(after, size);
    };
  }

  /** The cursor of a client who goes by one, for the rows after these. */
  Optional<String> cursorAfter(Rows rows) {
    return request.window().cursor().flatMap(_ -> rows.next()).map(cursor::write);
  }

  /**
   * So many first rows; fewer when the time is over while they are ranked.
   *
   * @param hits all hits of the search
   * @param inStories hits that are folded away
   */
  List<Ranked> first(int rows, int hits, int inStories) throws IOException {
    if (rows == 0) {
      return List.of();
    }
    if (!folds()) {
      return ranking(new AtRow(0), rows).find().ranked();
    }
    int enough = Math.min(hits, rows + inStories);
    List<Ranked> found = folded().folded(ranking(new AtRow(0), enough).find().ranked());
    return found.subList(0, Math.min(rows, found.size()));
  }

  private Start start() {
    ResultWindow window = request.window();
    return window.cursor().map(cursor::read).orElse(new AtRow(window.offset()));
  }

  private boolean folds() {
    return request.folding().folded() && build.stories().size() > 0;
  }

  private Folded folded() {
    return new Folded(build.stories(), this);
  }

  private Ranking ranking(Start start, int size) throws IOException {
    OptionalLong newest =
        request.sort() == Sort.RECENT
            ? OptionalLong.of(Recency.newest(build.info()))
            : OptionalLong.empty();
    Lift lift = new Lift(build.reader(), inTitle.get(), inBody.get(), newest);
    int most = Math.min(size, build.reader().maxDoc());
    return new Ranking(searcher, query, order, lift, start, most);
  }

  @Override
  public Rows rows(Start start, int size) throws IOException {
    return ranking(start, size).find();
  }

  @Override
  public After after(Ranked hit) throws IOException {
    return new Ties(build.reader()).place(hit);
  }

  @Override
  public int bestOf(int story) throws IOException {
    Query only =
        new BooleanQuery.Builder()
            .add(query, Occur.MUST)
            .add(Conditions.story(build.stories().key(story)), Occur.FILTER)
            .build();
    Lift none = Lift.none(build.reader());
    Ranking best = new Ranking(searcher, only, order, none, new AtRow(0), 1);
    return best.find().ranked().stream().findFirst().map(Ranked::document).orElse(-1);
  }
}
