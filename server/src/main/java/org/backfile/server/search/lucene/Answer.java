package org.backfile.server.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.backfile.schema.ArchiveSchema;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.QueryProblem;
import org.backfile.server.search.DailyHoldings;
import org.backfile.server.search.Hit;
import org.backfile.server.search.Mentions;
import org.backfile.server.search.ResultWindow;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.SearchResult;
import org.backfile.server.search.SearchResult.ClauseCount;
import org.backfile.server.search.Sort;
import org.backfile.server.search.Timeline;
import org.backfile.server.search.Why;
import org.backfile.server.search.lucene.Ranking.Order;
import org.backfile.server.search.lucene.Ranking.Rows;
import org.backfile.server.search.lucene.Start.After;
import org.backfile.server.search.lucene.Start.AtRow;
import org.backfile.server.search.timed.Deadline;

/** The answer of one build to one request, in the making; one object a request. */
final class Answer {

  private static final Duration MARKING_LIMIT = Duration.ofMillis(250);
  private static final Rows NO_ROWS = new Rows(List.of(), Optional.empty());

  private final OpenBuild build;
  private final SearchRequest request;
  private final ArchiveQuery tree;
  private final WordTerms terms;
  private final Translation translation;
  private final Deadline deadline;
  private final IndexSearcher searcher;
  private final Filters filters;
  private final Query filtered;
  private final Cursor cursor;
  private final Once<List<Marker>> inTitle;
  private final Once<List<Marker>> inBody;

  private Answer(
      OpenBuild build,
      SearchRequest request,
      ArchiveQuery tree,
      Vocabulary vocabulary,
      Deadline deadline)
      throws IOException {
    this.build = build;
    this.request = request;
    this.tree = tree;
    Problems problems = new Problems(request.query().asTyped());
    this.terms = new WordTerms(vocabulary, problems);
    this.translation = new QueryTranslator(terms, problems).translate(tree);
    this.deadline = deadline;
    this.searcher = build.searcher(deadline);
    this.filters = new Filters(request);
    this.filtered = filters.on(translation.query());
    this.cursor = new Cursor(build.info().buildId(), request);
    this.inTitle = new Once<>(() -> Markers.of(tree, terms, ArchiveSchema.TITLE));
    this.inBody = new Once<>(() -> Markers.of(tree, terms, ArchiveSchema.BODY));
  }

  /**
   * Reads a query until a deadline, which is then that of the searches for it.
   *
   * @return empty when the time was over before it was known what to look for
   * @throws ExitingReaderException when the time of the whole request was
   */
  static Optional<Answer> of(
      OpenBuild build,
      SearchRequest request,
      ArchiveQuery tree,
      Vocabulary vocabulary,
      Deadline deadline)
      throws IOException {
    try {
      return Optional.of(
          deadline.during(() -> new Answer(build, request, tree, vocabulary, deadline)));
    } catch (ExitingReaderException late) {
      Deadline.check();
      return Optional.empty();
    }
  }

  SearchResult result() throws IOException {
    return translation.refused()
        ? nothing(build, translation.problems())
        : build.withTally(this::result);
  }

  private SearchResult result(Tally borrowed) throws IOException {
    Optional<Ranking> ranking = ranking();
    Tally tally = find(borrowed, ranking);
    Rows rows = ranking.isPresent() ? rows(ranking.get()) : NO_ROWS;
    Optional<Mentions> mentions = mentions(tally);
    Nearby nearby = Nearby.of(build, terms, request, tree, tally.total(), deadline);
    return new SearchResult(
        tally.total(),
        stories(tally),
        rowsOf(tally),
        !searcher.timedOut(),
        hits(rows.ranked(), tally.stories().several()),
        wantsFacets() ? FacetResults.of(tally.facets(), request) : List.of(),
        timeline(tally),
        mentions,
        request.window().cursor().flatMap(_ -> rows.next()).map(cursor::write),
        clauses(),
        translation.problems(),
        nearby.respellings(),
        nearby.looser(),
        build.info());
  }

