package org.backfile.indexer;

import java.io.Closeable;
import java.util.function.LongSupplier;

/** Shows a waiting person how far a run is. */
public interface Progress {

  /** Shows nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public void stage(String name) {}

        @Override
        public Closeable reading(Reading reading) {
          return () -> {};
        }
      };

  /**
   * How far reading is.
   *
   * @param bytes size of all files
   * @param bytesRead bytes of them read
   * @param records records read
   */
  record Reading(long bytes, LongSupplier bytesRead, LongSupplier records) {

    int percent() {
      return bytes == 0 ? 100 : (int) Math.min(100, 100 * bytesRead.getAsLong() / bytes);
    }
  }

  /** A stage begins whose end is not foreseen. */
  void stage(String name);

  /** Shows reading until closed. */
  Closeable reading(Reading reading);
}
