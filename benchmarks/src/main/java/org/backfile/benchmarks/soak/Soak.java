package org.backfile.benchmarks.soak;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.backfile.benchmarks.process.Server;

/**
 * One soak under way: readers, a builder, and somebody who writes down how things stand.
 *
 * @param rate ordinary and bad requests a second, together
 * @param faults share of them that are bad
 * @param between two runs of the indexer
 */
record Soak(
    Server server,
    Reader reader,
    Generations generations,
    Tally tally,
    Duration length,
    double rate,
    double faults,
    Duration between) {

  private static final int READERS = 16;
  private static final int RUNS_TO_A_KILL = 3;
  private static final Duration STRETCH = Duration.ofSeconds(30);
  private static final long LOOK_MILLIS = 500;

  /** Lets it run to its end. */
  void run(Consumer<Stretch> after) throws IOException, InterruptedException {
    CountDownLatch over = new CountDownLatch(1);
    Pace pace = new Pace(rate, reader.pauses());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int number = 0; number < READERS; number++) {
        SplittableRandom random = new SplittableRandom(number);
        threads.execute(() -> read(pace, random, over, threads));
      }
      threads.execute(() -> build(over));
      try {
        watch(after);
      } finally {
        over.countDown();
      }
    }
  }

  private void watch(Consumer<Stretch> after) throws IOException, InterruptedException {
    long start = System.nanoTime();
    long next = STRETCH.toNanos();
    long gone = 0;
    while (gone < length.toNanos()) {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      gone = System.nanoTime() - start - reader.pauses().lostNanos();
      if (gone >= next) {
        next += STRETCH.toNanos();
        after.accept(
            Stretch.now(Duration.ofNanos(gone), tally, generations.number(), server.handle()));
      }
    }
  }

  private void read(
      Pace pace, RandomGenerator random, CountDownLatch over, ExecutorService threads) {
    while (over.getCount() > 0) {
      long due = pace.await();
      if (random.nextDouble() < faults) {
        Fault fault = Fault.any(random);
        threads.execute(() -> attempt(fault, due));
      } else {
        reader.ask(random, due, tally);
      }
    }
  }

  private void attempt(Fault fault, long due) {
    try {
      if (fault.isWithstood(server.port())) {
        tally.count(Outcome.FAULT_WITHSTOOD);
      } else {
        tally.count(Outcome.MISANSWERED, fault.name());
      }
    } catch (IOException e) {
      if (reader.pauses().since(due)) {
        tally.count(Outcome.ACROSS_A_PAUSE);
      } else {
        tally.count(Outcome.BROKEN, fault + ": " + e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void build(CountDownLatch over) {
    try {
      for (int run = 1; isTimeForNext(over); run++) {
        if (run % RUNS_TO_A_KILL == 0) {
          generations.publishKilled();
          tally.count(Outcome.BUILDER_KILLED);
        } else {
          generations.publish();
          tally.count(Outcome.BUILD_PUBLISHED);
        }
        register();
      }
    } catch (IOException e) {
      tally.count(Outcome.BUILDER_FAILED, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void register() throws IOException {
    Optional<String> build = generations.newlyServing();
    build
        .flatMap(id -> reader.witness().published(id, generations.number()))
        .ifPresent(how -> tally.count(Outcome.MIXED, how));
  }

  private boolean isTimeForNext(CountDownLatch over) throws InterruptedException {
    return !over.await(between.toNanos(), TimeUnit.NANOSECONDS);
  }
}
