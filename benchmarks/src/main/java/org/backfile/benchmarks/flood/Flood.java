package org.backfile.benchmarks.flood;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.backfile.benchmarks.process.Server;

/** Clients that ask nothing but the worst, each again as soon as it is answered. */
final class Flood implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final String NOT_ALL = "\"complete\":false";

  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
  private final LongAdder whole = new LongAdder();
  private final LongAdder cut = new LongAdder();
  private final LongAdder turnedAway = new LongAdder();
  private final LongAdder failed = new LongAdder();

  /**
   * What became of the requests.
   *
   * @param whole answered in full
   * @param cut answered with what was found in time
   * @param turnedAway told to come back
   * @param failed not answered, or otherwise: then the flood was not as dear as it should be
   */
  record Outcome(long whole, long cut, long turnedAway, long failed) {}

  /** Begins with so many clients. */
  Flood(Server server, int many) {
    List<String> paths = Worst.paths();
    for (int number = 0; number < many; number++) {
      String path = paths.get(number % paths.size());
      URI uri = URI.create("http://127.0.0.1:%d%s".formatted(server.port(), path));
      clients.execute(() -> ask(uri));
    }
  }

  private void ask(URI uri) {
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(LONGEST).build();
    while (!Thread.currentThread().isInterrupted()) {
      try {
        note(client.send(request, BodyHandlers.ofString()));
      } catch (IOException broken) {
        failed.increment();
      } catch (InterruptedException over) {
        return;
      }
    }
  }

  /** Whoever is told to come back does so when told. */
  private void note(HttpResponse<String> answer) throws InterruptedException {
    switch (answer.statusCode()) {
      case 200 -> (answer.body().contains(NOT_ALL) ? cut : whole).increment();
      case 503 -> {
        turnedAway.increment();
        Thread.sleep(
            Duration.ofSeconds(answer.headers().firstValueAsLong("Retry-After").orElse(1)));
      }
      default -> failed.increment();
    }
  }

  Outcome outcome() {
    return new Outcome(whole.sum(), cut.sum(), turnedAway.sum(), failed.sum());
  }

  @Override
  public void close() {
    clients.shutdownNow();
    client.shutdownNow();
  }
}
