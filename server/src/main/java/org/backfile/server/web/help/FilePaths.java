package org.backfile.server.web.help;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.backfile.server.web.cite.CitationFormat;
import org.backfile.server.web.export.ExportFormat;
import org.backfile.server.web.lists.ListHandler;
import org.backfile.server.web.timeline.TimelineHandler;
import org.backfile.server.web.url.Twin;

/**
 * The addresses of the OpenAPI document that answer with something else than JSON of the API:
 * files, feeds, pictures, what browsers ask for, and what watches the server.
 */
final class FilePaths {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String CSV_TYPE = "text/csv";

  private final ObjectNode paths = JSON.objectNode();

  private FilePaths() {}

  /**
   * All of them.
   *
   * @param search the parameters of a search
   * @param timeline those of a timeline
   * @param lines those of a list
   * @param comparison those of the changes of a build
   */
  static ObjectNode of(
      ArrayNode search, ArrayNode timeline, ArrayNode lines, ArrayNode comparison) {
    FilePaths files = new FilePaths();
    for (Twin file : Twin.files()) {
      String name = file.path().substring(file.path().indexOf('.') + 1);
      files.add(
          file.path(),
          "search." + name,
          "The whole result, at most %,d rows, as %s".formatted(file.most(), file.label()),
          search,
          List.of(ExportFormat.of(file).type()));
    }
    files.add(TimelineHandler.CSV, "timeline.csv", "The timeline", timeline, List.of(CSV_TYPE));
    files.add(
        TimelineHandler.SVG, "timeline.svg", "The timeline", timeline, List.of("image/svg+xml"));
    files.add(ListHandler.CSV, "lists.csv", "The list, run", lines, List.of(CSV_TYPE));
    files.add(
        "/a/{id}/v/{version}",
        "version",
        "One version for ever: its page; with .txt behind the hash its canonical text, whose SHA-256"
            + " the hash is; with the suffix of a format its citation",
        version(),
        List.of("text/html", "text/plain", CitationFormat.MARKDOWN.type()));
    files.add(
        "/builds/current.atom",
        "changesFeed",
        "What the serving build changed (Atom)",
        comparison,
        List.of("application/atom+xml"));
    files.watched();
    return files.paths;
  }

  private void watched() {
    ArrayNode none = JSON.arrayNode();
    add(
        "/opensearch.xml",
        "opensearch",
        "What a browser needs to search here (OpenSearch 1.1)",
        none,
        List.of("application/opensearchdescription+xml"));
    add("/openapi.json", "openapi", "This document", none, List.of("application/json"));
    add("/live", "live", "Whether the program runs", none, List.of("text/plain"));
    add("/ready", "ready", "Whether a build answers", none, List.of("text/plain"));
  }

  private static ArrayNode version() {
    ArrayNode parameters = JSON.arrayNode();
    parameter(parameters, "id", "the article's id");
    parameter(parameters, "version", "SHA-256 of the version's text, perhaps with a suffix");
    return parameters;
  }

  private static void parameter(ArrayNode parameters, String name, String meaning) {
    parameters
        .addObject()
        .put("name", name)
        .put("in", "path")
        .put("required", true)
        .put("description", meaning)
        .putObject("schema")
        .put("type", "string");
  }

  private void add(
      String path, String id, String summary, ArrayNode parameters, List<String> types) {
    ObjectNode operation = paths.putObject(path).putObject("get");
    operation.put("operationId", id).put("summary", summary);
    operation.set("parameters", parameters);
    ObjectNode content =
        operation
            .putObject("responses")
            .putObject("200")
            .put("description", "The answer")
            .putObject("content");
    for (String type : types) {
      content.putObject(type.replaceFirst(";.*", "")).putObject("schema").put("type", "string");
    }
  }
}
