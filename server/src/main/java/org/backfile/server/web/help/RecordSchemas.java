package org.backfile.server.web.help;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.backfile.server.search.Why;
import org.backfile.server.web.search.DuplicatesJson;
import org.backfile.server.web.search.FacetJson;
import org.backfile.server.web.search.ItemJson;
import org.backfile.server.web.url.ItemField;

/**
 * JSON schemas of the records that are written as JSON, read off the records themselves, so that
 * they cannot differ.
 */
final class RecordSchemas {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<String, ObjectNode> all = new TreeMap<>();

  /** Every schema referred to so far, by name. */
  Map<String, ObjectNode> all() {
    return all;
  }

  /** A reference to the schema of a type, which is added. */
  ObjectNode of(Type type) {
    return switch (type) {
      case Class<?> record when record.isRecord() -> reference(record);
      case Class<?> simple -> simple(simple);
      case ParameterizedType container -> container(container);
      default -> JSON.objectNode();
    };
  }

  /** The schema of a record itself. */
  ObjectNode inline(Class<?> record) {
    ObjectNode schema = JSON.objectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    boolean leavesOut = record.isAnnotationPresent(JsonInclude.class);
    for (RecordComponent component : record.getRecordComponents()) {
      String name = name(component);
      boolean left = leavesOut && component.getType() == Optional.class;
      properties.set(name, left ? present(component) : of(component.getGenericType()));
      if (!left) {
        required.add(name);
      }
    }
    return schema;
  }

  /** What it is called in JSON: its own name, unless it says otherwise. */
  private static String name(RecordComponent component) {
    JsonProperty written = component.getAccessor().getAnnotation(JsonProperty.class);
    return written == null ? component.getName() : written.value();
  }

  /** What is left out where it is absent is never null. */
  private ObjectNode present(RecordComponent component) {
    ParameterizedType optional = (ParameterizedType) component.getGenericType();
    return of(optional.getActualTypeArguments()[0]);
  }

  private ObjectNode reference(Class<?> record) {
    String name = OpenApi.name(record);
    if (!all.containsKey(name)) {
      all.put(name, JSON.objectNode());
      all.put(
          name,
          record == ItemJson.class ? item() : record == FacetJson.class ? facet() : inline(record));
    }
    return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
  }

  private static ObjectNode simple(Class<?> type) {
    ObjectNode schema = JSON.objectNode();
    if (type == int.class || type == long.class || type == Integer.class) {
      return schema.put("type", "integer");
    }
    if (type == float.class || type == double.class || type == Double.class) {
      return schema.put("type", "number");
    }
    if (type == boolean.class || type == Boolean.class) {
      return schema.put("type", "boolean");
    }
    if (type == String.class) {
      return schema.put("type", "string");
    }
    if (type == Instant.class || type == LocalDate.class) {
      return schema
          .put("type", "string")
          .put("format", type == Instant.class ? "date-time" : "date");
    }
    return schema;
  }

  private ObjectNode container(ParameterizedType type) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type last = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
    ObjectNode schema = JSON.objectNode();
    if (raw == Optional.class) {
      schema.putArray("anyOf").add(of(last)).addObject().put("type", "null");
    } else if (Collection.class.isAssignableFrom(raw)) {
      schema.put("type", "array").set("items", of(last));
    } else {
      schema.put("type", "object").set("additionalProperties", of(last));
    }
    return schema;
  }

  private ObjectNode item() {
    ObjectNode schema = JSON.objectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    for (ItemField field : ItemField.values()) {
      properties.set(field.key(), shape(field.shape()).put("description", field.meaning()));
    }
    return schema;
  }

  private ObjectNode shape(ItemField.Shape shape) {
    ObjectNode schema = JSON.objectNode();
    switch (shape) {
      case TEXT -> schema.put("type", "string");
      case TEXT_OR_NULL -> schema.putArray("type").add("string").add("null");
      case TEXTS -> schema.put("type", "array").putObject("items").put("type", "string");
      case WHOLE -> schema.put("type", "integer");
      case NUMBER -> schema.put("type", "number");
      case FLAG -> schema.put("type", "boolean");
      case SNIPPETS -> schema.put("type", "array").set("items", snippet());
      case DUPLICATES ->
          schema.putArray("anyOf").add(of(DuplicatesJson.class)).addObject().put("type", "null");
      case WHY -> schema.putArray("anyOf").add(of(Why.class)).addObject().put("type", "null");
    }
    return schema;
  }

  private static ObjectNode snippet() {
    ObjectNode schema = JSON.objectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    properties.putObject("field").put("type", "string").putArray("enum").add("title").add("body");
    properties.putObject("paragraph").put("type", "integer");
    ObjectNode part =
        properties.putObject("parts").put("type", "array").putObject("items").put("type", "object");
    part.putObject("properties").putObject("text").put("type", "string");
    part.withObject("/properties").putObject("match").put("type", "boolean");
    schema.putArray("required").add("field").add("paragraph").add("parts");
    return schema;
  }

  private static ObjectNode facet() {
    ObjectNode schema = JSON.objectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ObjectNode value =
        properties
            .putObject("values")
            .put("type", "array")
            .putObject("items")
            .put("type", "object");
    ObjectNode fields = value.putObject("properties");
    fields.putObject("value").put("type", "string");
    fields.putObject("count").put("type", "integer");
    fields.putObject("selected").put("type", "boolean");
    fields.putObject("excluded").put("type", "boolean");
    fields
        .putObject("on")
        .put("type", "string")
        .put("description", "include it; absent where it is included");
    fields
        .putObject("off")
        .put("type", "string")
        .put("description", "neither include nor exclude it; absent where neither is so");
    fields
        .putObject("not")
        .put("type", "string")
        .put("description", "exclude it; absent where it is excluded");
    value.putArray("required").add("value").add("count").add("selected").add("excluded");
    properties
        .putObject("missing")
        .put("type", "integer")
        .put("description", "articles without any value");
    properties
        .putObject("other")
        .put("type", "integer")
        .put("description", "articles counted under values not listed");
    properties
        .putObject("distinct")
        .put("type", "integer")
        .put("description", "number of values there are");
    schema.putArray("required").add("values").add("missing").add("other").add("distinct");
    return schema;
  }
}
