package org.backfile.indexer;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * An id, or something like it, as a number of 64 bits: of a million, two are the same with a
 * likelihood of one in thirty million.
 */
final class IdHash {

  private IdHash() {}

  static long of(String id) {
    return StringHelper.murmurhash3_x64_128(new BytesRef(id.getBytes(StandardCharsets.UTF_8)))[0];
  }
}
