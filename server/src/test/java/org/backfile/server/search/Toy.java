package org.backfile.server.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.article.PublicationDate;

/** A small article whose every word is known: indexed by an archive, read by {@link BruteForce}. */
record Toy(
    String id,
    List<Token> title,
    List<Token> body,
    Optional<String> source,
    List<String> tags,
    Optional<LocalDate> date) {

  /** Words of which some are forms of one another. */
  static final List<String> WORDS =
      List.of("mayor", "mayors", "vote", "voted", "land", "deal", "the", "us", "harbour", "café");

  private static final List<String> SOURCES = List.of("Daily Post", "Evening Post", "Agency");
  private static final List<String> TAGS = List.of("sea", "law", "sea law", "Ärzte", "votes");

  /**
   * One word as it stands in a text.
   *
   * @param sentence number of its sentence
   * @param paragraph number of its paragraph
   */
  record Token(String written, int sentence, int paragraph) {
    String word() {
      return written.toLowerCase(Locale.ROOT);
    }
  }

  /** So many articles, the same ones for the same seed. */
  static List<Toy> corpus(int size, long seed) {
    Random random = new Random(seed);
    List<Toy> toys = new ArrayList<>();
    for (int at = 0; at < size; at++) {
      toys.add(one("toy-" + at, random));
    }
    return toys;
  }

  private static Toy one(String id, Random random) {
    return new Toy(
        id,
        text(1 + random.nextInt(4), 1, random),
        text(random.nextInt(70), 8, random),
        random.nextInt(5) == 0
            ? Optional.empty()
            : Optional.of(SOURCES.get(random.nextInt(SOURCES.size()))),
        TAGS.stream().filter(_ -> random.nextInt(3) == 0).toList(),
        random.nextInt(6) == 0
            ? Optional.empty()
            : Optional.of(LocalDate.of(1999, 11, 1).plusDays(random.nextInt(90))));
  }

  private static List<Token> text(int size, int sentenceOneIn, Random random) {
    List<Token> tokens = new ArrayList<>();
    int sentence = 0;
    int paragraph = 0;
    for (int at = 0; at < size; at++) {
      boolean opens = at > 0 && sentenceOneIn > 1 && random.nextInt(sentenceOneIn) == 0;
      sentence += opens ? 1 : 0;
      paragraph += opens && random.nextInt(3) == 0 ? 1 : 0;
      String word = WORDS.get(random.nextInt(WORDS.size()));
      tokens.add(new Token(written(word, at == 0 || opens, random), sentence, paragraph));
    }
    return tokens;
  }

  private static String written(String word, boolean opens, Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> word.toUpperCase(Locale.ROOT);
      case 1 -> capitalised(word);
      default -> opens ? capitalised(word) : word;
    };
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** The article to index. */
  Article article() {
    Article.Builder article =
        Article.builder(id, new Origin("toys", 1)).title(written(title)).language("en").tags(tags);
    article.paragraphs(paragraphs());
    source.ifPresent(article::source);
    date.ifPresent(day -> article.published(new PublicationDate.Day(day)));
    return article.build();
  }

  private List<String> paragraphs() {
    List<String> paragraphs = new ArrayList<>();
    int last = body.isEmpty() ? -1 : body.getLast().paragraph();
    for (int number = 0; number <= last; number++) {
      int wanted = number;
      paragraphs.add(written(body.stream().filter(t -> t.paragraph() == wanted).toList()));
    }
    return paragraphs;
  }

  private static String written(List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < tokens.size(); at++) {
      boolean opens = at > 0 && tokens.get(at).sentence() != tokens.get(at - 1).sentence();
      text.append(at == 0 ? "" : opens ? ". " : " ").append(tokens.get(at).written());
    }
    return text.toString();
  }
}
