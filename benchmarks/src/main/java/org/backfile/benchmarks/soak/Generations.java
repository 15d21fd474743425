package org.backfile.benchmarks.soak;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.backfile.benchmarks.process.Programs;
import org.backfile.benchmarks.question.Question;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;

/**
 * Publishes builds of one corpus, whose articles {@code generation-N-M} are new in each. Not
 * thread-safe.
 */
final class Generations {
  private static final int ARTICLES = 200;
  private static final int QUESTIONS_IN_ARTICLE = 6;
  private static final String ARTICLE =
      """
      {"id": "generation-%1$d-%2$d", "title": "Generation %1$d, number %2$d", "text": "%3$s.", \
      "published": "1987-%4$02d", "source": "Generation %1$d", "language": "en"}
      """;

  private final Programs programs;
  private final Path corpus;
  private final Path archive;
  private final List<Question> questions;
  private final RandomGenerator random;
  private Duration lastRun = Duration.ofSeconds(10);
  private String serving = "";
  private int generation;

  /**
   * @param corpus a folder of its own, to which a file is added
   * @param questions whose words the articles have, so that they are found
   */
  Generations(
      Programs programs,
      Path corpus,
      Path archive,
      List<Question> questions,
      RandomGenerator random) {
    this.programs = programs;
    this.corpus = corpus;
    this.archive = archive;
    this.questions = questions;
    this.random = random;
  }

  /** How many there have been. */
  int number() {
    return generation;
  }

  /**
   * Indexes the next generation.
   *
   * @throws IOException when the indexer failed
   */
  void publish() throws IOException, InterruptedException {
    write();
    long start = System.nanoTime();
    programs.finish(index());
    lastRun = Duration.ofNanos(System.nanoTime() - start);
  }

  /** Starts to index the next generation, and kills the indexer at some moment. */
  void publishKilled() throws IOException, InterruptedException {
    write();
    Process indexer = index();
    boolean ended = indexer.waitFor(random.nextLong(lastRun.toMillis()), TimeUnit.MILLISECONDS);
    if (!ended) {
      indexer.destroyForcibly().waitFor();
    }
  }

  /**
   * The build that serves since the last run, if that published one. A killed indexer may have done
   * so before it was killed.
   */
  Optional<String> newlyServing() throws IOException {
    String current = new ArchiveFolder(archive).current().map(Build::id).orElse("");
    boolean isNew = !current.equals(serving);
    serving = current;
    return isNew ? Optional.of(current) : Optional.empty();
  }

  private Process index() throws IOException {
    return programs.backfile(
        List.of("index", "--corpus", corpus.toString(), "--archive", archive.toString()));
  }

  private void write() throws IOException {
    generation++;
    try (BufferedWriter out = Files.newBufferedWriter(corpus.resolve("generation.jsonl"))) {
      for (int article = 1; article <= ARTICLES; article++) {
        out.write(ARTICLE.formatted(generation, article, text(), 1 + article % 12));
      }
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder("Written for a soak");
    for (int at = 0; at < QUESTIONS_IN_ARTICLE; at++) {
      Question question = questions.get(random.nextInt(questions.size()));
      text.append(", ").append(String.join(" ", question.words()));
    }
    return text.toString();
  }
}
