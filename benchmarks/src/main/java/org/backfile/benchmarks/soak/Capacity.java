package org.backfile.benchmarks.soak;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What a server can do: answers a second to readers who ask again as soon as they are answered.
 *
 * @param readers how many ask at once; a few more than the machine has processors
 * @param warmUp how long to ask before counting
 * @param counted how long to count
 */
record Capacity(int readers, Duration warmUp, Duration counted) {

  /** Measures it. */
  double measure(Reader reader, Tally tally) throws InterruptedException {
    askFor(warmUp, reader, new Tally());
    askFor(counted, reader, tally);
    return tally.number(Outcome.ANSWERED) / (double) counted.toSeconds();
  }

  private void askFor(Duration time, Reader reader, Tally tally) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    try (ExecutorService threads = Executors.newFixedThreadPool(readers)) {
      for (int number = 0; number < readers; number++) {
        SplittableRandom random = new SplittableRandom(number);
        threads.execute(() -> {
          while (System.nanoTime() < end) {
            reader.ask(random, System.nanoTime(), tally);
          }
        });
      }
    }
  }
}
