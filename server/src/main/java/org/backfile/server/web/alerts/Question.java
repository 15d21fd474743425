package org.backfile.server.web.alerts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.OutOfTimeException;
import org.backfile.server.search.RequestTime;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.SearchResult;
import org.backfile.server.web.search.Chip;
import org.backfile.server.web.search.SearchForm.Kept;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.ParameterFault;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchRequests;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.SearchUrl;
import org.backfile.server.web.url.Twin;

/**
 * The search of an alert, as it is understood now.
 *
 * @param state what could be understood of it
 * @param reading how its query was read
 * @param faults of its other parameters
 */
public record Question(SearchState state, QueryReading reading, List<ParameterFault> faults) {

  /** How far a preview looks back. */
  public static final int PREVIEW_DAYS = 30;

  /** Reads a search as it stands in an address. */
  static Question read(Site site, String search) {
    SearchUrl url = SearchUrl.read(search, Twin.PAGE, site.today());
    SearchState state = SearchesRead.question(url.state());
    return new Question(state, SearchRequests.reading(state, site.today()), url.faults());
  }

  /** Whether it can be searched. */
  public boolean valid() {
    return faults.isEmpty() && !reading.refused();
  }

  /** Why it cannot be searched, in a sentence; blank when it can. */
  public String problem() {
    return faults.stream()
        .findFirst()
        .map(fault -> fault.parameter().name() + ": " + Wording.say(fault.message()))
        .or(() ->
            reading
                .refusal()
                .map(each -> Wording.say(each.message()) + " " + Wording.say(each.hint())))
        .orElse("");
  }

  /** Its words. */
  public String query() {
    return state.text(SearchParameters.Q);
  }

  /** How it was read; all articles when it has no words. */
  public String readAs() {
    return state.on(SearchParameters.Q) ? reading.readAs() : Wording.say("all articles");
  }

  /** Its filters. */
  public List<Chip> chips() {
    return Chip.of(state, other -> other.url(AlertsHandler.PATH));
  }

  /** Its filters in a line. */
  public String filters() {
    return String.join(
        "; ",
        chips().stream()
            .map(chip -> chip.excludes() ? Wording.say("not {0}", chip.label()) : chip.label())
            .toList());
  }

  /** All it asks but its words. */
  public List<Kept> kept() {
    return state.without(SearchParameters.Q).values().entrySet().stream()
        .flatMap(
            each -> each.getValue().stream().map(value -> new Kept(each.getKey().name(), value)))
        .toList();
  }

  /** The same in one text. */
  public String keptText() {
    return state.without(SearchParameters.Q).query();
  }

  /** Its page of results. */
  public String href() {
    return state.url(Twin.PAGE);
  }

  /** Its feed. */
  public String feedHref() {
    return state.url(Twin.ATOM);
  }

  /**
   * How many articles it finds that the archive has had only since {@value #PREVIEW_DAYS} days;
   * empty when that could not be counted in time, the archive refuses the query, or there is
   * nothing to search.
   */
  Optional<Integer> recent(Site site) {
    boolean late = System.nanoTime() - RequestTime.current().softEnd() > 0;
    if (late || !valid()) {
      return Optional.empty();
    }
    long since = site.clock().instant().minus(Duration.ofDays(PREVIEW_DAYS)).getEpochSecond();
    SearchRequest all = SearchesRead.request(state, reading, site.today());
    try {
      SearchResult found = site.search(all.with(all.folding().since(since)));
      return Optional.of(found.total()).filter(_ -> found.complete() && found.refusal().isEmpty());
    } catch (OutOfTimeException spent) {
      return Optional.empty();
    }
  }
}
