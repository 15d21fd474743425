package org.backfile.server.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.channels.ClosedChannelException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.backfile.build.BuildProgress;
import org.backfile.server.language.Message;
import org.backfile.server.query.Limits;
import org.backfile.server.search.ArchiveUnavailableException;
import org.backfile.server.search.OutOfTimeException;
import org.backfile.server.search.StaleCursorException;
import org.backfile.server.web.access.Access;
import org.backfile.server.web.access.NoKeyException;
import org.backfile.server.web.access.RefusedChangeException;
import org.backfile.server.web.compat.ForeignErrors;
import org.backfile.server.web.http.Audience;
import org.backfile.server.web.http.Body;
import org.backfile.server.web.http.BusyException;
import org.backfile.server.web.http.FrontGate;
import org.backfile.server.web.http.Json;
import org.backfile.server.web.http.Reply;
import org.backfile.server.web.site.Frame;
import org.backfile.server.web.site.Place;
import org.backfile.server.web.site.Problem;
import org.backfile.server.web.site.ProblemException;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.UrlText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what handlers throw into an answer: problem+json for programs, a page for people. Queries
 * are never logged.
 */
final class ProblemHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

  private final Site site;

  ProblemHandler(Site site) {
    this.site = site;
  }

  void addTo(RoutesConfig routes) {
    routes.exception(ProblemException.class, (e, ctx) -> answer(ctx, e.problem()));
    routes.exception(
        ArchiveUnavailableException.class,
        (e, ctx) ->
            answer(
                ctx,
                new Problem(
                    Problem.Kind.NO_ARCHIVE, Message.of("{0}", String.valueOf(e.getMessage())))));
    routes.exception(
        StaleCursorException.class,
        (e, ctx) ->
            answer(
                ctx,
                new Problem(
                    Problem.Kind.STALE_CURSOR,
                    Message.of("{0} Begin again with cursor=*.", String.valueOf(e.getMessage())))));
    routes.exception(
        BusyException.class,
        (e, ctx) ->
            answer(
                ctx,
                new Problem(
                    Problem.Kind.BUSY, Message.of("Try the same address again in a moment."))));
    routes.exception(
        OutOfTimeException.class,
        (e, ctx) ->
            answer(ctx, new Problem(Problem.Kind.OUT_OF_TIME, LateAdvice.on(ctx.queryString()))));
    routes.exception(NoKeyException.class, (e, ctx) -> noKey(ctx));
    routes.exception(RefusedChangeException.class, (e, ctx) -> answer(ctx, refused(e.reason())));
    routes.exception(MethodNotAllowedResponse.class, (e, ctx) -> methodNotAllowed(ctx, e));
    routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, problem(e.getStatus())));
    routes.exception(Exception.class, (e, ctx) -> failed(ctx, e));
  }

  /** The details are the one text of the methods that the address takes. */
  private void methodNotAllowed(Context ctx, MethodNotAllowedResponse refused) {
    ctx.header("Allow", String.join(", ", refused.getDetails().values()));
    answer(ctx, problem(Problem.Kind.METHOD_NOT_ALLOWED.status()));
  }

  private void noKey(Context ctx) {
    ctx.header("WWW-Authenticate", Access.CHALLENGE);
    answer(
        ctx,
        new Problem(
            Problem.Kind.NO_KEY,
            Message.of(
                "Send a valid key in the header Authorization: Bearer, or give it to the browser as the password, with any user name.")));
  }

  private static Problem refused(RefusedChangeException.Reason reason) {
    return switch (reason) {
      case NO_KEY ->
          new Problem(
              Problem.Kind.FORBIDDEN,
              Message.of(
                  "Only who has a key can change something. The server gives keys when it is started with --keys."));
      case OTHER_SITE ->
          new Problem(
              Problem.Kind.OTHER_SITE,
              Message.of(
                  "Use the form on a page of this archive, reached by https or on its own machine; a program gives its key in the header Authorization: Bearer."));
    };
  }

  private void failed(Context ctx, Exception failure) {
    if (failure instanceof ClosedChannelException) {
      LOG.warn("a client of {} was gone before it was answered", ctx.endpoint().path);
      return;
    }
    String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    LOG.error("request {} to {} failed: {}", id, ctx.endpoint().path, Trace.withoutWords(failure));
    answer(
        ctx,
        new Problem(
            Problem.Kind.INTERNAL,
            Message.of(
                "It is not your doing. The server’s log tells more under request {0}.", id)));
  }

  /**
   * What is graver than an exception leaves an empty response, as nothing more can be relied on.
   */
  static void broke(HttpServletResponse response, Error error) {
    LOG.error("a request broke: {}", Trace.withoutWords(error));
    response.setStatus(Problem.Kind.INTERNAL.status());
  }

  private void answer(Context ctx, Problem problem) {
    int status = problem.kind().status();
    if (status == Problem.Kind.BUSY.status() || status == Problem.Kind.TOO_MANY.status()) {
      ctx.header("Retry-After", String.valueOf(BusyException.RETRY_AFTER_SECONDS));
    }
    Reply.send(
        ctx,
        status,
        body(
            problem,
            ctx.path(),
            ctx.header("Accept"),
            ctx.header("Accept-Language"),
            ctx.queryString()));
  }

  /** The problem of a status below us, worded for a reader. */
  Problem problem(int status) {
    Problem.Kind kind = Problem.Kind.of(status);
    return new Problem(
        kind,
        switch (kind) {
          case NOT_FOUND ->
              Message.of("The address may be mistyped, or what it named is not in the archive.");
          case METHOD_NOT_ALLOWED ->
              Message.of("The archive is only read here; nothing can be sent to it.");
          case URL_TOO_LONG ->
              Message.of(
                  "A query has at most {0} characters (limit: characters). Shorten it, or take fewer filters.",
                  Limits.DEFAULT.characters());
          case BODY_TOO_LARGE -> Message.of("Send fewer lines at once.");
          case COMPRESSED_BODY -> Message.of("Send it as it is, without Content-Encoding.");
          case MISDIRECTED ->
              Message.of("Call it localhost, or start it with --host-name and the name you use.");
          case TOO_MANY -> Message.of("Try the same address again in a moment.");
          case HEADERS_TOO_LARGE ->
              Message.of("Send fewer or shorter headers; the server uses no cookies.");
          case BAD_REQUEST ->
              Message.of("The server could not read the request (status {0}).", status);
          default -> Message.of("{0}.", Message.of(kind.title()));
        });
  }

  /**
   * A problem as it is sent.
   *
   * @param path the address, which may be one of another API
   * @param accept which kinds of answers the client takes
   * @param accepted which languages the reader prefers; programs are answered in English
   * @param asked the query part of the address, whose words stay in the search box
   */
  Body body(
      Problem problem,
      String path,
      @Nullable String accept,
      @Nullable String accepted,
      @Nullable String asked) {
    Optional<Body> foreign = ForeignErrors.of(path, problem);
    if (foreign.isPresent()) {
      return foreign.get();
    }
    return Audience.isProgram(path, accept)
        ? new Body(Body.PROBLEM, Json.bytes(problem.json()))
        : page(problem, accepted, asked);
  }

  private Body page(Problem problem, @Nullable String accepted, @Nullable String asked) {
    return site.languages()
        .preferred(accepted)
        .speaking(() -> {
          Frame frame = site.frame(Wording.say(problem.kind().title()), Place.PROBLEM);
          return site.page(
              "problem.jte", new ProblemPage(frame, problem, words(asked), next(problem)));
        });
  }

  private Optional<BuildProgress> next(Problem problem) {
    return problem.kind() == Problem.Kind.NO_ARCHIVE
        ? site.archive().otherBuilds().next()
        : Optional.empty();
  }

  private static String words(@Nullable String asked) {
    return asked == null || asked.length() > FrontGate.MAX_TARGET
        ? ""
        : UrlText.parse(asked).stream()
            .filter(pair -> pair.name().equals(SearchParameters.Q.name()))
            .map(UrlText.Pair::value)
            .findFirst()
            .orElse("");
  }
}
