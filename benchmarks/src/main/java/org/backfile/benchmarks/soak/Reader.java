package org.backfile.benchmarks.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.backfile.benchmarks.process.Server;
import org.backfile.benchmarks.question.Question;

/**
 * Makes ordinary requests and judges their answers. Safe for use by many threads.
 *
 * @param articles ids that answers have named, the latest first; those that every build has
 */
record Reader(
    HttpClient client,
    String origin,
    List<Question> questions,
    Witness witness,
    Pauses pauses,
    ConcurrentLinkedDeque<String> articles) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MOST_ARTICLES = 200;
  private static final int OK = 200;
  private static final int TOO_MANY = 429;
  private static final int FAILURE = 500;
  private static final int BUSY = 503;
  private static final Pattern ARTICLE = Pattern.compile("\"/a/([^\"?/]+)[\"?]");
  private static final String GENERATION = "generation-";

  /** Makes one request, and tells the tally what came of it. */
  void ask(RandomGenerator random, long due, Tally tally) {
    Ask ask = Ask.any(random);
    String path = path(ask, random);
    try {
      HttpResponse<byte[]> answer =
          client.send(request(path), HttpResponse.BodyHandlers.ofByteArray());
      judge(path, answer, due, tally);
    } catch (IOException e) {
      if (pauses.since(due)) {
        tally.count(Outcome.ACROSS_A_PAUSE);
      } else {
        tally.count(Outcome.BROKEN, path + ": " + e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String path(Ask ask, RandomGenerator random) {
    Question question = questions.get(random.nextInt(questions.size()));
    if (ask == Ask.ARTICLE) {
      Optional<String> article = articles.stream().skip(random.nextInt(MOST_ARTICLES)).findFirst();
      return article.map(ask::path).orElseGet(() -> Ask.HOME.path(""));
    }
    String words = ask == Ask.SUGGEST ? question.words().getFirst() : question.text();
    return ask.path(Server.encoded(words));
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path)).timeout(PATIENCE).build();
  }

  private void judge(String path, HttpResponse<byte[]> answer, long due, Tally tally) {
    int status = answer.statusCode();
    if (status == OK) {
      String body = new String(answer.body(), StandardCharsets.UTF_8);
      witness.mixed(path, body).ifPresent(how -> tally.count(Outcome.MIXED, how));
      remember(body);
      if (pauses.since(due)) {
        tally.count(Outcome.ACROSS_A_PAUSE);
      } else {
        tally.answered(System.nanoTime() - due);
      }
    } else if ((status == BUSY || status == TOO_MANY)
        && answer.headers().firstValue("Retry-After").isPresent()) {
      tally.count(Outcome.COME_AGAIN);
    } else {
      Outcome outcome = status >= FAILURE ? Outcome.FAILED : Outcome.MISANSWERED;
      tally.count(outcome, status + " for " + path);
    }
  }

  private void remember(String body) {
    ARTICLE
        .matcher(body)
        .results()
        .map(each -> each.group(1))
        .filter(id -> !id.startsWith(GENERATION))
        .limit(1)
        .forEach(articles::addFirst);
    while (articles.size() > MOST_ARTICLES) {
      articles.pollLast();
    }
  }
}
