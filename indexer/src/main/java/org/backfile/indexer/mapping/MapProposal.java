package org.backfile.indexer.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.backfile.indexer.source.fields.CanonicalField;

/**
 * Which names of a file may stand for the fields that its records do not fill as they are read: by
 * what they are called, as long as their values look like it; then, for the fields that an article
 * cannot do without, by their values alone.
 *
 * @param names by field
 */
public record MapProposal(Map<CanonicalField, String> names) {

  /** Characters of a text, on the average, that is no headline. */
  private static final int SHORTEST_TEXT = 200;

  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_CODE = 12;
  private static final int FEWEST_WORDS = 3;

  /** Without one of these nothing is an article. */
  private static final Set<CanonicalField> SAYING =
      EnumSet.of(CanonicalField.TITLE, CanonicalField.TEXT, CanonicalField.PARAGRAPHS);

  /** Characters that a name in one line may not have. */
  private static final String PARTS = ",+=\"'$`\\";

  private record Likely(CanonicalField field, NameFound name, int likeness) {}

  public MapProposal {
    Map<CanonicalField, String> sorted = new EnumMap<>(CanonicalField.class);
    sorted.putAll(names);
    names = sorted;
  }

  /** What the names of a file propose. */
  public static MapProposal of(NamesFound found) {
    Map<CanonicalField, String> names = new EnumMap<>(CanonicalField.class);
    Set<String> taken = new HashSet<>();
    for (Likely each : likely(found)) {
      if (!names.containsKey(each.field()) && taken.add(each.name().name())) {
        names.put(each.field(), each.name().name());
      }
    }
    addByValues(found, names, taken);
    boolean said = !found.isReadAsNothing() || names.keySet().stream().anyMatch(SAYING::contains);
    return new MapProposal(said ? names : Map.of());
  }

  private static List<Likely> likely(NamesFound found) {
    List<NameFound> free = free(found);
    List<Likely> likely = new ArrayList<>();
    for (CanonicalField field : CanonicalField.values()) {
      for (NameFound name : isOpen(field, found) ? free : List.<NameFound>of()) {
        int likeness = KnownNames.likeness(name.name(), field);
        if (likeness > 0 && fits(name, field, found.records())) {
          likely.add(new Likely(listed(field, name), name, likeness));
        }
      }
    }
    likely.sort(Comparator.comparing(Likely::likeness).reversed());
    return likely;
  }

  private static List<NameFound> free(NamesFound found) {
    return found.names().stream()
        .filter(name -> name.filled() > 0 && found.readAs(name).isEmpty())
        .toList();
  }

  /** Whether records say nothing yet of a field; an address or paragraphs stand in for others. */
  private static boolean isOpen(CanonicalField field, NamesFound found) {
    return !found.fill(field)
        && !(field == CanonicalField.TEXT && found.fill(CanonicalField.PARAGRAPHS));
  }

  /** A text that is a list is one of paragraphs. */
  private static CanonicalField listed(CanonicalField field, NameFound name) {
    return field == CanonicalField.TEXT && name.areLists() ? CanonicalField.PARAGRAPHS : field;
  }

  private static boolean fits(NameFound name, CanonicalField field, long records) {
    return switch (field) {
      case ID ->
          name.isDistinct()
              && name.filled() == records
              && !name.areLists()
              && name.length() <= LONGEST_LINE;
      case PUBLISHED, UPDATED -> name.areDates();
      case URL -> name.areAddresses();
      case VERSION -> name.areNumbers();
      case LANGUAGE -> name.length() <= LONGEST_CODE;
      case TEXT, PARAGRAPHS -> !name.areAddresses() && !name.areNumbers();
      case TITLE, BYLINE, SECTION, TYPE, CORRECTS ->
          name.length() <= LONGEST_LINE && !name.areAddresses() && !name.areDates();
      case SOURCE, TAGS, PEOPLE, ORGS, PLACES, RIGHTS -> name.length() <= LONGEST_LINE;
    };
  }

  private static void addByValues(
      NamesFound found, Map<CanonicalField, String> names, Set<String> taken) {
    add(
        CanonicalField.PUBLISHED,
        name -> name.areDates() && !name.areNumbers(),
        found,
        names,
        taken);
    add(CanonicalField.TEXT, name -> name.length() >= SHORTEST_TEXT, found, names, taken);
    if (titled(found, names, taken)) {
      add(CanonicalField.TEXT, MapProposal::isProse, found, names, taken);
    }
    add(
        CanonicalField.TITLE,
        name -> isProse(name) && name.length() < SHORTEST_TEXT,
        found,
        names,
        taken);
    add(CanonicalField.URL, NameFound::areAddresses, found, names, taken);
    boolean addressed = names.containsKey(CanonicalField.URL) || found.fill(CanonicalField.URL);
    if (!addressed && found.records() > 1) {
      add(
          CanonicalField.ID,
          name ->
              name.isDistinct()
                  && name.filled() == found.records()
                  && name.words() == 1
                  && !name.areDates(),
          found,
          names,
          taken);
    }
  }

  /** Whether a headline is left where one name stands for the text, however short that is. */
  private static boolean titled(
      NamesFound found, Map<CanonicalField, String> names, Set<String> taken) {
    long prose =
        free(found).stream().filter(name -> !taken.contains(name.name()) && isProse(name)).count();
    return names.containsKey(CanonicalField.TITLE) || found.fill(CanonicalField.TITLE) || prose > 1;
  }

  private static boolean isProse(NameFound name) {
    return name.words() >= FEWEST_WORDS && !name.areDates() && !name.areAddresses();
  }

  /** The first name with such values, of a text the longest. */
  private static void add(
      CanonicalField field,
      Predicate<NameFound> values,
      NamesFound found,
      Map<CanonicalField, String> names,
      Set<String> taken) {
    if (names.containsKey(field) || !isOpen(field, found)) {
      return;
    }
    free(found).stream()
        .filter(name -> !taken.contains(name.name()) && !name.areLists() && values.test(name))
        .max(Comparator.comparingLong(name -> field == CanonicalField.TEXT ? name.length() : 0))
        .ifPresent(name -> {
          names.put(field, name.name());
          taken.add(name.name());
        });
  }

  public boolean isEmpty() {
    return names.isEmpty();
  }

  /** The field proposed for a name. */
  public Optional<CanonicalField> field(String name) {
    return names.entrySet().stream()
        .filter(each -> each.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * The proposal as an argument of a command, {@code title=headline,text=content}; empty where a
   * name has a character that means something else there.
   */
  public Optional<String> inline() {
    boolean plain =
        names.values().stream()
            .allMatch(name -> name.chars().noneMatch(c -> PARTS.indexOf(c) >= 0));
    String pairs =
        names.entrySet().stream()
            .map(each -> each.getKey().key() + "=" + each.getValue())
            .collect(Collectors.joining(","));
    String quoted = pairs.contains(" ") ? "\"" + pairs + "\"" : pairs;
    return plain ? Optional.of(quoted) : Optional.empty();
  }

  /** The proposal as lines of a field map in TOML. */
  public List<String> toml() {
    List<String> lines = new ArrayList<>(List.of("[fields]"));
    names.forEach((field, name) ->
        lines.add(
            "%s = \"%s\""
                .formatted(field.key(), name.replace("\\", "\\\\").replace("\"", "\\\""))));
    return lines;
  }
}
