package org.backfile.indexer.write;

import java.io.IOException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Runs the same work on several threads until all is done or one of them fails. */
public final class Threads {

  /** What one thread does until nothing is left to do. */
  public interface Work {
    void run() throws IOException;
  }

  private Threads() {}

  /**
   * Returns when all are done.
   *
   * @param stop called on the first failure, so that no other takes on more
   * @throws IOException the failure, when it is one of reading or writing
   */
  public static void run(int threads, Runnable stop, Work work) throws IOException {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      CompletionService<@Nullable Void> finished = new ExecutorCompletionService<>(pool);
      for (int thread = 0; thread < threads; thread++) {
        finished.submit(() -> {
          work.run();
          return null;
        });
      }
      try {
        for (int thread = 0; thread < threads; thread++) {
          finished.take().get();
        }
      } catch (ExecutionException e) {
        stop.run();
        throw failure(e);
      } catch (InterruptedException e) {
        stop.run();
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
  }

  private static IOException failure(ExecutionException e) {
    return switch (e.getCause()) {
      case IOException io -> io;
      case RuntimeException bug -> throw bug;
      case Error error -> throw error;
      case null, default -> new IOException(e);
    };
  }
}
