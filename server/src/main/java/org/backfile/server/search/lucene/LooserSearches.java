package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.backfile.schema.KeywordField;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.dialects.Loosening;
import org.backfile.server.query.dialects.Loosenings;
import org.backfile.server.search.DateFilter;
import org.backfile.server.search.Folding;
import org.backfile.server.search.KeywordFilter;
import org.backfile.server.search.Looser;
import org.backfile.server.search.Looser.Change;
import org.backfile.server.search.SearchRequest;

/**
 * What near a search that finds little would find more: one clause or filter given up at a time.
 * Each is counted as it would be searched for, and only what was counted to the end is told.
 */
final class LooserSearches {

  private static final int MOST_COUNTED = 32;
  private static final int MOST_TOLD = 10;

  private final IndexSearcher searcher;
  private final WordTerms terms;
  private final SearchRequest request;
  private final ArchiveQuery tree;
  private final int found;
  private final List<Looser> looser = new ArrayList<>();
  private int counted;

  /**
   * @param searcher one whose deadline is that of all the counts together
   * @param found what the search itself finds
   */
  LooserSearches(
      IndexSearcher searcher,
      WordTerms terms,
      SearchRequest request,
      ArchiveQuery tree,
      int found) {
    this.searcher = searcher;
    this.terms = terms;
    this.request = request;
    this.tree = tree;
    this.found = found;
  }

  /** The searches that find more: what changes the question least first, then the most articles. */
  List<Looser> best() throws IOException {
    withoutFilters();
    for (Loosening loosening : Loosenings.of(tree)) {
      add(new Change.OfQuery(loosening), loosening.query(), request.keywords(), request.dates());
    }
    looser.sort(Comparator.comparingInt(LooserSearches::cost).thenComparing(LooserSearches::order));
    return looser.stream()
        .filter(each -> looser.stream().noneMatch(each::givesUpMoreForNothing))
        .limit(MOST_TOLD)
        .toList();
  }

  private void withoutFilters() throws IOException {
    for (KeywordField field : request.keywords().keySet()) {
      Map<KeywordField, KeywordFilter> others = new EnumMap<>(request.keywords());
      others.remove(field);
      add(new Change.OfFacet(field), tree, others, request.dates());
    }
    if (!request.dates().isEmpty()) {
      add(new Change.OfDates(), tree, request.keywords(), DateFilter.ANY);
    }
    if (request.keywords().size() + (request.dates().isEmpty() ? 0 : 1) > 1) {
      add(new Change.OfFilters(), tree, Map.of(), DateFilter.ANY);
    }
  }

  private void add(
      Change change,
      ArchiveQuery query,
      Map<KeywordField, KeywordFilter> keywords,
      DateFilter dates)
      throws IOException {
    if (counted++ >= MOST_COUNTED || searcher.timedOut()) {
      return;
    }
    Translation translation = QueryTranslator.again(query, terms);
    if (translation.refused()) {
      return;
    }
    int count =
        searcher.count(new Filters(keywords, dates, folding(change)).on(translation.query()));
    Looser more = new Looser(change, count);
    if (count > found && !searcher.timedOut() && looser.stream().noneMatch(more::isNoMoreThan)) {
      looser.add(more);
    }
  }

  /** Whoever gives up all filters looks in all stories. */
  private Folding folding(Change change) {
    return change instanceof Change.OfFilters ? Folding.NONE : request.folding();
  }

  /** How much of the question a change gives up. */
  private static int cost(Looser looser) {
    return switch (looser.change()) {
      case Change.OfQuery(var loosening) ->
          switch (loosening.kind()) {
            case CAPITALS -> 0;
            case FORMS -> 1;
            case DISTANCE -> 2;
            case MENTIONS -> 3;
            case FIELD -> 4;
            case CLAUSE -> 8;
            case MOST -> 9;
            case ANY -> 10;
          };
      case Change.OfFacet _ -> 5;
      case Change.OfDates _ -> 6;
      case Change.OfFilters _ -> 7;
    };
  }

  /** Distances from near to far, all else by what it finds. */
  private static int order(Looser looser) {
    boolean byDistance =
        looser.change() instanceof Change.OfQuery(var loosening)
            && loosening.kind() == Loosening.Kind.DISTANCE;
    return byDistance ? looser.count() : -looser.count();
  }
}
