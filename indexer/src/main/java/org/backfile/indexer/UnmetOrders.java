package org.backfile.indexer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.backfile.schema.ArchiveSchema;
import org.backfile.withheld.Order;
import org.backfile.withheld.WithheldList;

/**
 * Orders that are about no article of a corpus. An id that was mistyped hides nothing, and who gave
 * the order would not learn of it.
 *
 * @param ids which they name, sorted
 */
public record UnmetOrders(Set<String> ids) {

  private static final int MOST_TOLD = 5;

  /**
   * Finds them.
   *
   * @param met ids of articles that were kept out of the index or have another text there
   * @param index the index that was made
   */
  static UnmetOrders of(RunInput input, Set<String> met, Path index) throws IOException {
    Set<String> ids = new TreeSet<>(input.suppressed().hashes().keySet());
    WithheldList.of(input.plan().archive()).orders().stream().map(Order::id).forEach(ids::add);
    ids.removeAll(met);
    if (!ids.isEmpty()) {
      try (FSDirectory directory = FSDirectory.open(index);
          IndexReader reader = DirectoryReader.open(directory)) {
        for (String id : List.copyOf(ids)) {
          if (reader.docFreq(new Term(ArchiveSchema.ID, id)) > 0) {
            ids.remove(id);
          }
        }
      }
    }
    return new UnmetOrders(ids);
  }

  /** Some of the ids, in words. */
  String examples() {
    String some = ids.stream().limit(MOST_TOLD).collect(Collectors.joining(", "));
    return ids.size() > MOST_TOLD ? some + ", …" : some;
  }
}
