package org.backfile.benchmarks.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Questions made of an archive's own words. Words of one question are drawn from one article, so
 * that there is something to find, and from all bands of frequency alike, for words drawn blindly
 * would nearly all be common ones.
 */
public final class DrawnQuestions {

  /** Shares of all articles that the bands of frequency end at. */
  private static final List<Double> BANDS = List.of(0.002, 0.02, 0.2);

  private static final int LEAST_ARTICLES = 5;
  private static final int SHORTEST_WORD = 4;
  private static final int TRIES = 200_000;

  private final List<List<String>> articles;
  private final Map<String, Integer> frequencies = new HashMap<>();
  private final Random random;

  /**
   * @param articles the words of articles, in order; a sample is enough
   * @param seed the same questions for the same seed
   */
  public DrawnQuestions(List<List<String>> articles, long seed) {
    this.articles = articles.stream().filter(words -> words.size() > 20).toList();
    this.random = new Random(seed);
    this.articles.forEach(
        words -> Set.copyOf(words).forEach(word -> frequencies.merge(word, 1, Integer::sum)));
  }

  /**
   * At most so many different questions of a kind, at least half of them, the bands taking turns.
   */
  public List<Question> draw(Kind kind, int number) {
    Set<Question> drawn = new HashSet<>();
    List<Question> questions = new ArrayList<>();
    for (int tried = 0; questions.size() < number && tried < TRIES; tried++) {
      int band = questions.size() % BANDS.size();
      List<String> words = words(kind, articles.get(random.nextInt(articles.size())));
      if (words.stream().anyMatch(word -> band(word) == band)
          && words.stream().allMatch(word -> band(word) <= band)
          && drawn.add(new Question(kind, words))) {
        questions.add(new Question(kind, words));
      }
    }
    if (questions.size() < number / 2) {
      throw new IllegalStateException(
          "only %d of %d questions of kind %s could be drawn: the sample of %d articles is too small"
              .formatted(questions.size(), number, kind, articles.size()));
    }
    return questions;
  }

  private List<String> words(Kind kind, List<String> article) {
    int first = random.nextInt(article.size() - 1);
    int second =
        switch (kind) {
          case PHRASE, SENTENCE -> first + 1;
          case NEAR -> Math.min(article.size() - 1, first + 1 + random.nextInt(3));
          default -> random.nextInt(article.size());
        };
    List<String> words =
        Stream.of(article.get(first), article.get(second)).limit(kind.words()).toList();
    return Set.copyOf(words).size() == words.size() ? words : List.of("");
  }

  /** The band of a word's frequency, rarest first; one that no band has for words without use. */
  private int band(String word) {
    int articlesWithIt = frequencies.getOrDefault(word, 0);
    if (word.length() < SHORTEST_WORD || articlesWithIt < LEAST_ARTICLES) {
      return Integer.MAX_VALUE;
    }
    double share = (double) articlesWithIt / articles.size();
    int band = 0;
    while (band < BANDS.size() && share > BANDS.get(band)) {
      band++;
    }
    return band;
  }
}
