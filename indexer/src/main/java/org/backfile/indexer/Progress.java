package org.backfile.indexer;

import java.io.Closeable;
import java.util.function.LongSupplier;
import org.backfile.build.BuildStage;

/** Shows a waiting person how far a run is. */
public interface Progress {

  /** Shows nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public void stage(BuildStage stage) {}

        @Override
        public Closeable reading(Reading reading) {
          return () -> {};
        }
      };

  /**
   * How far reading is.
   *
   * @param stage what is done with what is read
   * @param unit in what is counted that was read
   * @param bytes size of all files
   * @param bytesRead bytes of them read
   * @param count how many of the unit were read
   */
  record Reading(
      BuildStage stage, String unit, long bytes, LongSupplier bytesRead, LongSupplier count) {

    /** Bytes of a kB. */
    static final long KILOBYTE = 1_000;

    /** Bytes of a MB. */
    static final long MEGABYTE = 1_000_000;

    /** How many were read, and how many a second. */
    String rate(double seconds) {
      long read = count.getAsLong();
      return "%,d %s, %,.0f/s".formatted(read, unit, read / seconds);
    }

    int percent() {
      return bytes == 0 ? 100 : (int) Math.min(100, 100 * bytesRead.getAsLong() / bytes);
    }

    /** {@link #bytes} in words, such as {@code 640 kB} and {@code 12 MB}. */
    String size() {
      return bytes < MEGABYTE
          ? "%,d kB".formatted(Math.ceilDiv(bytes, KILOBYTE))
          : "%,d MB".formatted(bytes / MEGABYTE);
    }
  }

  /** A stage begins whose end is not foreseen. */
  void stage(BuildStage stage);

  /** Shows reading until closed. */
  Closeable reading(Reading reading);
}
