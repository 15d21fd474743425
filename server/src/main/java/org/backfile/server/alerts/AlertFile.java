package org.backfile.server.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.backfile.server.alerts.Entry.Kind;
import org.backfile.server.language.Message;

/** An alert as the JSON of its file. What is not understood is a fault. */
final class AlertFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private AlertFile() {}

  /**
   * Reads an alert.
   *
   * @throws IOException when it is no JSON
   * @throws RuntimeException when something in it is missing or of another kind
   */
  static Alert read(String id, byte[] bytes) throws IOException {
    JsonNode json = JSON.readTree(bytes);
    SavedSearch saved =
        new SavedSearch(
            json.required("name").asText(),
            json.required("search").asText(),
            channel(json.required("channel")),
            Frequency.of(json.required("frequency").asText()).orElseThrow());
    return new Alert(
        id,
        json.required("owner").asText(),
        saved,
        json.required("paused").asBoolean(),
        progress(json.required("progress")));
  }

  private static Channel channel(JsonNode json) {
    return switch (json.required("kind").asText()) {
      case "feed" -> new Channel.Feed();
      case "webhook" ->
          new Channel.Webhook(
              URI.create(json.required("address").asText()), json.required("secret").asText());
      case "mail" ->
          new Channel.Mail(json.required("to").asText(), json.required("named").asBoolean());
      default -> throw new IllegalArgumentException("no such channel");
    };
  }

  private static Progress progress(JsonNode json) {
    return new Progress(
        json.required("build").asText(),
        instant(json, "lastTold"),
        optional(json, "pending", AlertFile::digest),
        optional(json, "failure", AlertFile::failure),
        json.required("deliveries").valueStream().map(AlertFile::delivery).toList());
  }

  private static <T> Optional<T> optional(JsonNode json, String name, Function<JsonNode, T> read) {
    return json.has(name) ? Optional.of(read.apply(json.get(name))) : Optional.empty();
  }

  private static Instant instant(JsonNode json, String name) {
    return Instant.parse(json.required(name).asText());
  }

  private static Failure failure(JsonNode json) {
    return new Failure(
        new Message(
            json.required("reason").asText(),
            json.required("values").valueStream().map(AlertFile::value).toList()),
        instant(json, "since"),
        json.required("tries").asInt(),
        instant(json, "next"));
  }

  private static Object value(JsonNode json) {
    return json.isNumber() ? json.asLong() : json.asText();
  }

  private static Delivery delivery(JsonNode json) {
    return new Delivery(
        digest(json.required("digest")), instant(json, "at"), json.required("outcome").asText());
  }

  private static Digest digest(JsonNode json) {
    return new Digest(
        json.required("since").asText(),
        json.required("build").asText(),
        instant(json, "made"),
        json.required("new").asInt(),
        json.required("changed").asInt(),
        json.required("withdrawn").asInt(),
        json.required("compared").asBoolean(),
        json.required("entries").valueStream().map(AlertFile::entry).toList());
  }

  private static Entry entry(JsonNode json) {
    return new Entry(
        Kind.of(json.required("kind").asText()).orElseThrow(), json.required("id").asText());
  }

  /** The bytes of an alert's file. */
  static byte[] bytes(Alert alert) throws IOException {
    ObjectNode json =
        NODES
            .objectNode()
            .put("owner", alert.owner())
            .put("name", alert.saved().name())
            .put("search", alert.saved().search())
            .put("frequency", alert.saved().frequency().key())
            .put("paused", alert.paused());
    json.set("channel", json(alert.saved().channel()));
    json.set("progress", json(alert.progress()));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
  }

  private static ObjectNode json(Channel channel) {
    ObjectNode json = NODES.objectNode().put("kind", channel.key());
    return switch (channel) {
      case Channel.Feed() -> json;
      case Channel.Webhook(URI address, String secret) ->
          json.put("address", address.toString()).put("secret", secret);
      case Channel.Mail(String to, boolean named) -> json.put("to", to).put("named", named);
    };
  }

  private static ObjectNode json(Progress progress) {
    ObjectNode json =
        NODES
            .objectNode()
            .put("build", progress.build())
            .put("lastTold", progress.lastTold().toString());
    progress.pending().ifPresent(digest -> json.set("pending", json(digest)));
    progress.failure().ifPresent(failure -> json.set("failure", json(failure)));
    ArrayNode deliveries = json.putArray("deliveries");
    for (Delivery each : progress.deliveries()) {
      ObjectNode delivery = deliveries.addObject().put("at", each.at().toString());
      delivery.put("outcome", each.outcome()).set("digest", json(each.digest()));
    }
    return json;
  }

  private static ObjectNode json(Failure failure) {
    ObjectNode json =
        NODES
            .objectNode()
            .put("reason", failure.reason().pattern())
            .put("since", failure.since().toString())
            .put("tries", failure.tries())
            .put("next", failure.next().toString());
    ArrayNode values = json.putArray("values");
    failure.reason().values().forEach(value -> values.addPOJO(value));
    return json;
  }

  private static ObjectNode json(Digest digest) {
    ObjectNode json =
        NODES
            .objectNode()
            .put("since", digest.since())
            .put("build", digest.build())
            .put("made", digest.made().toString())
            .put("new", digest.added())
            .put("changed", digest.changed())
            .put("withdrawn", digest.withdrawn())
            .put("compared", digest.compared());
    ArrayNode entries = json.putArray("entries");
    for (Entry each : digest.entries()) {
      entries.addObject().put("kind", each.kind().key()).put("id", each.article());
    }
    return json;
  }
}
