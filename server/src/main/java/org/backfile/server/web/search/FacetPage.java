package org.backfile.server.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.FacetDemand;
import org.backfile.server.search.FacetResult;
import org.backfile.server.search.RecordedName;
import org.backfile.server.web.article.EntityLink;
import org.backfile.server.web.search.Answer.Choice;
import org.backfile.server.web.search.FacetGroup.Row;
import org.backfile.server.web.search.SearchForm.Kept;
import org.backfile.server.web.site.Frame;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.FacetName;
import org.backfile.server.web.url.Parameter;
import org.backfile.server.web.url.ParameterFault;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.SearchUrl;
import org.backfile.server.web.url.Twin;

/**
 * The page of all values of a facet.
 *
 * @param state the search, and which values of the facet
 * @param rows the values on this page
 * @param missing the row of articles without a value; on the first page of all
 */
public record FacetPage(
    Frame frame,
    SearchState state,
    List<ParameterFault> faults,
    FacetResult facet,
    List<Row> rows,
    Optional<Row> missing) {
  /** Values on a page. */
  static final int SIZE = FacetDemand.MAX_SIZE;

  static FacetPage of(Frame frame, SearchUrl url, SearchState state, FacetResult facet) {
    boolean first = !state.on(SearchParameters.FACET_PAGE) && part(state).isEmpty();
    return new FacetPage(
        frame,
        state,
        url.faults(),
        facet,
        rows(facet),
        first ? FacetGroup.missing(facet, state) : Optional.empty());
  }

  /** Persons, organisations and places have pages of their own. */
  private static List<Row> rows(FacetResult facet) {
    KeywordField field = facet.field();
    Stream<Row> rows = facet.values().stream().map(value -> FacetGroup.row(field, value));
    EntityLink pages = new EntityLink();
    return RecordedName.ENTITIES.contains(field)
        ? rows.map(row -> row.about(pages.path(field, row.value()))).toList()
        : rows.toList();
  }

  /** {@code 143 sources}. */
  static String heading(FacetResult facet) {
    return Wording.say("{0} {1}", facet.distinct(), FacetName.spoken(facet.field()).plural());
  }

  /** How many values there are, and of what. */
  public String heading() {
    return heading(facet);
  }

  /** The words of the search. */
  public String query() {
    return state.text(SearchParameters.Q);
  }

  /** The field of the list that holds what values must hold. */
  public Parameter filter() {
    return SearchParameters.FACET_CONTAINS;
  }

  /** What values must hold. */
  public String part() {
    return part(state);
  }

  private static String part(SearchState state) {
    return state.text(SearchParameters.FACET_CONTAINS);
  }

  /** Where this page is, without its parameters. */
  public String path() {
    return FacetHandler.path(facet.field());
  }

  /** The search itself. */
  public String backHref() {
    return state.unlisted().url(Twin.PAGE);
  }

  /** The same as JSON. */
  public String jsonHref() {
    return state
        .with(SearchParameters.FACETS, facet.field().key())
        .with(SearchParameters.FACET_SIZE, String.valueOf(SIZE))
        .with(SearchParameters.FACET_SORT, byName() ? "name" : "count")
        .url(Twin.API);
  }

  /** The filters in use. */
  public List<Chip> chips() {
    return Chip.of(state, other -> other.url(path()));
  }

  /** What is sent along to look for values. */
  public List<Kept> keptHere() {
    return kept(state, Set.of(SearchParameters.FACET_CONTAINS, SearchParameters.FACET_PAGE));
  }

  /** What is sent along with the values ticked on this page. */
  public List<Kept> keptForSearch() {
    List<Kept> kept = new ArrayList<>(kept(state.unlisted(), own()));
    for (Parameter parameter :
        List.of(SearchParameters.include(facet.field()), SearchParameters.exclude(facet.field()))) {
      state.all(parameter).stream()
          .filter(value -> rows.stream().noneMatch(row -> row.value().equals(value)))
          .forEach(value -> kept.add(new Kept(parameter.name(), value)));
    }
    Parameter without = SearchParameters.missing(facet.field());
    if (missing.isEmpty() && state.on(without)) {
      kept.add(new Kept(without.name(), "1"));
    }
    return kept;
  }

  private Set<Parameter> own() {
    KeywordField field = facet.field();
    return Set.of(
        SearchParameters.include(field),
        SearchParameters.exclude(field),
        SearchParameters.missing(field));
  }

  private static List<Kept> kept(SearchState state, Set<Parameter> left) {
    List<Kept> kept = new ArrayList<>();
    state
        .values()
        .forEach((parameter, values) -> {
          if (!left.contains(parameter)) {
            values.forEach(value -> kept.add(new Kept(parameter.name(), value)));
          }
        });
    return kept;
  }

  private boolean byName() {
    return state.text(SearchParameters.FACET_SORT).equals("name");
  }

  /** The two orders. */
  public List<Choice> orders() {
    SearchState top = state.without(SearchParameters.FACET_PAGE, SearchParameters.FACET_SORT);
    return List.of(
        new Choice(Wording.say("Most articles first"), top.url(path()), !byName()),
        new Choice(
            Wording.say("By name"),
            top.with(SearchParameters.FACET_SORT, "name").url(path()),
            byName()));
  }

  /** The pages of the list, as many as can be reached. */
  public List<Choice> pages() {
    int here = state.number(SearchParameters.FACET_PAGE, 1);
    int pages = Math.min((facet.distinct() + SIZE - 1) / SIZE, FacetDemand.MAX_LISTED / SIZE);
    List<Choice> choices = new ArrayList<>();
    for (int page = 1; page <= pages; page++) {
      String number = page == 1 ? "" : String.valueOf(page);
      String href = state.with(SearchParameters.FACET_PAGE, number).url(path());
      choices.add(new Choice(String.valueOf(page), href, page == here));
    }
    return choices;
  }

  /** Whether there are more values than pages can show. */
  public boolean cut() {
    return facet.distinct() > FacetDemand.MAX_LISTED;
  }
}
