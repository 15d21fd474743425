package org.backfile.server.web.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
 * @param columns what a row tells: names of fields with commas between
 * @param pinnedHref this page, with the build that answered, to be passed on
 * @param feedHref the feed of this search
 * @param saveHref where this search can be saved
 * @param receipt the code that leads back here
 */
public record Takeaway(
    boolean any,
    String extent,
    List<Kept> kept,
    String columns,
    String pinnedHref,
    String feedHref,
    String saveHref,
    String receipt) {

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
        columns(ItemJson.fields(state, ItemField.COLUMNS)),
        state.with(SearchParameters.BUILD, result.build().buildId()).url(Twin.PAGE),
        question.without(SearchParameters.FIELDS).url(Twin.ATOM),
        question.without(SearchParameters.FIELDS).url("/alerts"),
        receipt.code());
  }

  /** The forms in which the whole result can be had. */
  public List<Twin> files() {
    return Twin.files().stream().filter(file -> file != Twin.ATOM).toList();
  }

  private static String extent(SearchResult result) {
    int most = Twin.CSV.most();
    String rows =
        result.complete()
            ? Wording.say("{0} row|{0} rows", result.rows())
            : Wording.say("at least {0} row|at least {0} rows", result.rows());
    return result.rows() <= most
        ? Wording.say("{0}, in the order of this page.", rows) + folding(result)
        : Wording.say(
            "The first {0} of {1}, in the order of this page; the file says so too. Narrow the search to get the rest.",
            most, rows);
  }

  private static String folding(SearchResult result) {
    return result.rows() == result.total()
        ? ""
        : " " + Wording.say("Articles with nearly the same text are one row, as on this page.");
  }

  private static List<Kept> kept(SearchState question) {
    List<Kept> kept = new ArrayList<>();
    question
        .values()
        .forEach((parameter, values) ->
            values.forEach(value -> kept.add(new Kept(parameter.name(), value))));
    return kept;
  }

  private static String columns(List<ItemField> chosen) {
    return chosen.stream().map(ItemField::key).collect(Collectors.joining(","));
  }
}