  private List<ClauseCount> clauses() throws IOException {
    return request.hints()
        ? new ClauseCounts(build, searcher, terms, request, filters).of(tree)
        : List.of();
  }

  /** The answer to what cannot be asked. */
  static SearchResult nothing(OpenBuild build, List<QueryProblem> problems) {
    return bare(build, 0, 0, 0, true, problems);
  }

  /** The answer to what could not be looked for in time. */
  static SearchResult late(OpenBuild build) {
    return bare(build, 0, 0, 0, false, List.of());
  }

  /** An answer that shows nothing of what was found. */
  private static SearchResult bare(
      OpenBuild build,
      int total,
      int stories,
      int rows,
      boolean complete,
      List<QueryProblem> problems) {
    return new SearchResult(
        total,
        stories,
        rows,
        complete,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        problems,
        List.of(),
        List.of(),
        build.info());
  }

  private boolean wantsFacets() {
    return !request.facets().fields().isEmpty();
  }

  /**
   * Passes over all hits once, counting and ranking; what is known of all articles is not counted
   * again.
   */
  private Tally find(Tally borrowed, Optional<Ranking> ranking) throws IOException {
    if (filtered instanceof MatchAllDocsQuery) {
      if (ranking.isPresent()) {
        searcher.search(filtered, new OneCollector<>(ranking.get().collector()));
      }
      return build.holdings().all();
    }
    Tally tally = borrowed.counting(wantsFacets(), request.interval().isPresent());
    Collector both =
        ranking.map(rows -> MultiCollector.wrap(tally, rows.collector())).orElse(tally);
    searcher.search(filtered, new OneCollector<>(both));
    tally.finish();
    if (wantsFacets() && request.facets().sideways()) {
      new Sideways(searcher, build.facets(), request, filters)
          .count(translation.query(), tally.facets());
    }
    return tally;
  }

  private Optional<Ranking> ranking() throws IOException {
    ResultWindow window = request.window();
    Start start = window.cursor().map(cursor::read).orElse(new AtRow(window.offset()));
    if (window.size() == 0 || build.reader().maxDoc() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        folds() && start instanceof AtRow(int row)
            ? ranking(new AtRow(0), Folded.enough(row + window.size()))
            : ranking(start, window.size()));
  }

  private boolean folds() {
    return request.folding().folded() && build.stories().size() > 0;
  }

  private static int stories(Tally tally) {
    return tally.total() - tally.stories().folded();
  }

  private int rowsOf(Tally tally) {
    return request.folding().folded() ? stories(tally) : tally.total();
  }

  /** The rows of a ranking that has seen every hit. */
  private Rows rows(Ranking ranking) throws IOException {
    if (!folds()) {
      return ranking.rows();
    }
    ResultWindow window = request.window();
    return switch (window.cursor().map(cursor::read).orElse(new AtRow(window.offset()))) {
      case AtRow(int row) -> {
        Rows first = ranking.rows();
        yield folded().at(row, window.size(), first.ranked(), first.next().isPresent());
      }
      case After after -> folded().after(after, window.size());
    };
  }

  private Folded folded() {
    Ties ties = new Ties(build.reader());
    return new Folded(
        build.stories(),
        new Folded.Rankings() {
          @Override
          public Rows rows(Start start, int size) throws IOException {
            return ranking(start, size).find();
          }

          @Override
          public After after(Ranked hit) throws IOException {
            return ties.place(hit);
          }

          @Override
          public int bestOf(int story) throws IOException {
            Query only =
                new BooleanQuery.Builder()
                    .add(filtered, Occur.MUST)
                    .add(Conditions.story(build.stories().key(story)), Occur.FILTER)
                    .build();
            Order order = Order.of(request.sort(), translation.ranks());
            Lift none = Lift.none(build.reader());
            Ranking best = new Ranking(searcher, only, order, none, new AtRow(0), 1);
            return best.find().ranked().stream().findFirst().map(Ranked::document).orElse(-1);
          }
        });
  }

