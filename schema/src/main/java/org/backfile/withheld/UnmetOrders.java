package org.backfile.withheld;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.backfile.article.CanonicalText;
import org.backfile.build.Build;
import org.backfile.schema.ArchiveSchema;
import org.backfile.withheld.Order.Takedown;

/**
 * Orders that are about no article of a build. An id that was mistyped hides nothing, and who gave
 * the order would not learn of it.
 *
 * @param ids which they name
 */
public record UnmetOrders(SortedSet<String> ids) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_TOLD = 5;

  /**
   * The orders of a list that are about nothing in a build. One that took an article down when the
   * build was made is about what is not there any more.
   *
   * @throws IOException when the build cannot be read
   */
  public static UnmetOrders of(WithheldList list, Build build) throws IOException {
    SortedSet<String> ids = new TreeSet<>();
    Set<String> obeyed = Files.exists(build.input()) ? obeyed(build.input()) : Set.of();
    for (Order order : list.orders()) {
      if (!(order instanceof Takedown) || !obeyed.contains(mark(order.id()))) {
        ids.add(order.id());
      }
    }
    return of(ids, build.index());
  }

  /** The ids among some that no article of an index has. */
  public static UnmetOrders of(Set<String> ids, Path index) throws IOException {
    SortedSet<String> unmet = new TreeSet<>(ids);
    if (!ids.isEmpty()) {
      try (FSDirectory directory = FSDirectory.open(index, NoLockFactory.INSTANCE);
          IndexReader reader = DirectoryReader.open(directory)) {
        for (String id : ids) {
          if (reader.docFreq(new Term(ArchiveSchema.ID, id)) > 0) {
            unmet.remove(id);
          }
        }
      }
    }
    return new UnmetOrders(unmet);
  }

  /** What a build says, where all may read, of an order that took an article down: a hash. */
  public static String mark(String id) {
    return CanonicalText.hex(CanonicalText.sha256("article withheld " + id));
  }

  /** The marks of the orders that took articles out of a build, from its {@code input.jsonl}. */
  private static Set<String> obeyed(Path input) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(input)) {
      String first = lines.readLine();
      JsonNode head = JSON.readTree(first == null ? "{}" : first);
      Set<String> obeyed = texts(head.path("orders"));
      obeyed.removeAll(texts(head.path("unmet")));
      return obeyed;
    }
  }

  private static Set<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
  }

  /** What whoever runs the archive should know, in a sentence; empty where all is well. */
  public Optional<String> warning() {
    if (ids.isEmpty()) {
      return Optional.empty();
    }
    List<String> some = ids.stream().limit(MOST_TOLD).toList();
    String examples = String.join(", ", some) + (ids.size() > MOST_TOLD ? ", …" : "");
    return Optional.of(
        ids.size() == 1
            ? "1 id that orders name is that of no article; is it mistyped? " + examples
            : "%,d ids that orders name are those of no article; are they mistyped? %s"
                .formatted(ids.size(), examples));
  }
}
