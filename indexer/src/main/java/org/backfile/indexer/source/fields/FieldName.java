package org.backfile.indexer.source.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The name of a field in a file: a key, or keys of objects within objects with dots between them.
 * Where a record has no such key, one that differs in capitals only stands for it.
 *
 * @param text the name as the field map has it
 * @param path its keys
 */
record FieldName(String text, List<String> path) {

  static FieldName of(String text) {
    return new FieldName(text, List.of(text.split("\\.", -1)));
  }

  /** The value in a record; a key that itself has dots comes first. Null and empty are no value. */
  Optional<JsonNode> in(ObjectNode record) {
    return find(record).filter(found -> !isEmpty(found));
  }

  private Optional<JsonNode> find(ObjectNode record) {
    JsonNode value = record.get(text);
    if (value == null && path.size() > 1) {
      value = record.at("/" + String.join("/", path));
    }
    if (value == null || value.isMissingNode()) {
      value = inOtherCapitals(record).map(record::get).orElse(null);
    }
    return Optional.ofNullable(value);
  }

  private Optional<String> inOtherCapitals(ObjectNode record) {
    for (Map.Entry<String, JsonNode> property : record.properties()) {
      if (property.getKey().equalsIgnoreCase(text)) {
        return Optional.of(property.getKey());
      }
    }
    return Optional.empty();
  }

  /** Takes the value out of a record; objects that it leaves empty go with it. */
  void removeFrom(ObjectNode record) {
    if (record.remove(text) == null && !remove(record, path)) {
      inOtherCapitals(record).ifPresent(record::remove);
    }
  }

  private static boolean remove(ObjectNode object, List<String> path) {
    String key = path.getFirst();
    if (path.size() == 1) {
      return object.remove(key) != null;
    }
    if (!(object.get(key) instanceof ObjectNode inner)
        || !remove(inner, path.subList(1, path.size()))) {
      return false;
    }
    if (inner.isEmpty()) {
      object.remove(key);
    }
    return true;
  }

  /** Whether a value says nothing. */
  static boolean isEmpty(JsonNode value) {
    return value.isNull()
        || value.isMissingNode()
        || (value.isContainerNode() && value.isEmpty())
        || (value.isDouble() && Double.isNaN(value.doubleValue()))
        || (value.isTextual() && value.textValue().isBlank());
  }
}
