package org.backfile.server.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.backfile.schema.KeywordField;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.FacetName;
import org.backfile.server.web.url.Parameter;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/**
 * A filter in use.
 *
 * @param label what it is, such as {@code Section: Sport}
 * @param excludes whether it takes articles away
 * @param removeHref the search without it
 */
public record Chip(String label, boolean excludes, String removeHref) {

  /** The filters of a search, dates first. */
  public static List<Chip> of(SearchState state) {
    return of(state, without -> without.url(Twin.PAGE));
  }

  /**
   * The filters of a state, dates first.
   *
   * @param link the address of the page without a filter
   */
  public static List<Chip> of(SearchState state, Function<SearchState, String> link) {
    SearchState top = state.fromTheTop();
    Collector chips = new Collector(top, link, new ArrayList<>());
    chips.addIf(SearchParameters.UNDATED, Wording.say("Date unknown"));
    if (!top.on(SearchParameters.UNDATED)) {
      chips.addIf(SearchParameters.FROM, Wording.say("From {0}", top.text(SearchParameters.FROM)));
      chips.addIf(SearchParameters.TO, Wording.say("To {0}", top.text(SearchParameters.TO)));
    }
    for (KeywordField field : KeywordField.values()) {
      FacetName name = FacetName.spoken(field);
      chips.addEach(field, SearchParameters.include(field), false);
      chips.addIf(SearchParameters.missing(field), name.label() + ": " + name.unknown());
      chips.addEach(field, SearchParameters.exclude(field), true);
    }
    chips.addIf(
        SearchParameters.SINCE,
        Wording.say("New since build {0}", top.text(SearchParameters.SINCE)));
    chips.addIf(SearchParameters.STORY, Wording.say("One story"));
    return chips.found;
  }

  private record Collector(
      SearchState state, Function<SearchState, String> link, List<Chip> found) {

    void addIf(Parameter parameter, String label) {
      if (state.on(parameter)) {
        found.add(new Chip(label, false, link.apply(state.without(parameter))));
      }
    }

    void addEach(KeywordField field, Parameter parameter, boolean excludes) {
      for (String value : state.all(parameter)) {
        String label = FacetName.spoken(field).label() + ": " + FacetGroup.shown(field, value);
        found.add(new Chip(label, excludes, link.apply(state.minus(parameter, value))));
      }
    }
  }
}
