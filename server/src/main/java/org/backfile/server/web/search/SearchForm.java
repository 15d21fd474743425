package org.backfile.server.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.Parameter;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.SearchUrl;

/**
 * The search form of a page, filled with what was asked.
 *
 * @param query the words
 * @param from first day
 * @param to last day
 * @param kept what is asked without a field of its own, to be sent along
 */
public record SearchForm(String query, DateField from, DateField to, List<Kept> kept) {

  /** The form that nobody has filled. */
  public static final SearchForm EMPTY =
      new SearchForm("", DateField.EMPTY, DateField.EMPTY, List.of());

  private static final Set<Parameter> NEVER_KEPT =
      Set.of(SearchParameters.Q, SearchParameters.PAGE, SearchParameters.CURSOR);

  /**
   * A field for a date.
   *
   * @param value what was typed, understood or not
   * @param fault what is wrong with it
   */
  public record DateField(String value, Optional<String> fault) {
    static final DateField EMPTY = new DateField("", Optional.empty());
  }

  /** A parameter that is sent along. */
  public record Kept(String name, String value) {}

  /**
   * The form of a search.
   *
   * @param shown parameters that have a field of their own on the page
   */
  public static SearchForm of(SearchUrl url, Set<Parameter> shown) {
    return new SearchForm(
        url.state().text(SearchParameters.Q),
        field(url, SearchParameters.FROM),
        field(url, SearchParameters.TO),
        kept(url.state(), shown));
  }

  private static DateField field(SearchUrl url, Parameter parameter) {
    return url.fault(parameter)
        .map(fault -> new DateField(fault.given(), Optional.of(Wording.say(fault.message()))))
        .orElseGet(() -> new DateField(url.state().text(parameter), Optional.empty()));
  }

  private static List<Kept> kept(SearchState state, Set<Parameter> shown) {
    List<Kept> kept = new ArrayList<>();
    for (Map.Entry<Parameter, List<String>> entry : state.values().entrySet()) {
      if (!NEVER_KEPT.contains(entry.getKey()) && !shown.contains(entry.getKey())) {
        entry.getValue().forEach(value -> kept.add(new Kept(entry.getKey().name(), value)));
      }
    }
    return kept;
  }
}
