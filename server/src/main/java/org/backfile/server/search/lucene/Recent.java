package org.backfile.server.search.lucene;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;

/** The values used last, up to a number of them and of their bytes. Thread-safe. */
final class Recent<K, V> {

  private final int most;
  private final long mostBytes;
  private final ToLongBiFunction<K, V> size;
  private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * @param most values kept
   * @param mostBytes bytes kept, keys included
   * @param size about how many bytes a key and its value take
   */
  Recent(int most, long mostBytes, ToLongBiFunction<K, V> size) {
    this.most = most;
    this.mostBytes = mostBytes;
    this.size = size;
  }

  synchronized @Nullable V get(K key) {
    return values.get(key);
  }

  synchronized void put(K key, V value) {
    V before = values.put(key, value);
    bytes += size.applyAsLong(key, value) - (before == null ? 0 : size.applyAsLong(key, before));
    Iterator<Map.Entry<K, V>> eldest = values.entrySet().iterator();
    while (values.size() > most || bytes > mostBytes) {
      Map.Entry<K, V> least = eldest.next();
      bytes -= size.applyAsLong(least.getKey(), least.getValue());
      eldest.remove();
    }
  }

  /** How many values are kept. */
  synchronized int size() {
    return values.size();
  }

  /** How many bytes they take. */
  synchronized long bytes() {
    return bytes;
  }
}
