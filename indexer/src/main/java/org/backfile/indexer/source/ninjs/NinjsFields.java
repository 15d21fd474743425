package org.backfile.indexer.source.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.backfile.indexer.source.RecordProblem;

/**
 * The properties of a ninjs item, checked for their type as they are taken; what nobody took is
 * {@link #rest}. Keys go without regard to capitals, which are all that tells 3.x from 2.x.
 */
final class NinjsFields {

  private final Map<String, Map.Entry<String, JsonNode>> properties = new TreeMap<>();

  NinjsFields(ObjectNode item) {
    item.properties()
        .forEach(property -> properties.put(property.getKey().toLowerCase(Locale.ROOT), property));
  }

  /** A string, where it says something. */
  Optional<String> string(String key) {
    return take(key, "a string", JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(text -> !text.isBlank());
  }

  /** The objects of an array. */
  List<NinjsFields> objects(String key) {
    List<NinjsFields> objects = new ArrayList<>();
    for (JsonNode member :
        take(key, "an array of objects", JsonNode::isArray).stream()
            .flatMap(JsonNode::valueStream)
            .toList()) {
      if (!(member instanceof ObjectNode object)) {
        throw new RecordProblem(key, "an array of objects", kind(member) + " in it");
      }
      objects.add(new NinjsFields(object));
    }
    return objects;
  }

  /** All strings whose keys begin so, by what follows: {@code body_} gives text, xhtml. */
  Map<String, String> stringsFrom(String prefix) {
    Map<String, String> strings = new TreeMap<>();
    List<String> keys = properties.keySet().stream().filter(key -> key.startsWith(prefix)).toList();
    for (String key : keys) {
      string(key).ifPresent(text -> strings.put(key.substring(prefix.length()), text));
    }
    return strings;
  }

  /** Fails when a property has a value of the wrong kind; the property stays where it is. */
  void require(String key, String expected, Predicate<JsonNode> kind) {
    Map.Entry<String, JsonNode> property = properties.get(key);
    if (property != null && !kind.test(property.getValue())) {
      throw new RecordProblem(property.getKey(), expected, kind(property.getValue()));
    }
  }

  /** Fails when a key of one shape does not also have the other. */
  void requireKeys(Pattern of, Pattern expected) {
    for (Map.Entry<String, JsonNode> property : properties.values()) {
      String key = property.getKey();
      if (of.matcher(key).matches() && !expected.matcher(key).matches()) {
        throw new RecordProblem(key, "a key of letters, digits and _", "'" + key + "'");
      }
    }
  }

  private Optional<JsonNode> take(String key, String expected, Predicate<JsonNode> kind) {
    require(key, expected, value -> value.isNull() || kind.test(value));
    Map.Entry<String, JsonNode> property = properties.remove(key);
    return Optional.ofNullable(property).map(Map.Entry::getValue).filter(value -> !value.isNull());
  }

  /** What has not been taken and says something, under its own key. */
  List<Map.Entry<String, JsonNode>> rest() {
    return properties.values().stream().filter(property -> !empty(property.getValue())).toList();
  }

  private static boolean empty(JsonNode value) {
    return value.isNull()
        || (value.isContainerNode() && value.isEmpty())
        || (value.isTextual() && value.textValue().isBlank());
  }

  private static String kind(JsonNode value) {
    String name = value.getNodeType().name().toLowerCase(Locale.ROOT);
    return ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
  }
}
