package org.backfile.indexer;

import java.io.Closeable;
import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with rate and time left, for a person at a terminal. */
final class TerminalProgress implements Progress {

  private static final int INTERVAL_MILLIS = 250;

  private final PrintStream out;

  TerminalProgress(PrintStream out) {
    this.out = out;
  }

  @Override
  public void stage(String name) {
    out.println(name + " …");
  }

  @Override
  public Closeable reading(Reading reading) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("indexing")
            .setInitialMax(Math.max(1, reading.bytes() >> 10))
            .setUnit(" MB", 1 << 10)
            .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
            .setUpdateIntervalMillis(INTERVAL_MILLIS)
            .setConsumer(new ConsoleProgressBarConsumer(out))
            .build();
    long startedAt = System.nanoTime();
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    Runnable step =
        () -> {
          long records = reading.records().getAsLong();
          double seconds = (System.nanoTime() - startedAt) / 1e9;
          bar.stepTo(reading.bytesRead().getAsLong() >> 10);
          bar.setExtraMessage(" %,d records, %,.0f/s".formatted(records, records / seconds));
        };
    clock.scheduleAtFixedRate(step, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    return () -> {
      clock.close();
      step.run();
      bar.close();
    };
  }
}
