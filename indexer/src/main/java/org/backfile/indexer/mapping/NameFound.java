package org.backfile.indexer.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.backfile.article.Address;
import org.backfile.article.PlainText;
import org.backfile.indexer.source.Dates;

/** One name that records of a file have, and what its values look like. Not thread-safe. */
public final class NameFound {

  private static final int LONGEST_EXAMPLE = 60;
  private static final int LONGEST_DATE = 60;

  /** Values compared with each other: enough to see that they repeat. */
  private static final int MOST_COMPARED = 100;

  private final String name;
  private final Set<Integer> values = new HashSet<>();
  private long filled;
  private long characters;
  private long words;
  private long dates;
  private long numbers;
  private long addresses;
  private long lists;
  private boolean repeated;
  private String example = "";

  NameFound(String name) {
    this.name = name;
  }

  /** The name, with dots between keys of objects within objects. */
  public String name() {
    return name;
  }

  /** Records that have it and say something by it. */
  public long filled() {
    return filled;
  }

  /** A value, shortened. */
  public String example() {
    return example;
  }

  void add(JsonNode value) {
    String text = PlainText.line(text(value));
    if (text.isEmpty()) {
      return;
    }
    filled++;
    characters += text.length();
    words += text.chars().filter(c -> c == ' ').count() + 1;
    lists += value.isArray() ? 1 : 0;
    numbers += text.chars().allMatch(Character::isDigit) ? 1 : 0;
    dates += isDate(text) ? 1 : 0;
    addresses += Address.of(text).isPresent() ? 1 : 0;
    repeated |= values.size() < MOST_COMPARED ? !values.add(text.hashCode()) : repeated;
    show(text.length() <= LONGEST_EXAMPLE ? text : text.substring(0, LONGEST_EXAMPLE - 1) + "…");
  }

  /** Of all the longest says most, and is the same in whatever order records are read. */
  private void show(String other) {
    boolean longer = other.length() > example.length();
    if (longer || (other.length() == example.length() && other.compareTo(example) < 0)) {
      example = other;
    }
  }

  private static String text(JsonNode value) {
    if (!value.isArray()) {
      return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }
    return value
        .valueStream()
        .map(each -> each.isValueNode() ? each.asText() : each.path("name").asText())
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static boolean isDate(String text) {
    return text.length() <= LONGEST_DATE
        && (Dates.read(text).isPresent() || Dates.isAmbiguous(text) || Dates.namesNoDay(text));
  }

  /** The same name of another file. */
  void addAll(NameFound other) {
    filled += other.filled;
    characters += other.characters;
    words += other.words;
    lists += other.lists;
    numbers += other.numbers;
    dates += other.dates;
    addresses += other.addresses;
    repeated |= other.repeated;
    show(other.example);
  }

  boolean areDates() {
    return mostly(dates);
  }

  boolean areNumbers() {
    return mostly(numbers);
  }

  boolean areAddresses() {
    return mostly(addresses);
  }

  boolean areLists() {
    return mostly(lists);
  }

  private boolean mostly(long some) {
    return filled > 0 && 2 * some > filled;
  }

  /** Whether no value that was compared is that of two records. */
  boolean isDistinct() {
    return filled > 0 && !repeated;
  }

  /** Characters of a value, on the average. */
  long length() {
    return characters / Math.max(1, filled);
  }

  /** Words of a value, on the average. */
  long words() {
    return words / Math.max(1, filled);
  }
}
