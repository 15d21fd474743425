package org.backfile.server.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
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
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.SearchResult;
import org.backfile.server.search.SearchResult.ClauseCount;
import org.backfile.server.search.Timeline;
import org.backfile.server.search.Why;
import org.backfile.server.search.lucene.Ranking.Order;
import org.backfile.server.search.lucene.Ranking.Rows;
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
  private final Order order;
  private final RowFinder rows;
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
    this.order = Order.of(request.sort(), translation.ranks());
    this.inTitle = new Once<>(() -> Markers.of(tree, terms, ArchiveSchema.TITLE));
    this.inBody = new Once<>(() -> Markers.of(tree, terms, ArchiveSchema.BODY));
    this.rows = new RowFinder(build, request, searcher, filtered, order, inTitle, inBody);
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
    Optional<Ranking> ranking = rows.ranking();
    Tally tally = find(borrowed, ranking);
    Rows found = ranking.isPresent() ? rows.rows(ranking.get()) : NO_ROWS;
    Optional<Mentions> mentions = mentions(tally);
    Nearby nearby = Nearby.of(build, terms, request, tree, tally.total(), deadline);
    return new SearchResult(
        tally.total(),
        stories(tally),
        rowsOf(tally),
        !searcher.timedOut(),
        hits(found.ranked(), tally.stories().several()),
        wantsFacets() ? FacetResults.of(tally.facets(), request) : List.of(),
        timeline(tally),
        mentions,
        rows.cursorAfter(found),
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
        ranking.map(each -> MultiCollector.wrap(tally, each.collector())).orElse(tally);
    searcher.search(filtered, new OneCollector<>(both));
    tally.finish();
    if (wantsFacets() && request.facets().sideways()) {
      new Sideways(searcher, build.facets(), request, filters)
          .count(translation.query(), tally.facets());
    }
    return tally;
  }

  private static int stories(Tally tally) {
    return tally.total() - tally.stories().folded();
  }

  private int rowsOf(Tally tally) {
    return request.folding().folded() ? stories(tally) : tally.total();
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
    return request.explained() && order == Order.SCORE ? explained(hits, ranked) : hits;
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
      int wanted = Math.min(rowsOf(tally), most);
      List<Ranked> first = rows.first(wanted, tally.total(), tally.stories().folded());
      SearchResult summary = summary(tally);
      return new HeldRows(summary, first, reader(tally.stories().several()), held);
    });
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
