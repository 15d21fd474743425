package org.backfile.server.web.alerts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.server.alerts.Alert;
import org.backfile.server.alerts.Alerts;
import org.backfile.server.language.Message;
import org.backfile.server.web.http.Body;
import org.backfile.server.web.http.Json;
import org.backfile.server.web.http.Reply;
import org.backfile.server.web.site.Problem;
import org.backfile.server.web.site.ProblemException;
import org.backfile.server.web.site.Site;

/** Alerts as JSON: the same desk as the pages', in the role of a key in a header. */
public final class AlertsApi {
  /** All of them. */
  public static final String PATH = "/api/v1/alerts";

  /** One of them. */
  public static final String ONE = PATH + "/{id}";

  private static final ObjectMapper READER = new ObjectMapper();
  private static final String EXPECTED =
      "expected Content-Type: application/json and an object with name, search, channel and frequency";

  private final Site site;
  private final Desk desk;

  /**
   * @param alerts those that readers keep; empty where they keep none
   */
  public AlertsApi(Site site, Optional<Alerts> alerts) {
    this.site = site;
    this.desk = new Desk(site, alerts);
  }

  /** {@code GET /api/v1/alerts}. */
  public void list(Context ctx) {
    List<AlertJson> alerts =
        desk.seen(ctx).stream().map(each -> json(each, Optional.empty())).toList();
    send(ctx, 200, new AlertsJson(alerts));
  }

  /** {@code GET /api/v1/alerts/{id}}. */
  public void one(Context ctx) {
    send(ctx, 200, json(desk.named(ctx), Optional.empty()));
  }

  /** {@code POST /api/v1/alerts}. */
  public void make(Context ctx) {
    Wish wish = wish(ctx);
    Alert made = desk.make(ctx, wish.draft());
    Alert alert = wish.paused() ? desk.rest(made, true) : made;
    ctx.header("Location", AlertsHandler.path(ONE, alert.id()));
    send(ctx, 201, json(alert, Desk.newSecret(Optional.empty(), alert)));
  }

  /** {@code PUT /api/v1/alerts/{id}}. */
  public void change(Context ctx) {
    Alert alert = desk.named(ctx);
    Wish wish = wish(ctx);
    Alert changed = desk.change(alert, wish.draft(), wish.paused());
    send(ctx, 200, json(changed, Desk.newSecret(Optional.of(alert), changed)));
  }

  /** {@code DELETE /api/v1/alerts/{id}}. */
  public void delete(Context ctx) {
    desk.delete(desk.named(ctx));
    ctx.status(204).header("Cache-Control", "no-store");
  }

  private AlertJson json(Alert alert, Optional<String> secret) {
    return AlertJson.of(AlertRow.of(site, alert, ""), secret);
  }

  private static void send(Context ctx, int status, Object answer) {
    Reply.send(ctx, status, new Body(Body.JSON, Json.bytes(answer)));
  }

  private Wish wish(Context ctx) {
    Wish wish = Wish.read(object(ctx), site.today());
    List<Problem.Fault> errors = faults(wish).map(AlertsApi::told).toList();
    if (!errors.isEmpty()) {
      Problem.Fault first = errors.getFirst();
      throw new ProblemException(
          new Problem(
              Problem.Kind.BAD_PARAMETER,
              Message.of("{0}: {1}", first.parameter(), first.message()),
              Map.of("errors", errors)));
    }
    return wish;
  }

  /** All that is wrong with a wish; what could not be read is not judged as well. */
  private Stream<AlertDraft.Fault> faults(Wish wish) {
    Set<String> unread =
        wish.faults().stream().map(AlertDraft.Fault::field).collect(Collectors.toSet());
    Stream<AlertDraft.Fault> judged =
        wish.draft().faults(site, desk.senders()).stream()
            .map(each -> new AlertDraft.Fault(named(each.field()), each.given(), each.message()))
            .filter(each -> !unread.contains(each.field()));
    return Stream.concat(wish.faults().stream(), judged);
  }

  private static Problem.Fault told(AlertDraft.Fault fault) {
    return new Problem.Fault(fault.field(), fault.given(), fault.message().toString());
  }

  private static JsonNode object(Context ctx) {
    try {
      String type = Objects.requireNonNullElse(ctx.contentType(), "");
      JsonNode wish = READER.readTree(ctx.bodyAsBytes());
      if (type.startsWith("application/json") && wish.isObject()) {
        return wish;
      }
    } catch (JsonProcessingException noJson) {
      // Told below, as is every other body that is not what it should be.
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    throw new ProblemException(new Problem(Problem.Kind.BAD_REQUEST, Message.of(EXPECTED)));
  }

  /** The words of a search have a field of their own in the form, but not here. */
  private static String named(String field) {
    return field.equals("q") ? "search" : field;
  }
}
