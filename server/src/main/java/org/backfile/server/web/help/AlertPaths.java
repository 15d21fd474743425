package org.backfile.server.web.help;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.backfile.server.alerts.Frequency;
import org.backfile.server.alerts.SavedSearch;
import org.backfile.server.web.alerts.AlertJson;
import org.backfile.server.web.alerts.AlertsApi;
import org.backfile.server.web.alerts.AlertsHandler;
import org.backfile.server.web.alerts.AlertsJson;
import org.backfile.server.web.alerts.WishJson;
import org.backfile.server.web.http.AtomFeed;

/** The addresses of the OpenAPI document where something can be changed. */
final class AlertPaths {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final RecordSchemas schemas;
  private final ObjectNode paths = JSON.objectNode();

  private AlertPaths(RecordSchemas schemas) {
    this.schemas = schemas;
  }

  /** All of them, the feed of an alert too. */
  static ObjectNode of(RecordSchemas schemas) {
    AlertPaths alerts = new AlertPaths(schemas);
    alerts.all();
    alerts.one();
    alerts.feed();
    return alerts.paths;
  }

  private void all() {
    ObjectNode path = paths.putObject(AlertsApi.PATH);
    ObjectNode list = operation(path, "get", "alerts", "The saved searches of a key");
    answer(list, 200, "They", AlertsJson.class);
    ObjectNode make = operation(path, "post", "makeAlert", "Saves a search");
    wish(make);
    answer(make, 201, "It, as it was saved", AlertJson.class);
    problem(make, 400, "What cannot be saved");
    for (ObjectNode each : new ObjectNode[] {list, make}) {
      problem(each, 403, "Nothing is saved here, or another site may have asked for it");
    }
  }

  private void one() {
    ObjectNode path = paths.putObject(AlertsApi.ONE);
    id(path);
    answer(operation(path, "get", "alert", "A saved search"), 200, "It", AlertJson.class);
    ObjectNode change = operation(path, "put", "changeAlert", "Changes a saved search");
    wish(change);
    answer(change, 200, "It, as it is now", AlertJson.class);
    problem(change, 400, "What cannot be saved");
    ObjectNode delete = operation(path, "delete", "deleteAlert", "Deletes a saved search");
    ((ObjectNode) delete.get("responses")).putObject("204").put("description", "It is gone");
    for (String method : new String[] {"get", "put", "delete"}) {
      ObjectNode operation = (ObjectNode) path.get(method);
      problem(operation, 403, "Nothing is saved here, or another site may have asked for it");
      problem(operation, 404, "There is none of this key");
    }
  }

  private void feed() {
    ObjectNode path = paths.putObject(AlertsHandler.FEED);
    id(path);
    ObjectNode feed =
        operation(path, "get", "alertFeed", "What a saved search told: new, changed, withdrawn");
    ((ObjectNode) feed.get("responses"))
        .putObject("200")
        .put("description", "The feed")
        .putObject("content")
        .putObject(AtomFeed.TYPE.replaceFirst(";.*", ""))
        .putObject("schema")
        .put("type", "string");
    problem(feed, 404, "There is none of this key");
  }

  private static ObjectNode operation(ObjectNode path, String method, String id, String summary) {
    ObjectNode operation = path.putObject(method);
    operation.put("operationId", id).put("summary", summary).putObject("responses");
    return operation;
  }

  private static void id(ObjectNode path) {
    path.putArray("parameters")
        .addObject()
        .put("name", "id")
        .put("in", "path")
        .put("required", true)
        .put("description", "the alert's id")
        .putObject("schema")
        .put("type", "string");
  }

  private void wish(ObjectNode operation) {
    operation
        .putObject("requestBody")
        .put("required", true)
        .putObject("content")
        .putObject("application/json")
        .set("schema", schemas.of(WishJson.class));
    if (schemas.all().get(OpenApi.name(WishJson.class)) instanceof ObjectNode schema) {
      describe(schema);
    }
  }

  /** What the record cannot say of its members: which words they take, and how a search looks. */
  private static void describe(ObjectNode wish) {
    wish.put("additionalProperties", false);
    ObjectNode members = (ObjectNode) wish.get("properties");
    ArrayNode channels = member(members, "channel", "where it is told").putArray("enum");
    channels.add("feed").add("webhook").add("mail");
    ArrayNode frequencies = member(members, "frequency", "how often it is told").putArray("enum");
    Stream.of(Frequency.values()).map(Frequency::key).forEach(frequencies::add);
    member(members, "name", "what to call it")
        .put("minLength", 1)
        .put("maxLength", SavedSearch.LONGEST_NAME);
    member(
            members,
            "search",
            "the parameters of /search as they stand in its address, percent-encoded; a text without = is the query; q=* finds all articles")
        .put("minLength", 1)
        .putArray("examples")
        .add("q=bridge+OR+ferry&from=1990")
        .add("bridge OR ferry");
    member(members, "to", "the https address of a webhook, or a mailbox; left out for a feed");
    member(members, "named", "whether the subject of a mail says the name").put("default", false);
    member(members, "paused", "whether it rests").put("default", false);
  }

  private static ObjectNode member(ObjectNode members, String name, String meaning) {
    return ((ObjectNode) members.get(name)).put("description", meaning);
  }

  private void answer(ObjectNode operation, int status, String meaning, Class<?> record) {
    response(operation, status, meaning, "application/json").set("schema", schemas.of(record));
  }

  private static void problem(ObjectNode operation, int status, String meaning) {
    response(operation, status, meaning, "application/problem+json")
        .putObject("schema")
        .put("$ref", "#/components/schemas/Problem");
  }

  private static ObjectNode response(
      ObjectNode operation, int status, String meaning, String type) {
    return ((ObjectNode) operation.get("responses"))
        .putObject(String.valueOf(status))
        .put("description", meaning)
        .putObject("content")
        .putObject(type);
  }
}
