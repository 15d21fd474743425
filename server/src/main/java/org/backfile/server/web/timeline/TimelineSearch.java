package org.backfile.server.web.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backfile.article.PublicationDate;
import org.backfile.schema.KeywordField;
import org.backfile.server.query.QueryProblem;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.BuildInfo;
import org.backfile.server.search.DailyHoldings;
import org.backfile.server.search.DateFilter;
import org.backfile.server.search.FacetDemand;
import org.backfile.server.search.Folding;
import org.backfile.server.search.Interval;
import org.backfile.server.search.ResultWindow;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.SearchResult;
import org.backfile.server.search.Timeline;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.url.SearchRequests;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/**
 * Makes the answer of a timeline. Each search is asked for the finest periods that the archive
 * gives for its span, and these are added up to those of the common axis.
 */
final class TimelineSearch {
  private static final int TRIES = 3;

  private final Site site;
  private final TimelineUrl url;
  private final LocalDate today;

  TimelineSearch(Site site, TimelineUrl url, LocalDate today) {
    this.site = site;
    this.url = url;
    this.today = today;
  }

  private record Found(int number, String query, QueryReading reading, SearchResult result) {

    Optional<QueryProblem> refusal() {
      return Stream.concat(reading.problems().stream(), result.problems().stream())
          .filter(QueryProblem::refuses)
          .findFirst();
    }

    Stream<Timeline.Bucket> buckets() {
      return result.timeline().stream().flatMap(timeline -> timeline.buckets().stream());
    }

    LocalDate end(Timeline.Bucket bucket) {
      Interval interval = result.timeline().orElseThrow().interval();
      return interval.next(bucket.start()).minusDays(1);
    }
  }

  /** Answers all searches from one build. */
  TimelineAnswer answer() {
    List<Found> found = search();
    for (int tried = 1; tried < TRIES && builds(found) > 1; tried++) {
      found = search();
    }
    BuildInfo build = found.getFirst().result().build();
    DateFilter dates = request(url.filters(), reading("")).dates();
    Optional<Axis> axis = axis(found, dates, build);
    return new TimelineAnswer(
        axis, found.stream().map(each -> series(each, axis)).toList(), dates, build);
  }

  private static long builds(List<Found> found) {
    return found.stream().map(each -> each.result().build().buildId()).distinct().count();
  }

  private List<Found> search() {
    List<String> queries = url.queries();
    List<Found> found = new ArrayList<>();
    for (int number = 0; number < queries.size(); number++) {
      boolean onlyEmpty = number == 0 && queries.stream().allMatch(String::isEmpty);
      if (onlyEmpty || !queries.get(number).isEmpty()) {
        found.add(search(number, queries.get(number)));
      }
    }
    return found;
  }

  private Found search(int number, String query) {
    QueryReading reading = reading(query);
    SearchRequest request = request(url.state(query), reading);
    return new Found(number, query, reading, site.search(request));
  }

  private QueryReading reading(String query) {
    return SearchRequests.reading(url.state(query), today);
  }

  private SearchRequest request(SearchState state, QueryReading reading) {
    return SearchRequests.request(state, reading, Twin.PAGE, today)
        .only(ResultWindow.NONE, FacetDemand.NONE, Optional.of(Interval.DAY), 0)
        .with(Folding.NONE);
  }

  /** The axis reaches over the days asked for; where none are, from the first hit to the last. */
  private Optional<Axis> axis(List<Found> found, DateFilter dates, BuildInfo build) {
    DailyHoldings held = site.archive().dailyHoldings(url.filters().keyword(KeywordField.SOURCE));
    Optional<LocalDate> first =
        dates
            .from()
            .map(day -> latest(day, build.firstDate().map(TimelineSearch::day)))
            .or(() -> firstHit(found));
    Optional<LocalDate> last =
        dates
            .to()
            .map(day -> earliest(day, build.lastDate().map(TimelineSearch::day)))
            .or(() -> lastHit(found));
    first = first.or(held::first);
    last = last.or(held::last);
    if (first.isEmpty() || last.isEmpty() || first.get().isAfter(last.get())) {
      return Optional.empty();
    }
    return Optional.of(Axis.of(first.get(), last.get(), url.interval(), dates, held));
  }

  private static LocalDate day(PublicationDate date) {
    return date.start().toLocalDate();
  }

  private static LocalDate latest(LocalDate day, Optional<LocalDate> other) {
    return other.filter(day::isBefore).orElse(day);
  }

  private static LocalDate earliest(LocalDate day, Optional<LocalDate> other) {
    return other.filter(day::isAfter).orElse(day);
  }

  private static Optional<LocalDate> firstHit(List<Found> found) {
    return found.stream()
        .flatMap(Found::buckets)
        .map(Timeline.Bucket::start)
        .min(Comparator.naturalOrder());
  }

  private static Optional<LocalDate> lastHit(List<Found> found) {
    return found.stream()
        .flatMap(each -> each.buckets().map(each::end))
        .max(Comparator.naturalOrder());
  }

  private Series series(Found found, Optional<Axis> axis) {
    SearchResult result = found.result();
    return new Series(
        found.number(),
        found.query(),
        found.reading().readAs(),
        url.state(found.query()),
        found.refusal(),
        result.total(),
        result.complete(),
        result.timeline().map(Timeline::undated).orElse(0),
        axis.map(periods -> counts(found, periods)).orElse(List.of()));
  }

  private static List<Integer> counts(Found found, Axis axis) {
    int[] counts = new int[axis.periods().size()];
    found
        .buckets()
        .filter(bucket -> bucket.count() > 0)
        .forEach(bucket -> counts[axis.at(bucket.start())] += bucket.count());
    return IntStream.of(counts).boxed().toList();
  }
}
