package org.backfile.withheld;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.withheld.Order.Embargo;
import org.backfile.withheld.Order.Redaction;
import org.backfile.withheld.Order.Restriction;
import org.backfile.withheld.Order.Takedown;

/**
 * All orders in force for an archive.
 *
 * @param orders in the order of the file; several may name one article, and each of them counts
 */
public record WithheldList(List<Order> orders) {

  /** Name of the file in the archive's folder. */
  public static final String FILE = "withheld.json";

  /**
   * Most orders of one list. What is taken down leaves the index with the next build, so that the
   * rest is a matter of days.
   */
  public static final int MOST_ORDERS = 10_000;

  /** Nothing is withheld. */
  public static final WithheldList NONE = new WithheldList(List.of());

  public WithheldList {
    orders = List.copyOf(orders);
  }

  /**
   * The list of an archive; without a file, nothing is withheld.
   *
   * @throws WithheldProblem naming everything that is wrong with the file
   * @throws IOException when there is a file that cannot be read
   */
  public static WithheldList of(Path archive) throws IOException {
    return Files.notExists(archive.resolve(FILE), LinkOption.NOFOLLOW_LINKS) ? NONE : read(archive);
  }

  /**
   * The list of an archive that must have one.
   *
   * @throws WithheldProblem naming everything that is wrong with the file
   * @throws IOException when there is no file, a link to none, or it cannot be read
   */
  public static WithheldList read(Path archive) throws IOException {
    Path file = archive.resolve(FILE);
    return new WithheldList(WithheldFile.read(file, Files.readAllBytes(file)));
  }

  /** What a role may see at a moment. */
  public Sight sight(Role role, Instant now) {
    Set<String> hidden = new HashSet<>();
    Map<String, Redaction> redacted = new HashMap<>();
    Optional<Instant> until = Optional.empty();
    for (Order order : orders) {
      switch (order) {
        case Embargo embargo when now.isBefore(embargo.until()) -> {
          hidden.add(embargo.id());
          until = until.filter(embargo.until()::isAfter).or(() -> Optional.of(embargo.until()));
        }
        case Embargo _ -> {}
        case Restriction restriction when !role.isAtLeast(restriction.role()) ->
            hidden.add(restriction.id());
        case Restriction _ -> {}
        case Takedown takedown -> hidden.add(takedown.id());
        case Redaction redaction -> redacted.put(redaction.id(), redaction);
      }
    }
    redacted.keySet().removeAll(hidden);
    return new Sight(hidden, redacted, until);
  }

  /** What the index may not contain: ids that were taken down, and texts that replace others. */
  public Sight lasting() {
    return new WithheldList(orders.stream().filter(WithheldList::isLasting).toList())
        .sight(Role.ADMIN, Instant.MAX);
  }

  private static boolean isLasting(Order order) {
    return switch (order) {
      case Takedown _, Redaction _ -> true;
      case Embargo _, Restriction _ -> false;
    };
  }

  /** Whether an order restricts an article of one of these ids to some roles. */
  public boolean restrictsAny(Set<String> ids) {
    return orders.stream()
        .anyMatch(
            order -> order instanceof Restriction restriction && ids.contains(restriction.id()));
  }

  /** The order that lets the address of an article say that it was taken down. */
  public Optional<Takedown> tombstone(String id) {
    return orders.stream()
        .filter(Takedown.class::isInstance)
        .map(Takedown.class::cast)
        .filter(takedown -> takedown.tombstone() && takedown.id().equals(id))
        .findFirst();
  }

  /** Whether readers are shown another text of an article than was published. */
  public boolean isRedacted(String id) {
    return orders.stream().anyMatch(order -> order instanceof Redaction && order.id().equals(id));
  }
}
