package org.backfile.server.web.help;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.Changes;
import org.backfile.server.search.RecordedName;
import org.backfile.server.web.article.ArticleJson;
import org.backfile.server.web.builds.ChangesJson;
import org.backfile.server.web.compare.CompareJson;
import org.backfile.server.web.entity.EntityJson;
import org.backfile.server.web.entity.Passages;
import org.backfile.server.web.lists.ListHandler;
import org.backfile.server.web.lists.ListJson;
import org.backfile.server.web.lists.ListLines;
import org.backfile.server.web.related.RelatedJson;
import org.backfile.server.web.search.SearchJson;
import org.backfile.server.web.search.SuggestJson;
import org.backfile.server.web.site.Problem;
import org.backfile.server.web.site.Software;
import org.backfile.server.web.status.StatusJson;
import org.backfile.server.web.story.StoryJson;
import org.backfile.server.web.timeline.TimelineHandler;
import org.backfile.server.web.timeline.TimelineUrl;
import org.backfile.server.web.timeline.TimelinesJson;
import org.backfile.server.web.url.Kind;
import org.backfile.server.web.url.Parameter;
import org.backfile.server.web.url.SearchParameters;

/**
 * The OpenAPI 3.1 document, made from the table of parameters, the table of problems and the
 * records that are written as answers.
 */
final class OpenApi {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final String archiveName;
  private final RecordSchemas schemas = new RecordSchemas();

  OpenApi(String archiveName) {
    this.archiveName = archiveName;
  }

  ObjectNode document() {
    ObjectNode document = JSON.objectNode().put("openapi", "3.1.1");
    document
        .putObject("info")
        .put("title", archiveName)
        .put(
            "description",
            "Search of a news archive. The same parameters make the pages at /search.")
        .put("version", Software.VERSION);
    document.putArray("servers").addObject().put("url", "/");
    document.set("paths", paths());
    ObjectNode all = document.putObject("components").putObject("schemas");
    all.set("Problem", problem());
    all.setAll(schemas.all());
    return document;
  }

  private ObjectNode paths() {
    ObjectNode paths = JSON.objectNode();
    ArrayNode search = JSON.arrayNode();
    SearchParameters.ALL.forEach(parameter -> search.add(parameter(parameter)));
    paths.set(
        "/api/v1/search", get("search", "Search the archive", search, SearchJson.class, 400, 503));
    paths.set(
        "/api/v1/articles/{id}",
        get(
            "article",
            "One article, whole",
            one("id", "path", "its id; in it / is written ~2F and ~ is written ~7E"),
            ArticleJson.class,
            404,
            503));
    paths.set(
        "/api/v1/articles/{id}/compare",
        get(
            "compare",
            "Two versions of an article and what was changed",
            compared(),
            CompareJson.class,
            404,
            503));
    paths.set(
        "/api/v1/stories/{key}",
        get(
            "story",
            "The articles that have nearly the same text, the first to run first",
            one("key", "path", "the story's key, or the id of one of its articles"),
            StoryJson.class,
            404,
            503));
    paths.set(
        "/api/v1/entities/{id}",
        get(
            "entity",
            "A person, an organisation or a place, as records name it; or what may be meant",
            entity(),
            EntityJson.class,
            404,
            503));
    paths.set(
        TimelineHandler.API,
        get(
            "timeline",
            "Up to four searches over time",
            timeline(),
            TimelinesJson.class,
            400,
            503));
    paths.set(
        ListHandler.API,
        get(
            "lists",
            "Many searches at once; POST the lines as text/plain where they are too long for an address",
            lines(),
            ListJson.class,
            400,
            503));
    paths.set(
        "/api/v1/articles/{id}/related",
        get(
            "related",
            "Articles like one",
            one("id", "path", "its id, written as for the article"),
            RelatedJson.class,
            404,
            503));
    paths.set(
        "/api/v1/suggest",
        get(
            "suggest",
            "Names and sources that begin so",
            one("prefix", "query", "1 to 100 characters"),
            SuggestJson.class,
            400,
            503));
    paths.set(
        "/api/v1/builds/current",
        get(
            "changes",
            "What has changed from an earlier build to the serving one",
            comparison(),
            ChangesJson.class,
            400,
            404,
            503));
    paths.set(
        "/api/v1/status", get("status", "What serves", JSON.arrayNode(), StatusJson.class, 503));
    paths.setAll(ForeignPaths.of(schemas));
    paths.setAll(AlertPaths.of(schemas));
    paths.setAll(FilePaths.of(search, timeline(), lines(), comparison()));
    return paths;
  }

  private static ArrayNode comparison() {
    ArrayNode parameters = JSON.arrayNode();
    optional(parameters, "since", "id of the earlier build; without it, the one before");
    optional(
        parameters,
        "page",
        "which two hundred changes of each kind to list, from 1 to " + Changes.MOST_PAGES);
    return parameters;
  }

  private static ArrayNode entity() {
    ArrayNode parameters =
        one("id", "path", "what it is and its name, such as person:jane-doe; or only a name");
    for (KeywordField kind : RecordedName.ENTITIES) {
      optional(parameters, kind.key(), "use only this spelling; may be repeated");
    }
    optional(parameters, "page", "which page of passages, from 1 to " + Passages.MOST_PAGES);
    return parameters;
  }

