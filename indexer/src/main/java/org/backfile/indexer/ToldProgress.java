package org.backfile.indexer;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.BuildProgress;
import org.backfile.build.BuildStage;

/**
 * Tells how far a run is in the archive's folder too, for who serves it. That it cannot be told
 * stops no run.
 */
final class ToldProgress implements Progress, Closeable {

  private static final int INTERVAL_SECONDS = 1;

  private final ArchiveFolder archive;
  private final Instant startedAt;
  private final Progress shown;

  /**
   * @param shown where it is shown to whoever waits for the run
   */
  ToldProgress(ArchiveFolder archive, Instant startedAt, Progress shown) {
    this.archive = archive;
    this.startedAt = startedAt;
    this.shown = shown;
  }

  @Override
  public void stage(BuildStage stage) {
    shown.stage(stage);
    tell(stage, OptionalInt.empty());
  }

  @Override
  public Closeable reading(Reading reading) {
    Closeable inner = shown.reading(reading);
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    clock.scheduleAtFixedRate(
        () -> tell(reading.stage(), OptionalInt.of(reading.percent())),
        0,
        INTERVAL_SECONDS,
        TimeUnit.SECONDS);
    return () -> {
      clock.close();
      inner.close();
    };
  }

  private void tell(BuildStage stage, OptionalInt percent) {
    try {
      archive.tell(new BuildProgress(stage, percent, startedAt));
    } catch (IOException notTold) {
      // Who serves shows what was told before; a disk that is full stops the run elsewhere.
    }
  }

  @Override
  public void close() {
    try {
      archive.tellNothing();
    } catch (IOException left) {
      // Nobody believes it without the lock, and the next run replaces it.
    }
  }
}
