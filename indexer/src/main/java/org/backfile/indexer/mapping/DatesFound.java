package org.backfile.indexer.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.backfile.indexer.source.Dates;
import org.backfile.indexer.source.fields.CanonicalField;

/**
 * How dates are written in records that are no articles as they stand, by the names they have. Of
 * numbers alone only those are dates whose name says so. Not thread-safe.
 */
public final class DatesFound {

  private static final int LONGEST = 60;

  private static final class Written {
    final SortedMap<String, Long> forms = new TreeMap<>();
    long ambiguous;
    String example = "";
  }

  private final Map<String, Written> byName = new LinkedHashMap<>();

  /** Adds the dates of a record. */
  public void add(ObjectNode record) {
    for (Map.Entry<String, JsonNode> each : record.properties()) {
      String text = each.getValue().isValueNode() ? each.getValue().asText().strip() : "";
      if (!text.isEmpty() && text.length() <= LONGEST && mayBeDate(each.getKey(), text)) {
        add(each.getKey(), text);
      }
    }
  }

  private static boolean mayBeDate(String name, String text) {
    return !text.chars().allMatch(Character::isDigit)
        || KnownNames.likeness(name, CanonicalField.PUBLISHED) > 0;
  }

  private void add(String name, String text) {
    Optional<Dates.Understood> date = Dates.read(text);
    boolean ambiguous = Dates.isAmbiguous(text);
    boolean room = byName.size() < NamesFound.MOST_NAMES || byName.containsKey(name);
    if (!room || (date.isEmpty() && !ambiguous)) {
      return;
    }
    Written written = byName.computeIfAbsent(name, each -> new Written());
    date.map(known -> known.form().example(known.date()))
        .ifPresent(form -> written.forms.merge(form, 1L, Long::sum));
    written.ambiguous += ambiguous ? 1 : 0;
    written.example = ambiguous && written.example.isEmpty() ? text : written.example;
  }

  /** Each name with how its dates are written, in words; none where no value is a date. */
  public List<String> told() {
    List<String> told = new ArrayList<>();
    byName.forEach((name, written) -> {
      List<String> parts = new ArrayList<>();
      written.forms.forEach((form, records) -> parts.add("%,d like %s".formatted(records, form)));
      if (written.ambiguous > 0) {
        parts.add(
            "%,d that may name one day or another, such as %s"
                .formatted(written.ambiguous, written.example));
      }
      told.add("%s: %s".formatted(name, String.join(", ", parts)));
    });
    return told;
  }

  /** Whether an order has to be said for some of them to be understood. */
  public boolean anyAmbiguous() {
    return byName.values().stream().anyMatch(written -> written.ambiguous > 0);
  }
}
