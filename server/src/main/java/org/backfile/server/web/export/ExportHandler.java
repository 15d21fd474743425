package org.backfile.server.web.export;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.backfile.server.language.Message;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.ArchiveUnavailableException;
import org.backfile.server.search.FacetDemand;
import org.backfile.server.search.Hit;
import org.backfile.server.search.OutOfTimeException;
import org.backfile.server.search.RequestTime;
import org.backfile.server.search.ResultRows;
import org.backfile.server.search.ResultWindow;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.Sort;
import org.backfile.server.web.http.FrontGate;
import org.backfile.server.web.http.Reply;
import org.backfile.server.web.site.Problem;
import org.backfile.server.web.site.ProblemException;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchRequests;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.SearchUrl;
import org.backfile.server.web.url.Twin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /search.csv} and its like: a whole result as a file. Finding the rows waits for its
 * turn as every search does; sending them takes one of a few places of its own, as it lasts as long
 * as the client is slow. A feed is short and asked for again and again: it takes no place.
 */
public final class ExportHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ExportHandler.class);

  private final Site site;

  public ExportHandler(Site site) {
    this.site = site;
  }

  /** What answers a form of file. */
  public Handler as(Twin file) {
    ExportFormat format = ExportFormat.of(file);
    return ctx -> answer(ctx, format);
  }

  private void answer(Context ctx, ExportFormat format) {
    LocalDate today = site.today();
    SearchUrl url =
        SearchUrl.read(Objects.requireNonNullElse(ctx.queryString(), ""), format.file(), today);
    if (!url.faults().isEmpty()) {
      throw new ProblemException(Problem.of(url.faults()));
    }
    QueryReading reading = SearchRequests.reading(url.state(), today);
    ProblemException.throwIfRefused(reading.problems());
    if (format.tagged() && Reply.unchanged(ctx, site.etag(site.serving()))) {
      return;
    }
    SearchRequest request = request(url.state(), reading, format, today);
    Runnable file = () -> send(ctx, format, url.state(), request);
    if (format.tagged() || ctx.method() == HandlerType.HEAD) {
      file.run();
    } else {
      inItsPlace(ctx, file);
    }
  }

  private void inItsPlace(Context ctx, Runnable file) {
    if (!site.exports().send(FrontGate.clientBeyondLoopback(ctx), file)) {
      throw new ProblemException(
          new Problem(
              Problem.Kind.TOO_MANY,
              Message.of("A file is being sent to you already. Ask again when you have it.")));
    }
  }

  private void send(Context ctx, ExportFormat format, SearchState asked, SearchRequest request) {
    try (ResultRows rows = rows(request, format)) {
      ProblemException.throwIfRefused(rows.summary().problems());
      SearchState question =
          asked.fromTheTop().without(SearchParameters.SIZE, SearchParameters.FIELDS);
      ExportHead head =
          ExportHead.of(
              site, site.origin().of(ctx), question, request.query(), request.sort(), rows);
      stream(ctx, format, asked, head, rows);
    }
  }

  private ResultRows rows(SearchRequest request, ExportFormat format) {
    return RequestTime.current().forFile().get(() -> site.rows(request, format.file().most()));
  }

  private static SearchRequest request(
      SearchState asked, QueryReading reading, ExportFormat format, LocalDate today) {
    SearchRequest full = SearchRequests.request(asked.fromTheTop(), reading, format.file(), today);
    Sort sort = asked.on(SearchParameters.SORT) ? full.sort() : format.sort().orElse(full.sort());
    return full.sorted(sort)
        .only(ResultWindow.NONE, FacetDemand.NONE, Optional.empty(), format.snippets(asked));
  }

  private void stream(
      Context ctx, ExportFormat format, SearchState asked, ExportHead head, ResultRows rows) {
    Reply.stream(ctx, format.type());
    if (format.tagged() && head.complete()) {
      Reply.tag(ctx, site.etag(head.build()));
    } else if (!format.tagged()) {
      Reply.asFile(ctx, "search-" + head.retrieved().toLocalDate() + format.suffix());
    }
    if (ctx.method() == HandlerType.HEAD) {
      return;
    }
    try {
      write(format.writer(ctx.outputStream(), head, asked), () -> site.goOn(rows::next));
    } catch (IOException
        | UncheckedIOException
        | ArchiveUnavailableException
        | OutOfTimeException ended) {
      LOG.warn("an export ended early: {}", ended.getClass().getName());
      Reply.breakOff(ctx);
    }
  }

  private static void write(ExportWriter writer, Supplier<List<Hit>> batches) throws IOException {
    writer.begin();
    int number = 0;
    for (List<Hit> batch = batches.get(); !batch.isEmpty(); batch = batches.get()) {
      for (Hit hit : batch) {
        writer.row(hit, ++number);
      }
    }
    writer.end();
  }
}
