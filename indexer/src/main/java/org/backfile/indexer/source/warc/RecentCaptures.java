package org.backfile.indexer.source.warc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.backfile.indexer.source.warc.Capture.Document;
import org.backfile.indexer.source.warc.Capture.Repeat;

/**
 * The captures of a file that were read last, {@value #MOST_BYTES} bytes of content at most, so
 * that records that repeat one of them can be given its content.
 */
final class RecentCaptures {

  static final int MOST_BYTES = 32 << 20;

  private final Deque<Document> inOrder = new ArrayDeque<>();
  private final Map<String, Document> byName = new HashMap<>();
  private long bytes;

  /** Keeps a capture, and forgets the oldest where all are too many. */
  void keep(Document capture) {
    inOrder.add(capture);
    capture.names().forEach(name -> byName.put(name, capture));
    bytes += capture.content().length;
    while (bytes > MOST_BYTES) {
      forget(inOrder.remove());
    }
  }

  private void forget(Document oldest) {
    bytes -= oldest.content().length;
    oldest.names().forEach(name -> byName.remove(name, oldest));
  }

  /** What a record repeats; empty when it is not kept, or not of this file. */
  Optional<Document> repeated(Repeat repeat) {
    return repeat.names().stream()
        .flatMap(name -> Optional.ofNullable(byName.get(name)).stream())
        .findFirst()
        .map(document -> document.again(repeat));
  }
}
