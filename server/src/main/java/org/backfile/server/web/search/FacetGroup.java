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
   * One value with two check boxes: one takes its articles, the other one all but these.
   *
   * @param parameter the name of the box that takes them
   * @param value the value of both boxes
   * @param label what a reader sees
   * @param checked whether the box that takes them is ticked
   * @param exclude the name of the box that leaves them out; absent where there is nothing to leave
   * @param excluded whether that one is ticked
   * @param aboutHref the page of a person, an organisation or a place; only where all are listed
   */
  public record Row(
      String parameter,
      String value,
      String label,
      int count,
      boolean checked,
      Optional<String> exclude,
      boolean excluded,
      Optional<String> aboutHref) {
    /** The same row with a page about what it names. */
    Row about(String href) {
      return new Row(parameter, value, label, count, checked, exclude, excluded, Optional.of(href));
    }
  }

  static FacetGroup of(FacetResult facet, SearchState state) {
    KeywordField field = facet.field();
    boolean chosen = !state.keyword(field).isEmpty();
    boolean open = chosen || field == KeywordField.SOURCE || field == KeywordField.SECTION;
    List<Row> rows =
        facet.values().stream()
            .limit(open ? Integer.MAX_VALUE : CLOSED)
            .map(value -> row(field, value))
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

  static Row row(KeywordField field, FacetResult.Value value) {
    return new Row(
        SearchParameters.include(field).name(),
        value.value(),
        shown(field, value.value()),
        value.count(),
        value.selected(),
        value.excluded() || value.count() > 0
            ? Optional.of(SearchParameters.exclude(field).name())
            : Optional.empty(),
        value.excluded(),
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
            Optional.empty(),
            false,
            Optional.empty()));
  }
}
