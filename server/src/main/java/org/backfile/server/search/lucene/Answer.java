package org.backfile.server.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.backfile.schema.ArchiveSchema;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.QueryProblem;
import org.backfile.server.search.FacetResult;
import org.backfile.server.search.Hit;
import org.backfile.server.search.ResultWindow;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.SearchResult;
import org.backfile.server.search.lucene.Highlights.Row;
import org.backfile.server.search.lucene.Ranking.Order;
import org.backfile.server.search.lucene.Ranking.Ranked;
import org.backfile.server.search.lucene.Ranking.Rows;
import org.backfile.server.search.lucene.Start.AtRow;

/** The answer of one build to one request, in the making; one object a request. */
final class Answer {

  private static final Duration SOFT_LIMIT = Duration.ofSeconds(2);
  private static final Duration MARKING_LIMIT = Duration.ofMillis(250);

  private final OpenBuild build;
  private final SearchRequest request;
  private final ArchiveQuery tree;
  private final WordTerms terms;
  private final Translation translation;
  private final IndexSearcher searcher;
  private final Filters filters;
  private final Query filtered;
  private final Cursor cursor;

  Answer(OpenBuild build, SearchRequest request, ArchiveQuery tree, Vocabulary vocabulary)
      throws IOException {
    this.build = build;
    this.request = request;
    this.tree = tree;
    Problems problems = new Problems(request.query().asTyped());
    this.terms = new WordTerms(vocabulary, problems);
    this.translation = new QueryTranslator(terms, problems).translate(tree);
    this.searcher = build.searcher(Deadline.in(SOFT_LIMIT));
    this.filters = new Filters(request);
    this.filtered = filters.on(translation.query());
    this.cursor = new Cursor(build.info().buildId(), request);
  }

  SearchResult result() throws IOException {
    return translation.refused()
        ? nothing(build, translation.problems())
        : build.withTally(this::result);
  }

  private SearchResult result(Tally borrowed) throws IOException {
    Tally tally = count(borrowed);
    Rows rows = rows();
    List<FacetResult> facets =
        request.facets().fields().isEmpty() ? List.of() : FacetResults.of(tally.facets(), request);
    ClauseCounts clauses = new ClauseCounts(build, searcher, terms, request, filters);
    return new SearchResult(
        tally.total(),
        !searcher.timedOut(),
        hits(rows.ranked()),
        facets,
        request.interval().isPresent()
            ? Optional.of(
                new Timelines(build.holdings().byDay())
                    .of(tally.days(), tally.total(), request.interval().get()))
            : Optional.empty(),
        request.window().cursor().flatMap(_ -> rows.next()).map(cursor::write),
        clauses.of(tree),
        translation.problems(),
        List.of(),
        build.info());
  }

  /** The answer to what cannot be asked. */
  static SearchResult nothing(OpenBuild build, List<QueryProblem> problems) {
    return new SearchResult(
        0,
        true,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        problems,
        List.of(),
        build.info());
  }

  private Tally count(Tally tally) throws IOException {
    if (filtered instanceof MatchAllDocsQuery) {
      return build.holdings().all();
    }
    boolean facets = !request.facets().fields().isEmpty();
    Tally counting = tally.counting(facets, request.interval().isPresent());
    searcher.search(filtered, new OneCollector<>(counting));
    if (facets) {
      new Sideways(searcher, build.facets(), request, filters)
          .count(translation.query(), tally.facets());
    }
    return tally;
  }

  private Rows rows() throws IOException {
    ResultWindow window = request.window();
    Order order = Order.of(request.sort(), translation.ranks());
    Lift lift = new Lift(build.reader(), markers(ArchiveSchema.TITLE), markers(ArchiveSchema.BODY));
    return new Ranking(searcher, filtered, order, lift)
        .rows(window.cursor().map(cursor::read).orElse(new AtRow(window.offset())), window.size());
  }

  private List<Marker> markers(String field) throws IOException {
    return Markers.of(tree, terms, field);
  }

  private List<Hit> hits(List<Ranked> ranked) throws IOException {
    Highlights highlights =
        new Highlights(build.reader(), markers(ArchiveSchema.TITLE), markers(ArchiveSchema.BODY));
    int[] documents = ranked.stream().mapToInt(Ranked::document).toArray();
    Row[] rows = highlights.rows(documents, request.snippets(), Deadline.in(MARKING_LIMIT));
    List<Hit> hits = new ArrayList<>();
    for (int at = 0; at < rows.length; at++) {
      Row row = rows[at];
      hits.add(
          new Hit(
              row.card(),
              row.title(),
              row.snippets(),
              isCorrected(row.card().id()),
              ranked.get(at).score()));
    }
    return hits;
  }

  private boolean isCorrected(String id) throws IOException {
    return build.reader().docFreq(new Term(ArchiveSchema.CORRECTS, id)) > 0;
  }
}
