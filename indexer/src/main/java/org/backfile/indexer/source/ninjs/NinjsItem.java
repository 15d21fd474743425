package org.backfile.indexer.source.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backfile.indexer.source.RecordProblem;

/**
 * A ninjs item of any generation.
 *
 * @param title {@code title}, not the headline
 * @param headlines the main one first
 * @param bodies the text in one or more forms
 * @param descriptions the summary or caption, in one or more forms
 * @param sources {@code infosource}, those that provide the item first
 * @param rest the properties not named here, as they were
 */
record NinjsItem(
    String uri,
    Optional<String> version,
    Optional<String> type,
    Optional<String> status,
    Optional<String> firstCreated,
    Optional<String> versionCreated,
    Optional<String> contentCreated,
    Optional<String> embargoed,
    Optional<String> title,
    List<Text> headlines,
    List<Text> bodies,
    List<Text> descriptions,
    Optional<String> byline,
    Optional<String> language,
    Optional<String> located,
    Optional<String> copyrightHolder,
    Optional<String> copyrightNotice,
    Optional<String> usageTerms,
    List<String> people,
    List<String> organisations,
    List<String> places,
    List<String> subjects,
    List<String> genres,
    List<String> sources,
    List<Map.Entry<String, JsonNode>> rest) {

  /** A text in one form, such as role {@code main} and content type {@code text/html}. */
  record Text(String role, String contentType, String value) {
    boolean isMain() {
      return role.isEmpty() || role.equals("main");
    }

    /** What {@code body_xhtml} and {@code contentType} call the form, in one word. */
    boolean is(String form) {
      return role.contains(form) || contentType.contains(form);
    }
  }

  /** Generation 1 lets suppliers add forms of these texts, by a name behind the underscore. */
  private static final Pattern EXTENSIBLE = Pattern.compile("(headline|body|description)_.*");

  private static final Pattern EXTENDED = Pattern.compile("[a-z]+_[A-Za-z0-9_]+");

  private static final Set<String> TYPES =
      Set.of(
          "text",
          "audio",
          "video",
          "picture",
          "graphic",
          "composite",
          "component",
          "event",
          "planning");

  /** Reads an item by its generation. */
  static NinjsItem of(ObjectNode json) {
    NinjsGeneration generation = NinjsGeneration.of(json);
    NinjsFields item = new NinjsFields(json);
    requireKinds(item);
    boolean one = generation == NinjsGeneration.ONE;
    return new NinjsItem(
        item.string("uri").orElseThrow(() -> new RecordProblem("uri", "an id", "nothing")),
        item.string("version"),
        type(item),
        item.string("pubstatus"),
        item.string("firstcreated"),
        item.string("versioncreated"),
        item.string("contentcreated"),
        item.string("embargoed"),
        item.string("title"),
        one ? texts(item, "headline") : texts(item.objects("headlines")),
        one ? texts(item, "body") : texts(item.objects("bodies")),
        one ? texts(item, "description") : texts(item.objects("descriptions")),
        item.string(one ? "byline" : "by"),
        item.string("language"),
        item.string("located"),
        item.string("copyrightholder"),
        item.string("copyrightnotice"),
        item.string("usageterms"),
        names(item.objects(one ? "person" : "people")),
        names(item.objects(one ? "organisation" : "organisations")),
        names(item.objects(one ? "place" : "places")),
        names(item.objects(one ? "subject" : "subjects")),
        names(item.objects(one ? "genre" : "genres")),
        sources(item.objects(one ? "infosource" : "infosources")),
        item.rest());
  }

  /** The standard fixes the kinds of more properties than are read; a wrong one is told. */
  private static void requireKinds(NinjsFields item) {
    item.require("$standard", "an object", JsonNode::isObject);
    item.require("standard", "an object", JsonNode::isObject);
    item.require("altids", "an object or array", JsonNode::isContainerNode);
    item.require("urgency", "a whole number", JsonNode::isInt);
    item.require("expires", "a string", JsonNode::isTextual);
    item.require("profile", "a string", JsonNode::isTextual);
    item.require("mimetype", "a string", JsonNode::isTextual);
    item.require("slugline", "a string", JsonNode::isTextual);
    item.require("ednote", "a string", JsonNode::isTextual);
    item.require("advice", "an array", JsonNode::isArray);
    item.require("advices", "an array", JsonNode::isArray);
    item.require("rightsinfo", "an object", JsonNode::isObject);
    item.require(
        "rightsinfo",
        "linked or encoded rights, not both",
        rights -> !(rights.has("linkedrights") && rights.has("encodedrights")));
    item.requireKeys(EXTENSIBLE, EXTENDED);
  }

  private static Optional<String> type(NinjsFields item) {
    Optional<String> type = item.string("type");
    if (type.isPresent() && !TYPES.contains(type.get())) {
      throw new RecordProblem("type", "a news type such as text", "'" + type.get() + "'");
    }
    return type;
  }

  /** Generation 1: {@code headline}, {@code headline_main}, {@code body_text}, … */
  private static List<Text> texts(NinjsFields item, String key) {
    Stream<Text> plain = item.string(key).stream().map(text -> new Text("", "", text));
    Stream<Text> formed =
        item.stringsFrom(key + "_").entrySet().stream()
            .map(each -> new Text(each.getKey(), "", each.getValue()));
    return Stream.concat(plain, formed).toList();
  }

  private static List<Text> texts(List<NinjsFields> objects) {
    return objects.stream()
        .map(object ->
            new Text(
                object.string("role").orElse(""),
                object.string("contenttype").orElse(""),
                object.string("value").orElse("")))
        .filter(text -> !text.value().isBlank())
        .sorted((one, other) -> Boolean.compare(other.isMain(), one.isMain()))
        .toList();
  }

  private static List<String> names(List<NinjsFields> objects) {
    return objects.stream()
        .flatMap(object ->
            Stream.of("name", "literal", "code")
                .flatMap(key -> object.string(key).stream())
                .limit(1))
        .toList();
  }

  private static List<String> sources(List<NinjsFields> objects) {
    record Source(boolean provides, String name) {}
    return objects.stream()
        .flatMap(object -> {
          String role = object.string("role").or(() -> object.string("rel")).orElse("");
          boolean provides = role.matches("(?i).*(provider|publisher|distributor|source).*");
          object.require("scheme", "a string", JsonNode::isTextual);
          return object.string("name").map(name -> new Source(provides, name)).stream();
        })
        .sorted((one, other) -> Boolean.compare(other.provides(), one.provides()))
        .map(Source::name)
        .toList();
  }
}
