package org.backfile.indexer.source.text;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.indexer.source.RecordProblem;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * What stands before a text and says what it is: YAML between lines of {@code ---}, TOML between
 * lines of {@code +++}. Names that site generators use stand for fields of an article.
 *
 * @param fields empty where there is none
 * @param text what comes after
 */
public record FrontMatter(ObjectNode fields, String text) {

  private static final int MOST_CHARACTERS = 100_000;
  private static final int DEEPEST = 20;

  private static final Pattern YAML_BLOCK =
      Pattern.compile(
          "\\A---[ \\t]*\\R(.*?\\R|)(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
  private static final Pattern TOML_BLOCK =
      Pattern.compile("\\A\\+\\+\\+[ \\t]*\\R(.*?\\R|)\\+\\+\\+[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);

  private static final ObjectReader YAML = new YAMLMapper(yaml()).reader();
  private static final ObjectReader TOML = new TomlMapper().reader();

  private static final Map<String, List<String>> ALSO_CALLED =
      Map.of(
          "title", List.of("headline"),
          "published", List.of("date", "publishDate", "pubDate", "datePublished", "created"),
          "updated", List.of("lastmod", "modified", "last_modified_at", "dateModified"),
          "byline", List.of("author", "authors"),
          "language", List.of("lang", "locale"),
          "section", List.of("category", "categories"),
          "source", List.of("publication", "publisher", "site"),
          "tags", List.of("keywords", "topics"),
          "url", List.of("canonical_url", "canonical", "link", "permalink"));

  private static YAMLFactory yaml() {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(MOST_CHARACTERS);
    limits.setNestingDepthLimit(DEEPEST);
    limits.setMaxAliasesForCollections(10);
    limits.setAllowDuplicateKeys(false);
    return YAMLFactory.builder().loaderOptions(limits).build();
  }

  /**
   * Parts a text from its front matter.
   *
   * @throws RecordProblem when that cannot be read
   */
  public static FrontMatter of(String text) {
    Matcher yaml = YAML_BLOCK.matcher(text);
    if (yaml.lookingAt()) {
      return parsed(YAML, "YAML", yaml, text);
    }
    Matcher toml = TOML_BLOCK.matcher(text);
    return toml.lookingAt()
        ? parsed(TOML, "TOML", toml, text)
        : new FrontMatter(JsonNodeFactory.instance.objectNode(), text);
  }

  private static FrontMatter parsed(ObjectReader reader, String name, Matcher block, String text) {
    String rest = text.substring(block.end());
    try {
      JsonNode fields = reader.readTree(block.group(1));
      if (fields instanceof ObjectNode object) {
        return new FrontMatter(renamed(object), rest);
      }
    } catch (JacksonException e) {
      String what = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
      throw new RecordProblem("front matter that is not %s: %s".formatted(name, what));
    }
    if (block.group(1).isBlank()) {
      return new FrontMatter(JsonNodeFactory.instance.objectNode(), rest);
    }
    return new FrontMatter(JsonNodeFactory.instance.objectNode(), text);
  }

  /** Fields under their own names come first; persons may be objects with a name. */
  private static ObjectNode renamed(ObjectNode fields) {
    ALSO_CALLED.forEach((field, others) -> {
      for (String other : others) {
        if (fields.path(field).isMissingNode() && fields.has(other)) {
          fields.set(field, fields.remove(other));
        }
      }
    });
    firstOfList(fields, "section");
    JsonNode byline = fields.path("byline");
    if (byline.isContainerNode()) {
      fields.set("byline", names(byline));
    }
    return fields;
  }

  /** An article has one section; the list stays among what is kept. */
  private static void firstOfList(ObjectNode fields, String field) {
    JsonNode values = fields.path(field);
    if (values.isArray() && !values.isEmpty()) {
      fields.set("categories", values);
      fields.set(field, values.get(0));
    }
  }

  private static JsonNode names(JsonNode persons) {
    var names = JsonNodeFactory.instance.arrayNode();
    for (JsonNode person : persons.isArray() ? persons : List.of(persons)) {
      names.add(person.isObject() ? person.path("name") : person);
    }
    return names;
  }
}
