package org.backfile.indexer;

import java.io.Closeable;
import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.backfile.build.BuildStage;

/** A line every few seconds, for logs. */
final class PlainProgress implements Progress {

  private static final int INTERVAL_SECONDS = 5;

  private final PrintStream out;

  PlainProgress(PrintStream out) {
    this.out = out;
  }

  @Override
  public void stage(BuildStage stage) {
    out.println(stage.words());
  }

  @Override
  public Closeable reading(Reading reading) {
    long startedAt = System.nanoTime();
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    Runnable step = () -> out.println(line(reading, (System.nanoTime() - startedAt) / 1e9));
    clock.scheduleAtFixedRate(step, INTERVAL_SECONDS, INTERVAL_SECONDS, TimeUnit.SECONDS);
    return () -> {
      clock.close();
      step.run();
    };
  }

  static String line(Reading reading, double seconds) {
    return "%s: %s, %d %% of %s read%s"
        .formatted(
            reading.stage().words(),
            reading.rate(seconds),
            reading.percent(),
            reading.size(),
            left(reading, seconds));
  }

  /** Nothing while nothing is done: bytes are read ahead, and tell no rate. */
  private static String left(Reading reading, double seconds) {
    long bytes = reading.bytesRead().getAsLong();
    if (bytes == 0 || reading.count().getAsLong() == 0) {
      return "";
    }
    long left = Math.round(seconds * Math.max(0, reading.bytes() - bytes) / bytes);
    return ", %d:%02d left".formatted(left / 60, left % 60);
  }
}
