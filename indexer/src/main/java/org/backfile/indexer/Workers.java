package org.backfile.indexer;

import java.io.IOException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.backfile.indexer.corpus.CorpusReader;
import org.jspecify.annotations.Nullable;

/** Runs the same work on several threads until the corpus is read or one of them fails. */
final class Workers {

  /** What one thread does until no record is left. */
  interface Work {
    void run() throws IOException;
  }

  private Workers() {}

  /**
   * Returns when all are done; on the first failure no other takes another record.
   *
   * @throws IOException the failure, when it is one of reading or writing
   */
  static void run(int threads, CorpusReader reader, Work work) throws IOException {
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
        reader.stop();
        throw failure(e);
      } catch (InterruptedException e) {
        reader.stop();
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
