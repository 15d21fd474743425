package org.backfile.indexer.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Runs the same work on several threads. */
final class Threads {

  /** What one thread does. */
  interface Work {
    void run() throws IOException;
  }

  private Threads() {}

  /**
   * Returns when all are done.
   *
   * @throws IOException the failure of one of them
   */
  static void run(int threads, Work work) throws IOException {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<@Nullable Void>> working = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        working.add(
            pool.submit(() -> {
              work.run();
              return null;
            }));
      }
      for (Future<@Nullable Void> each : working) {
        each.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }
}
