package org.backfile.indexer.source.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The article that a page describes in JSON-LD by the vocabulary of schema.org.
 *
 * @param types its types, without the address of the vocabulary
 */
record JsonLd(
    Set<String> types,
    Optional<String> headline,
    List<String> authors,
    Optional<String> published,
    Optional<String> modified,
    Optional<String> publisher,
    Optional<String> section,
    Optional<String> language,
    Optional<String> url,
    List<String> keywords,
    Optional<String> text) {

  /** A page that describes no article. */
  static final JsonLd NONE = of(MissingNode.getInstance());

  private static final int DEEPEST = 50;
  private static final Pattern ARTICLE =
      Pattern.compile(
          ".*Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting"
              + "|DiscussionForumPosting|APIReference");
  private static final Pattern WRAPPING =
      Pattern.compile("^\\s*(<!\\[CDATA\\[|<!--|//<!\\[CDATA\\[)|(]]>|-->|//]]>)\\s*;?\\s*$");
  private static final ObjectReader JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .build()
          .reader();

  /** The first article a page describes; what is no JSON is passed over, as pages often are. */
  static JsonLd in(Document page) {
    for (Element script : page.select("script[type~=(?i)application/ld\\+json]")) {
      try {
        JsonNode json = JSON.readTree(WRAPPING.matcher(script.data()).replaceAll(""));
        Optional<JsonNode> article = article(json);
        if (article.isPresent()) {
          return of(article.get());
        }
      } catch (JsonProcessingException notJson) {
        continue;
      }
    }
    return NONE;
  }

  private static Optional<JsonNode> article(JsonNode json) {
    if (json.isArray()) {
      for (JsonNode member : json) {
        Optional<JsonNode> article = article(member);
        if (article.isPresent()) {
          return article;
        }
      }
      return Optional.empty();
    }
    if (types(json).stream().anyMatch(type -> ARTICLE.matcher(type).matches())) {
      return Optional.of(json);
    }
    return json.has("@graph") ? article(json.get("@graph")) : Optional.empty();
  }

  private static JsonLd of(JsonNode article) {
    return new JsonLd(
        types(article),
        text(article.path("headline")).or(() -> text(article.path("name"))),
        names(article.path("author")),
        text(article.path("datePublished")).or(() -> text(article.path("dateCreated"))),
        text(article.path("dateModified")),
        names(article.path("publisher")).stream().findFirst(),
        strings(article.path("articleSection")).stream().findFirst(),
        text(article.path("inLanguage")),
        text(article.path("url"))
            .or(() -> text(article.path("mainEntityOfPage")))
            .or(() -> text(article.path("mainEntityOfPage").path("@id"))),
        keywords(article.path("keywords")),
        text(article.path("articleBody")));
  }

  private static Set<String> types(JsonNode json) {
    Set<String> types = new LinkedHashSet<>();
    strings(json.path("@type"))
        .forEach(type ->
            types.add(type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1)));
    return types;
  }

  private static Optional<String> text(JsonNode value) {
    JsonNode one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
    return Optional.of(one)
        .filter(JsonNode::isTextual)
        .map(text -> Parser.unescapeEntities(text.textValue(), false).strip())
        .filter(text -> !text.isEmpty());
  }

  private static List<String> strings(JsonNode value) {
    List<String> strings = new ArrayList<>();
    for (JsonNode each : value.isArray() ? value : List.of(value)) {
      text(each).ifPresent(strings::add);
    }
    return strings;
  }

  /** Persons and organisations are texts, or objects with a name. */
  private static List<String> names(JsonNode value) {
    List<String> names = new ArrayList<>();
    for (JsonNode each : value.isArray() ? value : List.of(value)) {
      names.addAll(strings(each.isObject() ? each.path("name") : each));
    }
    return names;
  }

  private static List<String> keywords(JsonNode value) {
    List<String> keywords = new ArrayList<>();
    strings(value).forEach(text -> keywords.addAll(List.of(text.split("\\s*,\\s*"))));
    return keywords;
  }
}
