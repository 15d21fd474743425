package org.backfile.server.web.timeline;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.backfile.schema.KeywordField;
import org.backfile.server.language.Message;
import org.backfile.server.search.Holdings.SourceHoldings;
import org.backfile.server.web.http.Body;
import org.backfile.server.web.http.Json;
import org.backfile.server.web.http.Reply;
import org.backfile.server.web.site.Place;
import org.backfile.server.web.site.Problem;
import org.backfile.server.web.site.ProblemException;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.timeline.TimelinePage.SourceGaps;
import org.backfile.server.web.url.SearchParameters;

/** Shows searches over time: as a page, a picture, a table and JSON, all of one answer. */
public final class TimelineHandler {
  /** Where the JSON is. */
  public static final String API = "/api/v1/timeline";

  /** Where the table is. */
  public static final String CSV = TimelineUrl.PATH + ".csv";

  /** Where the picture is. */
  public static final String SVG = TimelineUrl.PATH + ".svg";

  private static final int MOST_SOURCES = 20;

  private final Site site;

  public TimelineHandler(Site site) {
    this.site = site;
  }

  /** {@code GET /timeline}. */
  public void page(Context ctx) {
    TimelineUrl url = url(ctx);
    if (url.blanks() && url.search().faults().isEmpty()) {
      ctx.redirect(url.url(TimelineUrl.PATH), HttpStatus.SEE_OTHER);
      return;
    }
    answer(ctx, url, answer -> site.page("timeline/timeline.jte", page(url, answer)));
  }

  /** {@code GET /api/v1/timeline}. */
  public void json(Context ctx) {
    TimelineUrl url = strict(ctx);
    answer(ctx, url, answer -> new Body(Body.JSON, Json.bytes(TimelinesJson.of(url, answer))));
  }

  /** {@code GET /timeline.csv}. */
  public void csv(Context ctx) {
    answer(ctx, strict(ctx), answer -> TimelineCsv.body(answer, site.clock().instant()));
  }

  /** {@code GET /timeline.svg}. */
  public void svg(Context ctx) {
    TimelineUrl url = strict(ctx);
    answer(
        ctx,
        url,
        answer -> {
          if (answer.axis().isEmpty()) {
            throw new ProblemException(
                new Problem(
                    Problem.Kind.NOT_FOUND,
                    Message.of(
                        "There is nothing to draw: nothing found has a date, or the archive holds nothing of the days asked for.")));
          }
          return new Body(Body.SVG, site.page("timeline/file.jte", page(url, answer)).bytes());
        });
  }

  private TimelineUrl url(Context ctx) {
    return TimelineUrl.read(Objects.requireNonNullElse(ctx.queryString(), ""), site.today());
  }

  private TimelineUrl strict(Context ctx) {
    TimelineUrl url = url(ctx);
    if (!url.search().faults().isEmpty()) {
      throw new ProblemException(Problem.of(url.search().faults()));
    }
    return url;
  }

  private void answer(Context ctx, TimelineUrl url, Function<TimelineAnswer, Body> form) {
    if (Reply.unchanged(ctx, site.etag(site.serving()))) {
      return;
    }
    LocalDate today = site.today();
    TimelineAnswer answer = new TimelineSearch(site, url, today).answer();
    Body body = form.apply(answer);
    if (answer.searched().isEmpty()) {
      Reply.send(ctx, Problem.Kind.QUERY_REFUSED.status(), body);
    } else if (answer.complete()) {
      Reply.sendTagged(ctx, site.etag(answer.build()), body);
    } else {
      Reply.send(ctx, 200, body);
    }
  }

  private TimelinePage page(TimelineUrl url, TimelineAnswer answer) {
    return new TimelinePage(
        site.frame(title(answer), Place.TIMELINE),
        url,
        answer,
        TimelinePage.fields(url),
        answer.axis().map(axis -> Chart.of(answer, axis, url.measure())),
        answer.axis().map(axis -> gaps(url, axis)).orElse(List.of()));
  }

  private static String title(TimelineAnswer answer) {
    return Wording.say(
        "Timeline: {0}", String.join(" · ", answer.series().stream().map(Series::name).toList()));
  }

  /** The sources asked for, all of them where none is, that have gaps on the axis. */
  private List<SourceGaps> gaps(TimelineUrl url, Axis axis) {
    List<String> asked = url.filters().all(SearchParameters.include(KeywordField.SOURCE));
    return site.archive().holdings().sources().stream()
        .filter(source -> asked.isEmpty() || asked.contains(source.source()))
        .flatMap(source -> gaps(source, axis))
        .limit(MOST_SOURCES)
        .toList();
  }

  private static Stream<SourceGaps> gaps(SourceHoldings source, Axis axis) {
    LocalDate first = axis.periods().getFirst().start();
    LocalDate last = axis.periods().getLast().end();
    List<String> gaps =
        source.gaps().stream()
            .flatMap(List::stream)
            .filter(gap -> !gap.to().isBefore(first) && !gap.from().isAfter(last))
            .map(gap -> Wording.span(gap.from(), gap.to()))
            .toList();
    return gaps.isEmpty()
        ? Stream.empty()
        : Stream.of(new SourceGaps(source.source(), String.join(", ", gaps)));
  }
}