  private static ArrayNode lines() {
    return one("lines", "query", "searches, one a line, at most " + ListLines.MOST);
  }

  private static ArrayNode compared() {
    ArrayNode parameters = one("id", "path", "the article's id");
    for (String side : List.of("left", "right")) {
      optional(parameters, side, "SHA-256 of a version, or its number from 1");
    }
    return parameters;
  }

  private static ArrayNode timeline() {
    ArrayNode parameters = JSON.arrayNode();
    SearchParameters.ALL.forEach(parameter -> parameters.add(parameter(parameter)));
    for (String name : TimelineUrl.QUERIES.subList(1, TimelineUrl.QUERIES.size())) {
      optional(parameters, name, "one more query, with the same filters");
    }
    return parameters;
  }

  private static void optional(ArrayNode parameters, String name, String meaning) {
    parameters
        .addObject()
        .put("name", name)
        .put("in", "query")
        .put("description", meaning)
        .putObject("schema")
        .put("type", "string");
  }

  private ObjectNode get(
      String id,
      String summary,
      ArrayNode parameters,
      Class<? extends Record> answer,
      int... problems) {
    ObjectNode path = JSON.objectNode();
    ObjectNode operation = path.putObject("get").put("operationId", id).put("summary", summary);
    operation.set("parameters", parameters);
    ObjectNode responses = operation.putObject("responses");
    ObjectNode found = responses.putObject("200").put("description", "The answer");
    found
        .putObject("headers")
        .putObject("ETag")
        .put("description", "of the build that answered")
        .putObject("schema")
        .put("type", "string");
    found.putObject("content").putObject("application/json").set("schema", schemas.of(answer));
    responses
        .putObject("304")
        .put("description", "What the client has under this ETag still holds");
    for (int status : problems) {
      responses
          .putObject(String.valueOf(status))
          .put("description", titles(status))
          .putObject("content")
          .putObject("application/problem+json")
          .putObject("schema")
          .put("$ref", "#/components/schemas/Problem");
    }
    return path;
  }

  private static String titles(int status) {
    return String.join(
        "; ",
        Stream.of(Problem.Kind.values())
            .filter(kind -> kind.status() == status)
            .map(Problem.Kind::title)
            .toList());
  }

  private static ArrayNode one(String name, String in, String meaning) {
    ArrayNode parameters = JSON.arrayNode();
    parameters
        .addObject()
        .put("name", name)
        .put("in", in)
        .put("required", true)
        .put("description", meaning)
        .putObject("schema")
        .put("type", "string");
    return parameters;
  }

  private static ObjectNode parameter(Parameter parameter) {
    String aliases =
        parameter.aliases().isEmpty() ? "" : "; also " + String.join(", ", parameter.aliases());
    ObjectNode json =
        JSON.objectNode()
            .put("name", parameter.name())
            .put("in", "query")
            .put("description", parameter.meaning() + aliases);
    ObjectNode value = schema(parameter.kind());
    if (parameter.kind().repeats()) {
      json.put("style", "form").put("explode", parameter.kind() instanceof Kind.Values);
      json.putObject("schema").put("type", "array").set("items", value);
    } else {
      json.set("schema", value);
    }
    return json;
  }

  private static ObjectNode schema(Kind kind) {
    ObjectNode schema = JSON.objectNode();
    switch (kind) {
      case Kind.Text(int longest) -> schema.put("type", "string").put("maxLength", longest);
      case Kind.Values(int longest) -> schema.put("type", "string").put("maxLength", longest);
      case Kind.Flag() -> schema.put("type", "string").putArray("enum").add("1").add("0");
      case Kind.Whole(int least, int most) ->
          schema.put("type", "integer").put("minimum", least).put("maximum", most);
      case Kind.Choice(var words) ->
          words.forEach(schema.put("type", "string").putArray("enum")::add);
      case Kind.Names(var names) ->
          names.forEach(schema.put("type", "string").putArray("enum")::add);
      case Kind.Build() -> schema.put("type", "string").put("maxLength", 23);
      case Kind.Date() ->
          schema.put("type", "string").put("description", kind.expected().toString());
    }
    return schema;
  }

  private static ObjectNode problem() {
    ObjectNode schema = JSON.objectNode().put("type", "object").put("description", "RFC 9457");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode types = properties.putObject("type").put("type", "string").putArray("enum");
    Stream.of(Problem.Kind.values()).map(Problem.Kind::type).forEach(types::add);
    properties.putObject("title").put("type", "string");
    properties.putObject("status").put("type", "integer");
    properties.putObject("detail").put("type", "string");
    properties
        .putObject("position")
        .put("type", "integer")
        .put("description", "where in the query, in UTF-16 units");
    properties.putObject("length").put("type", "integer");
    properties.putObject("hint").put("type", "string").put("description", "what to change");
    properties
        .putObject("fix")
        .put("type", "string")
        .put("description", "the whole query, repaired");
    properties
        .putObject("errors")
        .put("type", "array")
        .set("items", new RecordSchemas().inline(Problem.Fault.class));
    schema.putArray("required").add("type").add("title").add("status").add("detail");
    return schema;
  }

  /** The name of a type in the document. */
  static String name(Class<?> type) {
    String simple = type.getSimpleName().replaceFirst("Json$", "");
    return simple.substring(0, 1).toUpperCase(Locale.ROOT) + simple.substring(1);
  }
}
