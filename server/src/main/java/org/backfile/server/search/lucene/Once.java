package org.backfile.server.search.lucene;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A value that is made when first asked for, and then kept. Thread-safe. */
final class Once<T> {

  /** Makes the value. */
  interface Maker<T> {
    T make() throws IOException;
  }

  private final Maker<T> maker;
  private volatile @Nullable T value;

  Once(Maker<T> maker) {
    this.maker = maker;
  }

  T get() throws IOException {
    T made = value;
    return made == null ? make() : made;
  }

  private synchronized T make() throws IOException {
    T made = value;
    if (made == null) {
      made = maker.make();
      value = made;
    }
    return made;
  }
}
