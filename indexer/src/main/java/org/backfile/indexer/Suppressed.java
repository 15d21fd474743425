package org.backfile.indexer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.backfile.article.CanonicalText;
import org.backfile.withheld.Order.Redaction;
import org.backfile.withheld.Sight;
import org.backfile.withheld.UnmetOrders;
import org.backfile.withheld.WithheldList;

/**
 * What must stay out of the archive.
 *
 * @param ids of articles, sorted
 * @param redacted by id, sorted, the texts that stand for others
 */
record Suppressed(Set<String> ids, Map<String, Redaction> redacted) {

  /**
   * What a plan and the archive's own list of what is withheld say. The plan's file has one id a
   * line; blank lines and lines that begin with # say nothing.
   *
   * @throws org.backfile.withheld.WithheldProblem when the archive's list cannot be followed
   */
  static Suppressed of(IndexPlan plan) throws IOException {
    Sight lasting = WithheldList.of(plan.archive()).lasting();
    Set<String> ids = new TreeSet<>(lasting.hidden());
    ids.addAll(named(plan.suppress()));
    return new Suppressed(ids, new TreeMap<>(lasting.redacted()));
  }

  private static Set<String> named(Optional<Path> file) throws IOException {
    Set<String> ids = new TreeSet<>();
    if (file.isPresent()) {
      for (String line : Files.readAllLines(file.get(), StandardCharsets.UTF_8)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          ids.add(line.strip());
        }
      }
    }
    return ids;
  }

  /**
   * A hash of each order, by the id it is about: what is told of orders where all may read. It
   * tells, too, that the order was obeyed for all ids of an article, which it once was not.
   */
  SortedMap<String, String> hashes() {
    SortedMap<String, String> hashes = new TreeMap<>();
    ids.forEach(id -> hashes.put(id, UnmetOrders.mark(id)));
    redacted.forEach(
        (id, redaction) -> hashes.putIfAbsent(id, hash("article redacted " + redaction)));
    return hashes;
  }

  private static String hash(String order) {
    return CanonicalText.hex(CanonicalText.sha256(order));
  }

  boolean contains(String id) {
    return ids.contains(id);
  }
}
