package org.backfile.indexer.source.fields;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.indexer.source.DateOrder;

/**
 * Which names of a file stand for which fields of an article, and what is the same for all its
 * records. Fields it does not mention go by their canonical names.
 *
 * @param names the names to look for by field; of several the first with a value counts, for a list
 *     the values of all
 * @param constants values for records that give none themselves
 * @param dates the order of the numbers of dates, where it is stated
 */
public record FieldMap(
    Map<CanonicalField, List<FieldName>> names,
    Map<CanonicalField, JsonNode> constants,
    Optional<DateOrder> dates) {

  /** The map of a file that needs none. */
  public static final FieldMap NONE = new FieldMap(Map.of(), Map.of(), Optional.empty());

  /** The setting that says in which order the numbers of dates stand. */
  public static final String DATES = "dates";

  private static final String FIELDS = "fields";
  private static final String CONSTANTS = "constants";
  private static final String OPTION = "--map";
  private static final TomlMapper TOML = new TomlMapper();

  public FieldMap {
    Map<CanonicalField, List<FieldName>> all = new EnumMap<>(CanonicalField.class);
    Set<FieldName> given =
        names.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    for (CanonicalField field : CanonicalField.values()) {
      FieldName own = FieldName.of(field.key());
      List<FieldName> otherwise = given.contains(own) ? List.of() : List.of(own);
      all.put(field, names.getOrDefault(field, otherwise));
    }
    names = Map.copyOf(all);
    constants = Map.copyOf(constants);
  }

  /** Whether any field goes by another than its own name. */
  public boolean renames() {
    return !new FieldMap(names, Map.of(), Optional.empty()).equals(NONE);
  }

  /** The fields that go by other names, by their keys: the names, with {@code +} between them. */
  public SortedMap<String, String> renamed() {
    SortedMap<String, String> renamed = new TreeMap<>();
    for (CanonicalField field : CanonicalField.values()) {
      List<FieldName> inFile = of(field);
      if (!inFile.isEmpty() && !inFile.equals(List.of(FieldName.of(field.key())))) {
        renamed.put(
            field.key(), inFile.stream().map(FieldName::text).collect(Collectors.joining("+")));
      }
    }
    return renamed;
  }

  /** An article of a format with names of its own; the constants stand in for what it lacks. */
  public Article complete(Article article) {
    if (constants.isEmpty()) {
      return article;
    }
    Completion completion = new Completion(article);
    constants.forEach(completion::with);
    return completion.article();
  }

  /** The field that a name in a file stands for, whatever its capitals; empty where for none. */
  public Optional<CanonicalField> field(String name) {
    return Arrays.stream(CanonicalField.values())
        .filter(field -> of(field).stream().anyMatch(each -> each.text().equalsIgnoreCase(name)))
        .findFirst();
  }

  /** The names that stand for a field. */
  List<FieldName> of(CanonicalField field) {
    return names.getOrDefault(field, List.of());
  }

  /**
   * Reads a map from TOML: a table {@code [fields]} of canonical name = name or names in the file,
   * a table {@code [constants]}, and above them {@code dates}, the order of the numbers of dates.
   *
   * @throws IOException when the file cannot be read
   * @throws FieldMapProblem when it is not a field map
   */
  public static FieldMap read(Path file) throws IOException {
    return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
  }

  /**
   * Reads a map from the text of its file.
   *
   * @param where the file, for messages
   */
  public static FieldMap parse(String toml, String where) {
    JsonNode root = tables(toml, where);
    Map<CanonicalField, List<FieldName>> names = new EnumMap<>(CanonicalField.class);
    for (Map.Entry<String, JsonNode> field : root.path(FIELDS).properties()) {
      names.put(field(field.getKey(), where), names(field.getKey(), field.getValue(), where));
    }
    Map<CanonicalField, JsonNode> constants = new EnumMap<>(CanonicalField.class);
    for (Map.Entry<String, JsonNode> constant : root.path(CONSTANTS).properties()) {
      constants.put(field(constant.getKey(), where), constant.getValue());
    }
    return new FieldMap(names, constants, dates(root.path(DATES), where));
  }

  private static JsonNode tables(String toml, String where) {
    JsonNode root;
    try {
      root = TOML.readTree(toml);
    } catch (JacksonException e) {
      int line = e.getLocation().getLineNr();
      throw new FieldMapProblem(
          "%s: not TOML, line %d: %s".formatted(where, line, e.getOriginalMessage()));
    }
    for (Map.Entry<String, JsonNode> table : root.properties()) {
      boolean known = table.getKey().equals(FIELDS) || table.getKey().equals(CONSTANTS);
      if (!table.getKey().equals(DATES) && !(known && table.getValue().isObject())) {
        throw new FieldMapProblem(
            "%s: expected the tables [fields] and [constants], and dates above them, found '%s'"
                .formatted(where, table.getKey()));
      }
    }
    return root;
  }

  private static Optional<DateOrder> dates(JsonNode setting, String where) {
    return setting.isMissingNode() ? Optional.empty() : Optional.of(order(setting.asText(), where));
  }

  private static DateOrder order(String key, String where) {
    return DateOrder.of(key)
        .orElseThrow(() ->
            new FieldMapProblem(
                "%s: %s: expected %s, found '%s'".formatted(where, DATES, DateOrder.keys(), key)));
  }

  /**
   * Reads a map from one line: {@code published=date,text=body,byline=author+coauthor,dates=dmy}.
   */
  public static FieldMap inline(String text) {
    Map<CanonicalField, List<FieldName>> names = new EnumMap<>(CanonicalField.class);
    Optional<DateOrder> dates = Optional.empty();
    for (String pair : text.split(",")) {
      int equals = pair.indexOf('=');
      if (equals < 1 || equals == pair.length() - 1) {
        throw new FieldMapProblem(
            "%s: expected field=name, found '%s'; several are separated by commas"
                .formatted(OPTION, pair));
      }
      String key = pair.substring(0, equals).strip();
      String value = pair.substring(equals + 1).strip();
      if (key.equals(DATES)) {
        dates = Optional.of(order(value, OPTION));
      } else if (names.put(field(key, OPTION), namesIn(value)) != null) {
        throw new FieldMapProblem(
            "%s: %s is given twice; several names of one field are joined by +, as in %s=one+other"
                .formatted(OPTION, key, key));
      }
    }
    return new FieldMap(names, Map.of(), dates);
  }

  private static List<FieldName> namesIn(String value) {
    return Stream.of(value.split("\\+")).map(name -> FieldName.of(name.strip())).toList();
  }

  /** This map with what another says of fields and dates in place of what it says itself. */
  public FieldMap with(FieldMap other) {
    Map<CanonicalField, List<FieldName>> both = new EnumMap<>(CanonicalField.class);
    renamedFields(this).forEach(field -> both.put(field, of(field)));
    renamedFields(other).forEach(field -> both.put(field, other.of(field)));
    Map<CanonicalField, JsonNode> values = new EnumMap<>(CanonicalField.class);
    values.putAll(constants);
    values.putAll(other.constants);
    return new FieldMap(both, values, other.dates.or(() -> dates));
  }

  private static Stream<CanonicalField> renamedFields(FieldMap map) {
    return map.names.keySet().stream().filter(field -> map.renamed().containsKey(field.key()));
  }

  private static CanonicalField field(String key, String where) {
    if (key.equals(DATES)) {
      throw new FieldMapProblem("%s: %s stands above the tables".formatted(where, DATES));
    }
    return CanonicalField.of(key)
        .orElseThrow(() ->
            new FieldMapProblem(
                "%s: '%s' is no field of an article; the fields are %s"
                    .formatted(where, key, CanonicalField.keys())));
  }

  private static List<FieldName> names(String key, JsonNode value, String where) {
    List<FieldName> names = new ArrayList<>();
    for (JsonNode name : value.isArray() ? value : List.of(value)) {
      if (!name.isTextual() || name.textValue().isBlank()) {
        throw new FieldMapProblem(
            "%s: %s: expected a name in the file or a list of names, found %s"
                .formatted(where, key, value));
      }
      names.add(FieldName.of(name.textValue()));
    }
    return names;
  }

  /** The map in one line, without what goes by its own name: {@code title=head,source:"Desk"}. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    SortedMap<String, String> renamed = renamed();
    for (CanonicalField field : CanonicalField.values()) {
      Optional.ofNullable(renamed.get(field.key()))
          .ifPresent(inFile -> parts.add(field.key() + "=" + inFile));
    }
    for (CanonicalField field : CanonicalField.values()) {
      JsonNode constant = constants.get(field);
      if (constant != null) {
        parts.add(field.key() + ":" + constant);
      }
    }
    dates.ifPresent(order -> parts.add(DATES + "=" + order.key()));
    return String.join(",", parts);
  }
}
