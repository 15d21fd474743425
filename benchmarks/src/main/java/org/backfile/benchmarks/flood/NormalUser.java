package org.backfile.benchmarks.flood;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.backfile.benchmarks.process.Server;
import org.backfile.benchmarks.question.OwnQuestions;
import org.backfile.benchmarks.question.Question;
import org.backfile.benchmarks.timing.Latencies;
import org.backfile.server.query.Effort;
import org.backfile.server.query.ReadOptions;
import org.backfile.server.query.dialects.QueryReader;

/** Asks what people ask, one page after the other, with a pause between them. */
final class NormalUser {

  /** What a reader does between two pages, in short: time that the flood has for itself. */
  private static final Duration PAUSE = Duration.ofMillis(25);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Server server;
  private final List<String> paths;

  NormalUser(Server server) throws IOException {
    this.server = server;
    this.paths =
        OwnQuestions.read().stream()
            .map(Question::text)
            .filter(NormalUser::isLight)
            .map(query -> "/search?q=" + Server.encoded(query))
            .toList();
  }

  private static boolean isLight(String query) {
    return QueryReader.read(query, ReadOptions.on(LocalDate.EPOCH))
        .tree()
        .filter(tree -> !Effort.isHeavy(tree))
        .isPresent();
  }

  /** Asks so many pages. */
  Latencies ask(int pages) throws IOException, InterruptedException {
    List<Long> nanos = new ArrayList<>();
    int refused = 0;
    for (int page = 0; page < pages; page++) {
      URI uri =
          URI.create(
              "http://127.0.0.1:%d%s".formatted(server.port(), paths.get(page % paths.size())));
      long start = System.nanoTime();
      int status =
          client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray()).statusCode();
      if (status == 200) {
        nanos.add(System.nanoTime() - start);
      } else {
        refused++;
      }
      Thread.sleep(PAUSE);
    }
    return Latencies.of(nanos, refused);
  }
}
