package org.backfile.server.web.search;

import java.util.ArrayList;
import java.util.List;
import org.backfile.schema.KeywordField;
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

  /** The filters of a state, dates first. */
  public static List<Chip> of(SearchState state) {
    List<Chip> chips = new ArrayList<>();
    SearchState top = state.fromTheTop();
    addIf(chips, top, SearchParameters.UNDATED, "Date unknown");
    if (!top.on(SearchParameters.UNDATED)) {
      addIf(chips, top, SearchParameters.FROM, "From " + top.text(SearchParameters.FROM));
      addIf(chips, top, SearchParameters.TO, "To " + top.text(SearchParameters.TO));
    }
    for (KeywordField field : KeywordField.values()) {
      FacetName name = FacetName.of(field);
      addEach(chips, top, field, SearchParameters.include(field), false);
      addIf(chips, top, SearchParameters.missing(field), name.label() + ": " + name.unknown());
      addEach(chips, top, field, SearchParameters.exclude(field), true);
    }
    return chips;
  }

  private static void addIf(
      List<Chip> chips, SearchState state, Parameter parameter, String label) {
    if (state.on(parameter)) {
      chips.add(new Chip(label, false, state.without(parameter).url(Twin.PAGE)));
    }
  }

  private static void addEach(
      List<Chip> chips,
      SearchState state,
      KeywordField field,
      Parameter parameter,
      boolean excludes) {
    for (String value : state.all(parameter)) {
      String label = FacetName.of(field).label() + ": " + FacetGroup.shown(field, value);
      chips.add(new Chip(label, excludes, state.minus(parameter, value).url(Twin.PAGE)));
    }
  }
}
