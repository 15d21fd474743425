package org.backfile.server.web.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.backfile.schema.KeywordField;
import org.backfile.server.language.Language;
import org.backfile.server.search.DailyHoldings;
import org.backfile.server.search.Hit;
import org.backfile.server.search.Holdings;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.SearchResult;
import org.backfile.server.search.Sort;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.Parameter;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;
import org.jspecify.annotations.Nullable;

/**
 * What was found, ready to be shown.
 *
 * @param undated articles found that have no date, and whether only they are asked for
 * @param explanation the same rows with or without why they stand in this order; absent where dates
 *     say so
 * @param folding the same with or without a row for each copy; absent where no story has two
 * @param view the same as a table, or, when this is one, as a list
 * @param few what to offer when little or nothing was found
 * @param coverage what the archive holds of the sources and dates asked for
 * @param broad what to say when so much was found that its order tells little
 * @param pinned the build that a citation names, when another one answered
 */
public record Answer(
    SearchResult result,
    List<ResultRow> rows,
    List<FacetGroup> facets,
    Optional<Histogram> histogram,
    Undated undated,
    Paging paging,
    List<Choice> pages,
    List<Choice> sorts,
    Optional<Choice> explanation,
    Optional<Choice> folding,
    Choice view,
    List<Choice> sizes,
    Optional<TooFew> few,
    Optional<AskedCoverage> coverage,
    Optional<TooBroad> broad,
    Optional<String> pinned) {
  private static final int NEIGHBOURS = 2;
  private static final int MARKS_AND_BARS = 600;
  private static final int LEAST_MARKS = 50;
  private static final int MOST_MARKS = 300;

  /** One of several links, of which one is where the reader is. */
  public record Choice(String label, String href, boolean current) {}

  /** Articles without a date. */
  public record Undated(int count, boolean asked) {}

  /** {@code 1,204 articles}, or {@code at least 1,204 articles} when not all could be counted. */
  public String counted() {
    return Wording.articles(result.total(), result.complete());
  }

  /** {@code in 1,100 stories}, where that says something. */
  public Optional<String> inStories() {
    return result.stories() == result.total()
        ? Optional.empty()
        : Optional.of(Wording.say("in {0} story|in {0} stories", result.stories()));
  }

  static Answer of(
      SearchState state,
      SearchRequest request,
      SearchResult result,
      Optional<TooFew> few,
      DailyHoldings held,
      Holdings holdings,
      String origin) {
    Paging paging = Paging.of(state, Twin.PAGE, result);
    Optional<Histogram> histogram =
        result.timeline().flatMap(timeline -> Histogram.of(timeline, state, request.dates(), held));
    List<Hit> hits =
        PageMarks.of(
            result.hits(),
            mostMarks(histogram.map(Histogram::bars).orElse(List.of()), result.hits()));
    int undated = result.timeline().map(timeline -> timeline.undated()).orElse(0);
    return new Answer(
        result,
        ResultRow.of(state, hits, (paging.page() - 1) * paging.size(), origin),
        result.facets().stream()
            .map(facet -> FacetGroup.of(facet, state))
            .filter(FacetGroup::useful)
            .toList(),
        histogram,
        new Undated(undated, state.on(SearchParameters.UNDATED)),
        paging,
        pages(state, paging),
        sorts(state, request),
        explanation(state, request),
        folding(state, request, result),
        view(state),
        sizes(state, paging),
        few,
        AskedCoverage.of(request.dates(), request.keyword(KeywordField.SOURCE), held, holdings),
        TooBroad.of(state, request, result),
        request.build().filter(build -> !build.equals(result.build().buildId())));
  }

  /**
   * Bars, copies and marks share what a page may have of elements; a bar has five, for it is a row,
   * too, and what is said of copies takes the place of two marks.
   */
  private static int mostMarks(List<Histogram.Bar> bars, List<Hit> hits) {
    long copies = hits.stream().filter(hit -> hit.story().isPresent()).count();
    return Math.clamp(MARKS_AND_BARS - 5L * bars.size() - 2 * copies, LEAST_MARKS, MOST_MARKS);
  }

  /** The parameters that have a field on the page. */
  Set<Parameter> fields() {
    Set<Parameter> fields =
        new HashSet<>(Set.of(SearchParameters.FROM, SearchParameters.TO, SearchParameters.UNDATED));
    for (FacetGroup group : facets) {
      fields.add(SearchParameters.include(group.field()));
      fields.add(SearchParameters.exclude(group.field()));
      fields.add(SearchParameters.missing(group.field()));
    }
    return fields;
  }

  /** First, last, and those round the current one; a gap is an empty label. */
  private static List<Choice> pages(SearchState state, Paging paging) {
    TreeSet<Integer> numbers = new TreeSet<>(List.of(1, paging.reachable()));
    IntStream.rangeClosed(paging.page() - NEIGHBOURS, paging.page() + NEIGHBOURS)
        .filter(page -> page >= 1 && page <= paging.reachable())
        .forEach(numbers::add);
    List<Choice> choices = new ArrayList<>();
    int last = 0;
    for (int page : numbers) {
      if (page > last + 1) {
        choices.add(new Choice("", "", false));
      }
      choices.add(
          new Choice(
              String.valueOf(page), Paging.link(state, Twin.PAGE, page), page == paging.page()));
      last = page;
    }
    return choices;
  }

  private static List<Choice> sorts(SearchState state, SearchRequest request) {
    List<Choice> choices = new ArrayList<>();
    for (Sort sort : Sort.values()) {
      if (!sort.byScore() || state.on(SearchParameters.Q)) {
        String href = state.fromTheTop().with(SearchParameters.SORT, sort.key()).url(Twin.PAGE);
        choices.add(new Choice(Wording.order(sort), href, sort == request.sort()));
      }
    }
    return choices;
  }

  private static Optional<Choice> explanation(SearchState state, SearchRequest request) {
    if (!request.sort().byScore()) {
      return Optional.empty();
    }
    SearchState other =
        request.explained()
            ? state.without(SearchParameters.EXPLAIN)
            : state.with(SearchParameters.EXPLAIN, "1");
    String label = request.explained() ? Wording.say("Hide why") : Wording.say("Why this order?");
    return Optional.of(new Choice(label, other.url(Twin.PAGE), request.explained()));
  }

  private static Optional<Choice> folding(
      SearchState state, SearchRequest request, SearchResult result) {
    if (result.stories() == result.total() || request.folding().story().isPresent()) {
      return Optional.empty();
    }
    boolean folded = request.folding().folded();
    SearchState other = state.fromTheTop().with(SearchParameters.DUP, folded ? "all" : "");
    String label = folded ? Wording.say("Show every copy") : Wording.say("Fold copies");
    return Optional.of(new Choice(label, other.url(Twin.PAGE), !folded));
  }

  private static Choice view(SearchState state) {
    boolean table = state.text(SearchParameters.VIEW).equals("table");
    return table
        ? new Choice(
            Wording.say("Results as a list"),
            state.without(SearchParameters.VIEW).url(Twin.PAGE),
            true)
        : new Choice(
            Wording.say("Results as a table"),
            state.with(SearchParameters.VIEW, "table").url(Twin.PAGE),
            false);
  }

  /** Newest first or, where it is that already, oldest first. */
  public Choice byDate() {
    Choice newest = sorts.get(sorts.size() - 2);
    return newest.current() ? sorts.getLast() : newest;
  }

  /** How the table is ordered by date, as ARIA says it; null where it is not. */
  public @Nullable String dateOrder() {
    return sorts.getLast().current()
        ? "ascending"
        : sorts.get(sorts.size() - 2).current() ? "descending" : null;
  }

  /** The language of the page. */
  public String lang() {
    return Language.current().tag();
  }

  /** Whether the articles are shown as a table. */
  public boolean asTable() {
    return view.current();
  }

  private static List<Choice> sizes(SearchState state, Paging paging) {
    return IntStream.of(25, 50, 100)
        .mapToObj(size ->
            new Choice(
                String.valueOf(size),
                state
                    .fromTheTop()
                    .with(SearchParameters.SIZE, size == 25 ? "" : String.valueOf(size))
                    .url(Twin.PAGE),
                size == paging.size()))
        .toList();
  }
}
