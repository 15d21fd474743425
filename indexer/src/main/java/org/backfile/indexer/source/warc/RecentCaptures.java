package org.backfile.indexer.source.warc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.backfile.indexer.source.warc.Capture.Document;
import org.backfile.indexer.source.warc.Capture.Repeat;

/**
 * The captures of a file that were read last, {@value #MOST_BYTES} bytes at most, so that records
 * that repeat one of them can be given its content.
 */
final class RecentCaptures {

  static final int MOST_BYTES = 32 << 20;

  /** What a capture takes beside its content, its address and its names: its places in the maps. */
  private static final int OVERHEAD = 1_000;

  private final Deque<Document> inOrder = new ArrayDeque<>();
  private final Map<String, Document> byName = new HashMap<>();
  private long bytes;

  /** Keeps a capture, and forgets the oldest where all are too many. */
  void keep(Document capture) {
    if (capture.content().length == 0) {
      // what repeats nothing is no article, and least of all what was there before
      capture.names().forEach(name -> byName.remove(name));
      return;
    }
    inOrder.add(capture);
    capture.names().forEach(name -> byName.put(name, capture));
    bytes += size(capture);
    while (bytes > MOST_BYTES) {
      forget(inOrder.remove());
    }
  }

  private void forget(Document oldest) {
    bytes -= size(oldest);
    oldest.names().forEach(name -> byName.remove(name, oldest));
  }

  private static long size(Document capture) {
    int names = capture.names().stream().mapToInt(String::length).sum();
    return OVERHEAD + (long) capture.content().length + capture.url().length() + names;
  }

  /** What a record repeats; empty when it is not kept, or not of this file. */
  Optional<Document> repeated(Repeat repeat) {
    return repeat.names().stream()
        .flatMap(name -> Optional.ofNullable(byName.get(name)).stream())
        .findFirst()
        .map(document -> document.again(repeat));
  }
}
