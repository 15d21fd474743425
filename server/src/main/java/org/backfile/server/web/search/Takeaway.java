package org.backfile.server.web.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.SearchResult;
import org.backfile.server.web.receipt.Receipt;
import org.backfile.server.web.search.SearchForm.Kept;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.ItemField;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/**
 * How a result is taken along: as a file, as a feed, as a receipt.
 *
 * @param any whether there is anything to take
 * @param extent how many rows a file will have, and what it will leave out
 * @param kept what is asked, to be sent along with the choice of columns
 * @param columns what a row may tell
 * @param feedHref the feed of this search
 * @param receipt the code that leads back here
 */
public record Takeaway(
    boolean any,
    String extent,
    List<Kept> kept,
    List<Column> columns,
    String feedHref,
    String receipt) {

  /** A column of a table. */
  public record Column(String name, String meaning, boolean chosen) {}

  static Takeaway of(
      SearchState state, QueryReading reading, SearchResult result, LocalDate today) {
    SearchState question =
        state.fromTheTop().without(SearchParameters.SIZE, SearchParameters.BUILD);
    Receipt receipt =
        Receipt.of(
            state,
            reading.readAs(),
            result.build().buildId(),
            result.total(),
            result.complete(),
            today);
    return new Takeaway(
        result.total() > 0,
        extent(result),
        kept(question.without(SearchParameters.FIELDS)),
        columns(Set.copyOf(ItemJson.fields(state, ItemField.COLUMNS))),
        question.without(SearchParameters.FIELDS).url(Twin.ATOM),
        receipt.code());
  }

  /** The forms in which the whole result can be had. */
  public List<Twin> files() {
    return Twin.files().stream().filter(file -> file != Twin.ATOM).toList();
  }

  private static String extent(SearchResult result) {
    int most = Twin.CSV.most();
    String atLeast = result.complete() ? "" : "at least ";
    return result.total() <= most
        ? "%s%s, in the order of this page."
            .formatted(atLeast, Wording.count(result.total(), "row", "rows"))
        : "The first %s of %s%s, in the order of this page; the file says so too. Narrow the search to get the rest."
            .formatted(Wording.count(most), atLeast, Wording.count(result.total(), "row", "rows"));
  }

  private static List<Kept> kept(SearchState question) {
    List<Kept> kept = new ArrayList<>();
    question
        .values()
        .forEach((parameter, values) ->
            values.forEach(value -> kept.add(new Kept(parameter.name(), value))));
    return kept;
  }

  private static List<Column> columns(Set<ItemField> chosen) {
    List<Column> columns = new ArrayList<>();
    for (ItemField field : ItemField.values()) {
      columns.add(new Column(field.key(), field.meaning(), chosen.contains(field)));
    }
    return columns;
  }
}
