package org.backfile.server.web.compat.guardian;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.backfile.schema.ArticleCard;

/** The five parts that the Guardian divides itself into, told by section and kind of article. */
enum Pillar {
  OPINION("Opinion", List.of("opinion", "comment", "editorial", "letters", "leader")),
  SPORT("Sport", List.of("sport", "sports", "football", "cricket", "racing")),
  ARTS("Arts", List.of("arts", "culture", "books", "film", "music", "stage", "review")),
  LIFESTYLE("Lifestyle", List.of("lifestyle", "life", "food", "travel", "fashion", "style")),
  NEWS("News", List.of());

  private final String title;
  private final List<String> words;

  Pillar(String title, List<String> words) {
    this.title = title;
    this.words = words;
  }

  /** The part of an article: that of which its section or kind has a word, else the news. */
  static Pillar of(ArticleCard card) {
    List<String> said =
        Stream.concat(card.section().stream(), card.type().stream())
            .flatMap(each -> Stream.of(each.toLowerCase(Locale.ROOT).split("\\W+")))
            .toList();
    return Stream.of(values())
        .filter(pillar -> pillar.words.stream().anyMatch(said::contains))
        .findFirst()
        .orElse(NEWS);
  }

  String id() {
    return "pillar/" + name().toLowerCase(Locale.ROOT);
  }

  String title() {
    return title;
  }
}
