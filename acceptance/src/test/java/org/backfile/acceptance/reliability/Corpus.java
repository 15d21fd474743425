package org.backfile.acceptance.reliability;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.backfile.indexer.IndexPlan;
import org.backfile.indexer.IndexRun;
import org.backfile.indexer.Progress;

/**
 * A corpus of made-up articles, each of which holds one given word, and whose ids begin with it.
 */
record Corpus(Path folder) {
  private static final String FILE = "articles.jsonl";
  private static final String ARTICLE =
      """
      {"id": "%1$s-%2$d", "title": "%1$s number %2$d", "text": "%3$s.", "published": "%4$d", \
      "source": "%1$s paper", "language": "en"}
      """;
  private static final int WORDS = 120;
  private static final int LANGUAGE = 5_000;

  /** Writes articles {@code word-1} to {@code word-count}. */
  static Corpus of(Path folder, String word, int count) throws IOException {
    Files.createDirectories(folder);
    Random random = new Random(count);
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(FILE))) {
      for (int number = 1; number <= count; number++) {
        String text = word + words(random);
        out.write(ARTICLE.formatted(word, number, text, 1950 + number % 70));
      }
    }
    return new Corpus(folder);
  }

  /** Words of a small language, few of which make up most of a text. */
  private static String words(Random random) {
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < WORDS; word++) {
      int rank = (int) Math.pow(LANGUAGE, random.nextDouble());
      text.append(' ').append(Integer.toString(rank * 7919, Character.MAX_RADIX));
    }
    return text.toString();
  }

  /** Adds a line as it is. */
  Corpus plus(String line) throws IOException {
    Files.writeString(folder.resolve(FILE), line + "\n", StandardOpenOption.APPEND);
    return this;
  }

  /** Indexes it into an archive, where it serves. */
  void indexInto(Path archive) throws IOException {
    new IndexRun(IndexPlan.of(folder, archive), Progress.NONE).run();
  }
}
