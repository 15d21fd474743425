package org.backfile.indexer.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.backfile.indexer.source.fields.CanonicalField;
import org.backfile.indexer.source.fields.FieldMap;

/**
 * The names that the records of one file have, {@value #MOST_NAMES} at most, in the order of their
 * first coming. Not thread-safe.
 */
public final class NamesFound {

  static final int MOST_NAMES = 100;

  /** Objects within objects that are looked into. */
  private static final int DEEPEST = 3;

  private final FieldMap map;
  private final Map<String, NameFound> names = new LinkedHashMap<>();
  private long records;

  /**
   * @param map by which the file is read
   */
  public NamesFound(FieldMap map) {
    this.map = map;
  }

  /** Adds what a record has. */
  public void add(ObjectNode record) {
    records++;
    add("", record, 1);
  }

  private void add(String path, ObjectNode object, int depth) {
    for (Map.Entry<String, JsonNode> each : object.properties()) {
      String name = path + each.getKey();
      if (each.getValue() instanceof ObjectNode inner && depth < DEEPEST) {
        add(name + ".", inner, depth + 1);
      } else if (!name.isBlank()) {
        found(name).ifPresent(found -> found.add(each.getValue()));
      }
    }
  }

  private Optional<NameFound> found(String name) {
    boolean room = names.size() < MOST_NAMES;
    return Optional.ofNullable(
        room ? names.computeIfAbsent(name, NameFound::new) : names.get(name));
  }

  /** Adds the names of a file that is read by the same map. */
  void addAll(NamesFound other) {
    records += other.records;
    for (NameFound each : other.names()) {
      found(each.name()).ifPresent(found -> found.addAll(each));
    }
  }

  /** Records that were looked at. */
  public long records() {
    return records;
  }

  /** The names, in the order of their first coming. */
  public Collection<NameFound> names() {
    return Collections.unmodifiableCollection(names.values());
  }

  /** The field that a name is read as; empty where as none. */
  public Optional<CanonicalField> readAs(NameFound name) {
    return map.field(name.name());
  }

  /** Whether nothing of the records is read as what an article cannot do without. */
  boolean isReadAsNothing() {
    return !fill(CanonicalField.TITLE)
        && !fill(CanonicalField.TEXT)
        && !fill(CanonicalField.PARAGRAPHS);
  }

  /** Whether the records say something of a field as they are read. */
  boolean fill(CanonicalField field) {
    return names.values().stream()
        .anyMatch(name -> name.filled() > 0 && readAs(name).equals(Optional.of(field)));
  }
}
