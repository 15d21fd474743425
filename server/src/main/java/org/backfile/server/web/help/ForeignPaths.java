package org.backfile.server.web.help;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.backfile.server.web.compat.guardian.GuardianAnswer;
import org.backfile.server.web.compat.guardian.GuardianAnswer.GuardianItem;
import org.backfile.server.web.compat.nyt.NytAnswer;

/** The addresses of the OpenAPI document that answer in the shapes of other APIs. */
final class ForeignPaths {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String SHOW_FIELDS =
      "fields of an article with commas between, or all: headline, trailText, standfirst, byline,"
          + " body, bodyText, wordcount, charCount, firstPublicationDate, lastModified, lang,"
          + " publication, shortUrl";
  private static final String SHOW_TAGS =
      "types of tags with commas between, or all: keyword, contributor, publication, type";

  private final RecordSchemas schemas;
  private final ObjectNode paths = JSON.objectNode();

  private ForeignPaths(RecordSchemas schemas) {
    this.schemas = schemas;
  }

  /** All of them. */
  static ObjectNode of(RecordSchemas schemas) {
    ForeignPaths foreign = new ForeignPaths(schemas);
    foreign.add(
        "/compat/guardian/search",
        "guardianSearch",
        "Search as in the Content API of the Guardian",
        guardian(),
        GuardianAnswer.class);
    foreign.add(
        "/compat/guardian/{id}",
        "guardianItem",
        "One article as in the Content API of the Guardian",
        item(),
        GuardianItem.class);
    foreign.add(
        "/compat/nyt/articlesearch.json",
        "nytSearch",
        "Search as in the Article Search API (version 2) of the New York Times",
        nyt(),
        NytAnswer.class);
    return foreign.paths;
  }

  private static ArrayNode guardian() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("q", "the query");
    parameters.put("section", "ids of sections; a comma is AND, a bar OR, a minus in front NOT");
    parameters.put(
        "tag", "ids of tags such as subject/herring or profile/jane-doe, in the same way");
    parameters.put("lang", "codes of languages, in the same way");
    parameters.put("from-date", "published on or after, as 2015-03-04");
    parameters.put("to-date", "published on or before");
    parameters.put("order-by", "newest, oldest or relevance, which is the default with a query");
    parameters.put("page", "which page, from 1; the first thousand articles can be reached");
    parameters.put("page-size", "articles a page, 0 to 200; 10 when it is not given");
    parameters.put("show-fields", SHOW_FIELDS);
    parameters.put("show-tags", SHOW_TAGS);
    return inQuery(parameters);
  }

  private static ArrayNode item() {
    ArrayNode parameters = JSON.arrayNode();
    parameter(parameters, "id", "path", "the id of a result").put("required", true);
    parameter(parameters, "show-fields", "query", SHOW_FIELDS);
    parameter(parameters, "show-tags", "query", SHOW_TAGS);
    return parameters;
  }

  private static ArrayNode nyt() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("q", "the query");
    parameters.put(
        "fq",
        "a filter in Lucene's syntax, as section_name:(\"Sports\") AND persons:(\"Jane Doe\")");
    parameters.put("begin_date", "published on or after, as 20150304");
    parameters.put("end_date", "published on or before");
    parameters.put("sort", "newest, oldest, relevance or best");
    parameters.put("page", "which ten articles, from 0 to 99");
    parameters.put("fl", "fields of an article, with commas between; all when it is not given");
    parameters.put("facet_fields", "facets to count: section_name, source, type_of_material …");
    parameters.put("facet", "false = no facets");
    return inQuery(parameters);
  }

  private static ArrayNode inQuery(Map<String, String> meanings) {
    ArrayNode parameters = JSON.arrayNode();
    meanings.forEach((name, meaning) -> parameter(parameters, name, "query", meaning));
    return parameters;
  }

  private static ObjectNode parameter(
      ArrayNode parameters, String name, String in, String meaning) {
    ObjectNode parameter =
        parameters.addObject().put("name", name).put("in", in).put("description", meaning);
    parameter.putObject("schema").put("type", "string");
    return parameter;
  }

  private void add(
      String path,
      String id,
      String summary,
      ArrayNode parameters,
      Class<? extends Record> answer) {
    ObjectNode operation = paths.putObject(path).putObject("get");
    operation.put("operationId", id).put("summary", summary);
    operation.set("parameters", parameters);
    ObjectNode responses = operation.putObject("responses");
    responses
        .putObject("200")
        .put("description", "The answer")
        .putObject("content")
        .putObject("application/json")
        .set("schema", schemas.of(answer));
    responses.putObject("default").put("description", "A problem, in the shape of that API");
  }
}
