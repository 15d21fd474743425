package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.backfile.schema.KeywordField;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.QueryPrinter;
import org.backfile.server.query.QueryPrinter.Clause;
import org.backfile.server.search.DateFilter;
import org.backfile.server.search.Folding;
import org.backfile.server.search.KeywordFilter;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.SearchResult.ClauseCount;

/** How much each clause of a query finds alone; kept by the build, since clauses come again. */
final class ClauseCounts {

  /** What a count depends on within one build. */
  record Key(
      ArchiveQuery clause,
      Map<KeywordField, KeywordFilter> keywords,
      DateFilter dates,
      Folding folding) {

    /** An object in a map, with what points to it. */
    static final int BYTES_OF_AN_OBJECT = 100;

    /** A character of a query is a word of the tree at most. */
    private static final int BYTES_OF_A_CHARACTER = 20;

    /** About what it takes in memory. */
    long bytes() {
      long bytes =
          BYTES_OF_AN_OBJECT + (long) BYTES_OF_A_CHARACTER * QueryPrinter.print(clause).length();
      for (KeywordFilter filter : keywords.values()) {
        bytes += bytes(filter.included()) + bytes(filter.excluded());
      }
      return bytes;
    }

    private static long bytes(List<String> values) {
      return values.stream().mapToLong(value -> BYTES_OF_AN_OBJECT + 2L * value.length()).sum();
    }
  }

  private final OpenBuild build;
  private final IndexSearcher searcher;
  private final WordTerms terms;
  private final SearchRequest request;
  private final Filters filters;

  ClauseCounts(
      OpenBuild build,
      IndexSearcher searcher,
      WordTerms terms,
      SearchRequest request,
      Filters filters) {
    this.build = build;
    this.searcher = searcher;
    this.terms = terms;
    this.request = request;
    this.filters = filters;
  }

  /**
   * The clauses of a query with their counts, as far as they were counted in time; none when it is
   * a single one.
   */
  List<ClauseCount> of(ArchiveQuery tree) throws IOException {
    List<Clause> clauses = QueryPrinter.clauses(tree);
    List<ClauseCount> counts = new ArrayList<>();
    if (clauses.size() > 1) {
      for (Clause clause : clauses) {
        count(clause.query()).ifPresent(count -> counts.add(new ClauseCount(clause.text(), count)));
      }
    }
    return counts;
  }

  private Optional<Integer> count(ArchiveQuery clause) throws IOException {
    Key key = new Key(clause, request.keywords(), request.dates(), request.folding());
    Integer known = build.clauseCounts().get(key);
    if (known != null || searcher.timedOut()) {
      return Optional.ofNullable(known);
    }
    Query alone = QueryTranslator.again(clause, terms).query();
    int count = searcher.count(filters.on(alone));
    if (searcher.timedOut()) {
      return Optional.empty();
    }
    build.clauseCounts().put(key, count);
    return Optional.of(count);
  }
}
