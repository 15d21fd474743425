package org.backfile.withheld;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.backfile.withheld.Order.Embargo;
import org.backfile.withheld.Order.Redaction;
import org.backfile.withheld.Order.Restriction;
import org.backfile.withheld.Order.Takedown;

/**
 * Reads {@code withheld.json}: {@code {"withheld": [order, …]}}, where an order has an {@code id},
 * may have a {@code note} that is never shown, and has the keys of exactly one kind:
 *
 * <ul>
 *   <li>{@code "until": "2026-12-01T06:00:00+01:00"}, an embargo;
 *   <li>{@code "role": "editor"}, a restriction;
 *   <li>{@code "takedown": "silent"} or {@code "tombstone"}, a tombstone also with {@code "date":
 *       "2026-11-20"}, the day that its address tells;
 *   <li>{@code "title": "…", "paragraphs": ["…"]}, a redaction.
 * </ul>
 *
 * <p>What is not understood is a fault, since an order that is passed over shows what it should
 * hide.
 */
final class WithheldFile {

  private static final String LIST = "withheld";
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Path file;
  private final List<String> faults = new ArrayList<>();

  private WithheldFile(Path file) {
    this.file = file;
  }

  /**
   * The orders of a file.
   *
   * @throws WithheldProblem naming everything that is wrong
   */
  static List<Order> read(Path file, byte[] content) throws IOException {
    WithheldFile reading = new WithheldFile(file);
    List<Order> orders = reading.orders(content);
    if (!reading.faults.isEmpty()) {
      throw new WithheldProblem(reading.faults);
    }
    return orders;
  }

  private List<Order> orders(byte[] content) throws IOException {
    List<Order> orders = new ArrayList<>();
    try {
      JsonNode root = JSON.readTree(content);
      root.fieldNames().forEachRemaining(this::requireList);
      JsonNode list = root.path(LIST);
      if (!list.isArray() || list.size() > WithheldList.MOST_ORDERS) {
        fault(
            "expected an object {\"%s\": […]} with at most %d orders, found %s",
            LIST, WithheldList.MOST_ORDERS, list.isArray() ? list.size() : "no such list");
        return orders;
      }
      for (int at = 0; at < list.size(); at++) {
        order(at + 1, list.get(at)).ifPresent(orders::add);
      }
    } catch (JsonProcessingException broken) {
      fault(
          "line %d: expected JSON, found: %s",
          broken.getLocation() == null ? 1 : broken.getLocation().getLineNr(),
          broken.getOriginalMessage());
    }
    return orders;
  }

  private void requireList(String key) {
    if (!key.equals(LIST)) {
      fault("expected nothing beside \"%s\", found \"%s\"", LIST, key);
    }
  }

  private Optional<Order> order(int number, JsonNode order) {
    String id = order.path("id").asText("").strip();
    if (id.isBlank()) {
      fault("order %d: expected an \"id\", found none", number);
      return Optional.empty();
    }
    Set<String> keys = new LinkedHashSet<>();
    order.fieldNames().forEachRemaining(keys::add);
    keys.removeAll(Set.of("id", "note"));
    return switch (String.join(" ", keys.stream().sorted().toList())) {
      case "until" -> embargo(number, id, order.get("until").asText());
      case "role" -> restriction(number, id, order.get("role").asText());
      case "takedown", "date takedown" ->
          takedown(number, id, order.get("takedown").asText(), order.path("date").asText(""));
      case "paragraphs title" -> redaction(number, id, order);
      default -> {
        fault(
            "order %d (%s): expected \"until\", \"role\", \"takedown\", or \"title\" with \"paragraphs\", found %s",
            number, id, keys);
        yield Optional.empty();
      }
    };
  }

  private Optional<Order> embargo(int number, String id, String until) {
    try {
      return Optional.of(new Embargo(id, OffsetDateTime.parse(until).toInstant()));
    } catch (DateTimeException notAMoment) {
      fault(
          "order %d (%s): expected \"until\" like 2026-12-01T06:00:00+01:00, found '%s'",
          number, id, until);
      return Optional.empty();
    }
  }

  private Optional<Order> restriction(int number, String id, String name) {
    Optional<Role> role = Role.of(name).filter(each -> each != Role.ANONYMOUS);
    if (role.isEmpty()) {
      fault(
          "order %d (%s): expected \"role\" reader, editor or admin, found '%s'", number, id, name);
    }
    return role.map(least -> new Restriction(id, least));
  }

  private Optional<Order> takedown(int number, String id, String manner, String date) {
    if (!Set.of("silent", "tombstone").contains(manner)) {
      fault(
          "order %d (%s): expected \"takedown\" silent or tombstone, found '%s'",
          number, id, manner);
      return Optional.empty();
    }
    try {
      Optional<LocalDate> day =
          Optional.of(date).filter(Predicate.not(String::isEmpty)).map(LocalDate::parse);
      return Optional.of(new Takedown(id, manner.equals("tombstone"), day));
    } catch (DateTimeException notADay) {
      fault("order %d (%s): expected \"date\" like 2026-11-20, found '%s'", number, id, date);
      return Optional.empty();
    }
  }

  private Optional<Order> redaction(int number, String id, JsonNode order) {
    JsonNode title = order.get("title");
    JsonNode paragraphs = order.get("paragraphs");
    Stream<JsonNode> texts = Stream.concat(Stream.of(title), paragraphs.valueStream());
    if (!paragraphs.isArray() || !texts.allMatch(JsonNode::isTextual)) {
      fault("order %d (%s): expected a text as \"title\" and texts in \"paragraphs\"", number, id);
      return Optional.empty();
    }
    return Optional.of(
        new Redaction(id, title.asText(), paragraphs.valueStream().map(JsonNode::asText).toList()));
  }

  private void fault(String what, Object... found) {
    faults.add(file + ": " + what.formatted(found));
  }
}
