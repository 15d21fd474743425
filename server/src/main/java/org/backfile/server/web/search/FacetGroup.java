package org.backfile.server.web.search;

import java.util.List;
import java.util.Optional;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.FacetResult;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.FacetName;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;

/**
 * One facet on the page: a group of check boxes.
 *
 * @param field the facet
 * @param distinct number of values there are
 * @param rows the values shown
 * @param missing the row of articles without a value; absent when there are none and nobody asked
 * @param allHref the page of all values; absent when all are shown
 * @param open whether the group is shown unfolded
 */
public record FacetGroup(
    KeywordField field,
    FacetName name,
    int distinct,
    List<Row> rows,
    Optional<Row> missing,
    Optional<String> allHref,
    boolean open) {
  /** Values of a group that is folded up: enough to see what is in it. */
  private static final int CLOSED = 5;

  /**
   * One value.
   *
   * @param parameter the check box's name
   * @param value the check box's value
   * @param label what a reader sees
   * @param checked whether the box is ticked
   * @param excluded whether the box, ticked, takes articles away
   * @param notHref the search without these articles; absent where they are excluded already
   * @param aboutHref the page of a person, an organisation or a place; only where all are listed
   */
  public record Row(
      String parameter,
      String value,
      String label,
      int count,
      boolean checked,
      boolean excluded,
      Optional<String> notHref,
      Optional<String> aboutHref) {
    /** The same row with a page about what it names. */
    Row about(String href) {
      return new Row(parameter, value, label, count, checked, excluded, notHref, Optional.of(href));
    }
  }

  static FacetGroup of(FacetResult facet, SearchState state) {
    KeywordField field = facet.field();
    FacetLinks links = new FacetLinks(state, field);
    boolean chosen = !state.keyword(field).isEmpty();
    boolean open = chosen || field == KeywordField.SOURCE || field == KeywordField.SECTION;
    List<Row> rows =
        facet.values().stream()
            .limit(open ? Integer.MAX_VALUE : CLOSED)
            .map(value -> row(field, value, links))
            .toList();
    return new FacetGroup(
        field,
        FacetName.spoken(field),
        facet.distinct(),
        rows,
        missing(facet, state),
        rows.size() < facet.values().size() || facet.other() > 0
            ? Optional.of(state.fromTheTop().unlisted().url(FacetHandler.path(field)))
            : Optional.empty(),
        open);
  }

  /** Its name in URLs. */
  public String key() {
    return field.key();
  }

  /** Whether there is anything to choose. */
  boolean useful() {
    return !rows.isEmpty() || missing.filter(Row::checked).isPresent();
  }

  /** How a value is shown: languages by their names. */
  static String shown(KeywordField field, String value) {
    return field == KeywordField.LANGUAGE ? Wording.language(value) : value;
  }

  static Row row(KeywordField field, FacetResult.Value value, FacetLinks links) {
    String parameter =
        (value.excluded() ? SearchParameters.exclude(field) : SearchParameters.include(field))
            .name();
    Optional<String> not =
        value.excluded() || value.count() == 0
            ? Optional.empty()
            : Optional.of(links.not(value.value()));
    return new Row(
        parameter,
        value.value(),
        shown(field, value.value()),
        value.count(),
        value.selected() || value.excluded(),
        value.excluded(),
        not,
        Optional.empty());
  }

  static Optional<Row> missing(FacetResult facet, SearchState state) {
    boolean asked = state.keyword(facet.field()).missing();
    if (facet.missing() == 0 && !asked) {
      return Optional.empty();
    }
    String parameter = SearchParameters.missing(facet.field()).name();
    String label = FacetName.spoken(facet.field()).unknown();
    return Optional.of(
        new Row(
            parameter,
            "1",
            label,
            facet.missing(),
            asked,
            false,
            Optional.empty(),
            Optional.empty()));
  }
}
