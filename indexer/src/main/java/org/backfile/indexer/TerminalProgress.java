package org.backfile.indexer;

import static org.backfile.indexer.Progress.Reading.KILOBYTE;
import static org.backfile.indexer.Progress.Reading.MEGABYTE;

import java.io.Closeable;
import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.backfile.build.BuildStage;

/** A bar with rate and time left, for a person at a terminal. */
final class TerminalProgress implements Progress {

  private static final int INTERVAL_MILLIS = 250;

  private final PrintStream out;

  TerminalProgress(PrintStream out) {
    this.out = out;
  }

  @Override
  public void stage(BuildStage stage) {
    out.println(stage.words() + " …");
  }

  @Override
  public Closeable reading(Reading reading) {
    boolean small = reading.bytes() < MEGABYTE;
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(reading.stage().words())
            .setInitialMax(Math.ceilDiv(reading.bytes(), KILOBYTE))
            .setUnit(small ? " kB" : " MB", small ? 1 : MEGABYTE / KILOBYTE)
            .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
            .setUpdateIntervalMillis(INTERVAL_MILLIS)
            .setConsumer(new ConsoleProgressBarConsumer(out))
            .build();
    long startedAt = System.nanoTime();
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    Runnable step =
        () -> {
          double seconds = (System.nanoTime() - startedAt) / 1e9;
          bar.stepTo(Math.ceilDiv(reading.bytesRead().getAsLong(), KILOBYTE));
          bar.setExtraMessage(" " + reading.rate(seconds));
        };
    clock.scheduleAtFixedRate(step, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    return () -> {
      clock.close();
      step.run();
      bar.close();
    };
  }
}
