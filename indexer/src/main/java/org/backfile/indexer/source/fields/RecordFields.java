package org.backfile.indexer.source.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.indexer.source.DateOrder;
import org.backfile.indexer.source.RecordProblem;

/**
 * The fields of one record under their canonical names. A value may stand for several of them; what
 * nobody took is {@link #rest}.
 */
final class RecordFields {

  private static final String SEPARATOR = ";";
  private static final String NAME = "name";

  /** Persons and publications are texts, or objects with a name. */
  private static final Set<CanonicalField> NAMED =
      Set.of(CanonicalField.BYLINE, CanonicalField.PEOPLE, CanonicalField.SOURCE);

  private final ObjectNode record;
  private final FieldMap map;
  private final boolean listsInText;
  private final Set<FieldName> taken = new HashSet<>();

  /**
   * @param listsInText whether a text may be a list, its values separated by semicolons
   */
  RecordFields(ObjectNode record, FieldMap map, boolean listsInText) {
    this.record = record;
    this.map = map;
    this.listsInText = listsInText;
  }

  /** One value: text, or a number or truth value as text. */
  Optional<String> line(CanonicalField field) {
    return scalar(field).map(JsonNode::asText);
  }

  /** One value that is no list and no object. */
  Optional<JsonNode> scalar(CanonicalField field) {
    for (FieldName name : map.of(field)) {
      Optional<JsonNode> value = name.in(record);
      if (value.isPresent()) {
        JsonNode scalar = nameOf(field, value.get());
        requireScalar(field, name, scalar, "a string");
        take(name, field, value.get());
        return Optional.of(scalar);
      }
    }
    Optional<JsonNode> constant = Optional.ofNullable(map.constants().get(field));
    constant.ifPresent(value -> requireScalar(field, FieldName.of(field.key()), value, "a string"));
    return constant;
  }

  /** The values of all names of the field, by what they are called in the file; none is a list. */
  Map<String, String> scalars(CanonicalField field) {
    Map<String, String> values = new LinkedHashMap<>();
    for (FieldName name : map.of(field)) {
      name.in(record)
          .ifPresent(value -> {
            requireScalar(field, name, value, "a string");
            taken.add(name);
            values.put("field \"" + name.text() + "\"", value.asText());
          });
    }
    if (values.isEmpty()) {
      scalar(field).ifPresent(value -> values.put("field map", value.asText()));
    }
    return values;
  }

  /** In which order the numbers of dates stand, where that is stated. */
  Optional<DateOrder> dates() {
    return map.dates();
  }

  /** A whole number from 1. */
  Optional<Integer> number(CanonicalField field) {
    return line(field)
        .map(text -> {
          try {
            return Integer.parseUnsignedInt(text.strip());
          } catch (NumberFormatException e) {
            throw new RecordProblem(field.key(), "a whole number from 1", "'" + text + "'");
          }
        });
  }

  /** The values of all names of the field, in the order of the map; one text is a list of one. */
  List<String> list(CanonicalField field) {
    List<String> values = new ArrayList<>();
    for (FieldName name : map.of(field)) {
      Optional<JsonNode> value = name.in(record);
      if (value.isPresent()) {
        add(field, name, value.get(), values);
        take(name, field, value.get());
      }
    }
    JsonNode constant = map.constants().get(field);
    if (values.isEmpty() && constant != null) {
      add(field, FieldName.of(field.key()), constant, values);
    }
    return values;
  }

  private void add(CanonicalField field, FieldName name, JsonNode value, List<String> values) {
    if (value.isArray()) {
      for (JsonNode each : value) {
        JsonNode member = nameOf(field, each);
        requireScalar(field, name, member, "a list of strings");
        values.add(member.isNull() ? "" : member.asText());
      }
    } else {
      JsonNode scalar = nameOf(field, value);
      requireScalar(field, name, scalar, "a list of strings");
      String text = scalar.asText();
      values.addAll(listsInText ? List.of(text.split(SEPARATOR)) : List.of(text));
    }
  }

  private static JsonNode nameOf(CanonicalField field, JsonNode value) {
    JsonNode name = value.path(NAME);
    return NAMED.contains(field) && value.isObject() && name.isTextual() ? name : value;
  }

  /** What says more than a name stays with the article, too. */
  private void take(FieldName name, CanonicalField field, JsonNode value) {
    if (!NAMED.contains(field) || !saysMoreThanNames(value)) {
      taken.add(name);
    }
  }

  private static boolean saysMoreThanNames(JsonNode value) {
    return value.isArray()
        ? value.valueStream().anyMatch(RecordFields::saysMoreThanNames)
        : value.properties().stream()
            .anyMatch(each -> !each.getKey().equals(NAME) && !FieldName.isEmpty(each.getValue()));
  }

  /** What has not been taken and says something. */
  List<Map.Entry<String, JsonNode>> rest() {
    taken.forEach(name -> name.removeFrom(record));
    return record.properties().stream()
        .filter(entry -> !FieldName.isEmpty(entry.getValue()))
        .toList();
  }

  private static void requireScalar(
      CanonicalField field, FieldName name, JsonNode value, String expected) {
    if (value.isContainerNode()) {
      String label =
          name.text().equals(field.key())
              ? field.key()
              : field.key() + " ('" + name.text() + "' in the file)";
      String found = value.getNodeType().name().toLowerCase(Locale.ROOT);
      throw new RecordProblem(label, expected, "an " + found);
    }
  }
}
