package org.backfile.server.web.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.Interval;
import org.backfile.server.search.KeywordFilter;
import org.backfile.server.web.search.Chip;
import org.backfile.server.web.search.SearchForm;
import org.backfile.server.web.search.SearchForm.DateField;
import org.backfile.server.web.site.Frame;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.timeline.Axis.Period;
import org.backfile.server.web.url.Measure;
import org.backfile.server.web.url.Parameter;
import org.backfile.server.web.url.ParameterFault;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.Twin;

/**
 * The page of a timeline.
 *
 * @param fields the form's queries: those asked and one blank, at most four
 * @param chart absent when there is nothing to draw
 * @param gaps of which sources nothing is held for long, within the axis
 */
public record TimelinePage(
    Frame frame,
    TimelineUrl url,
    TimelineAnswer answer,
    List<QueryField> fields,
    Optional<Chart> chart,
    List<SourceGaps> gaps) {

  /** A field of the form. */
  public record QueryField(String name, String letter, String value) {}

  /** A choice among several links. */
  public record Choice(String label, String href, boolean current) {}

  /** A row of the table: what each search found in a period. */
  public record Row(Period period, List<Cell> cells) {}

  /** What one search found in one period. */
  public record Cell(int count, String share, String href) {}

  /** A source, and when nothing of it is held. */
  public record SourceGaps(String source, String when) {}

  /** The queries, and one blank field more. */
  static List<QueryField> fields(TimelineUrl url) {
    List<QueryField> fields = new ArrayList<>();
    boolean blank = false;
    for (int at = 0; at < TimelineUrl.QUERIES.size(); at++) {
      String value = url.queries().get(at);
      if (!value.isEmpty() || !blank) {
        blank |= value.isEmpty();
        fields.add(
            new QueryField(TimelineUrl.QUERIES.get(at), String.valueOf((char) ('A' + at)), value));
      }
    }
    return fields;
  }

  /** The widths of periods that can be chosen. */
  public List<Interval> intervals() {
    return List.of(
        Interval.AUTO,
        Interval.DAY,
        Interval.WEEK,
        Interval.MONTH,
        Interval.QUARTER,
        Interval.YEAR,
        Interval.DECADE);
  }

  /** Whether a width is the one asked for. */
  public boolean chosen(Interval interval) {
    return url.interval() == interval;
  }

  /** Whether shares are shown. */
  public boolean shares() {
    return url.measure() == Measure.SHARE;
  }

  /** What the numbers are. */
  public String unit() {
    return Wording.say(url.measure().unit());
  }

  /** What the numbers are, and of which periods. */
  public String heading() {
    String heading = Wording.say("{0}, by {1}", unit(), Wording.unit(axis().interval()));
    return heading.substring(0, 1).toUpperCase(Locale.ROOT) + heading.substring(1);
  }

  /** The two measures, as links. */
  public List<Choice> measures() {
    return List.of(
        choice(Wording.say("Articles"), Measure.COUNT),
        choice(Wording.say("Share of what is held"), Measure.SHARE));
  }

  private Choice choice(String label, Measure measure) {
    String href = url.url(TimelineUrl.PATH, url.filters(), url.interval(), measure);
    return new Choice(label, href, measure == url.measure());
  }

  /** A date field of the form. */
  public DateField date(String name) {
    Parameter parameter = SearchParameters.named(name).orElseThrow();
    return url.search()
        .fault(parameter)
        .map(fault -> new DateField(fault.given(), Optional.of(Wording.say(fault.message()))))
        .orElseGet(() -> new DateField(url.search().state().text(parameter), Optional.empty()));
  }

  /** Faults that have no field on the page. */
  public List<ParameterFault> otherFaults() {
    return url.search().faults().stream()
        .filter(fault ->
            fault.parameter() != SearchParameters.FROM && fault.parameter() != SearchParameters.TO)
        .toList();
  }

  /** What is asked without a field on the page, to be sent along. */
  public List<SearchForm.Kept> kept() {
    List<SearchForm.Kept> kept = new ArrayList<>();
    for (Map.Entry<Parameter, List<String>> entry : url.filters().values().entrySet()) {
      Parameter parameter = entry.getKey();
      if (parameter != SearchParameters.FROM && parameter != SearchParameters.TO) {
        entry.getValue().forEach(value -> kept.add(new SearchForm.Kept(parameter.name(), value)));
      }
    }
    return kept;
  }

  /** The filters in use. */
  public List<Chip> chips() {
    return Chip.of(
        url.filters(), state -> url.url(TimelineUrl.PATH, state, url.interval(), url.measure()));
  }

  /** The axis; only where there is a chart. */
  public Axis axis() {
    return answer.axis().orElseThrow();
  }

  /** The table that the chart is the picture of. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < axis().periods().size(); at++) {
      Period period = axis().periods().get(at);
      int number = at;
      rows.add(
          new Row(period, answer.searched().stream().map(series -> cell(series, number)).toList()));
    }
    return rows;
  }

  private Cell cell(Series series, int at) {
    Period period = axis().periods().get(at);
    int count = series.counts().get(at);
    return new Cell(
        count,
        period.empty() ? "–" : Chart.share(count, period.holdings()),
        series.state().within(axis().interval(), period.start(), answer.dates()).url(Twin.PAGE));
  }

  /** What there is to say of a search beside its name: how much, and when most. */
  public String told(Series series) {
    String peak = series.peak(axis(), url.measure()).map(at -> peak(series, at)).orElse("");
    String undated =
        series.undated() == 0 ? "" : ", " + Wording.say("{0} without a date", series.undated());
    return series.counted() + undated + peak;
  }

  private String peak(Series series, int at) {
    Period period = axis().periods().get(at);
    int count = series.counts().get(at);
    return "; "
        + Wording.say(
            "most in {0}: {1}, {2} of every 1,000 held",
            period.label(), Wording.articles(count), Chart.share(count, period.holdings()));
  }

  /** The picture in words. */
  public String summary() {
    List<String> each =
        answer.searched().stream().map(series -> series.name() + ": " + told(series)).toList();
    return Wording.say(
        "{0} by {1}, {2} to {3}. {4}.",
        shares() ? Wording.say("Share of the articles held") : Wording.say("Articles"),
        Wording.unit(axis().interval()),
        axis().periods().getFirst().label(),
        axis().periods().getLast().label(),
        String.join(". ", each));
  }

  /** Whether only some sources are asked for. */
  public boolean ofSources() {
    return !url.filters().keyword(KeywordField.SOURCE).isEmpty();
  }

  /** What the strip below the chart shows. */
  public String strip() {
    KeywordFilter sources = url.filters().keyword(KeywordField.SOURCE);
    return !ofSources()
        ? Wording.say("what the archive holds")
        : sources.included().size() == 1 && !sources.missing()
            ? Wording.say("what the archive holds of {0}", sources.included().getFirst())
            : Wording.say("what the archive holds of these sources");
  }

  /** The periods of which nothing is held, run together. */
  public List<String> withoutData() {
    List<String> runs = new ArrayList<>();
    List<Period> periods = axis().periods();
    for (int at = 0; at < periods.size(); at++) {
      if (periods.get(at).empty()) {
        int first = at;
        while (at + 1 < periods.size() && periods.get(at + 1).empty()) {
          at++;
        }
        String label = periods.get(first).label();
        runs.add(at == first ? label : Wording.span(label, periods.get(at).label()));
      }
    }
    return runs;
  }

  /** The same as JSON, CSV or picture. */
  public String twin(String path) {
    return url.url(path);
  }
}