  private Ranking ranking(Start start, int size) throws IOException {
    Order order = Order.of(request.sort(), translation.ranks());
    OptionalLong newest =
        request.sort() == Sort.RECENT
            ? OptionalLong.of(Recency.newest(build.info()))
            : OptionalLong.empty();
    Lift lift = new Lift(build.reader(), inTitle.get(), inBody.get(), newest);
    int most = Math.min(size, build.reader().maxDoc());
    return new Ranking(searcher, filtered, order, lift, start, most);
  }

  private Optional<Timeline> timeline(Tally tally) throws IOException {
    if (request.interval().isEmpty()) {
      return Optional.empty();
    }
    Timelines timelines = new Timelines(build.holdings().byDay());
    return Optional.of(timelines.of(tally.days(), tally.total(), request.interval().get()));
  }

  private Optional<Mentions> mentions(Tally tally) throws IOException {
    if (request.interval().isEmpty() || tally.days().dated() == 0) {
      return Optional.empty();
    }
    DailyHoldings days = tally.days().holdings();
    CoarseDates.Found coarse = build.coarseDates().found(searcher, filtered, days);
    return searcher.timedOut()
        ? Optional.empty()
        : Mentions.of(days, coarse.ofMonths(), coarse.ofYears(), build.holdings().byDay());
  }

  private List<Hit> hits(List<Ranked> ranked, Map<Integer, Integer> several) throws IOException {
    List<Hit> hits = reader(several).hits(ranked, Deadline.in(MARKING_LIMIT));
    boolean byScore = Order.of(request.sort(), translation.ranks()) == Order.SCORE;
    return request.explained() && byScore ? explained(hits, ranked) : hits;
  }

  private List<Hit> explained(List<Hit> hits, List<Ranked> ranked) throws IOException {
    List<Optional<Why>> why;
    try {
      why =
          deadline.during(() -> new Explanations(build.searcher(deadline), terms, tree).of(ranked));
    } catch (ExitingReaderException late) {
      return hits;
    }
    List<Hit> explained = new ArrayList<>();
    for (int at = 0; at < hits.size(); at++) {
      explained.add(hits.get(at).because(why.get(at)));
    }
    return explained;
  }

  private HitReader reader(Map<Integer, Integer> several) throws IOException {
    return new HitReader(build, inTitle.get(), inBody.get(), request.snippets(), several);
  }

  /** Every row, up to a number, to be read while the build is held. */
  HeldRows rows(int most, BuildHandle held) throws IOException {
    if (translation.refused()) {
      return new HeldRows(
          nothing(build, translation.problems()), List.of(), reader(Map.of()), held);
    }
    return build.withTally(borrowed -> {
      Tally tally = find(borrowed, Optional.empty());
      List<Ranked> first = first(tally, most);
      SearchResult summary = summary(tally);
      return new HeldRows(summary, first, reader(tally.stories().several()), held);
    });
  }

  /** The first rows; fewer when the time is over while they are ranked. */
  private List<Ranked> first(Tally tally, int most) throws IOException {
    int rows = Math.min(rowsOf(tally), most);
    if (rows == 0) {
      return List.of();
    }
    if (!folds()) {
      return ranking(new AtRow(0), rows).find().ranked();
    }
    int enough = Math.min(tally.total(), rows + tally.stories().folded());
    List<Ranked> found = folded().folded(ranking(new AtRow(0), enough).find().ranked());
    return found.subList(0, Math.min(rows, found.size()));
  }

  /** What is said of a file once its rows are found: only then is it known to be complete. */
  private SearchResult summary(Tally tally) {
    return bare(
        build,
        tally.total(),
        stories(tally),
        rowsOf(tally),
        !searcher.timedOut(),
        translation.problems());
  }
}
