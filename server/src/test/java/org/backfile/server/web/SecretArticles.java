package org.backfile.server.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.article.PublicationDate;
import org.backfile.article.Standing;

/**
 * Articles that share everything with others, and have everything that others have not: words,
 * names, a source, a language, the earliest and the latest date, versions, a correction.
 */
final class SecretArticles {
  /** A word that only they have. */
  static final String MARKER = "quenselbrack";

  static final String REVISED = "secret-revised";
  static final List<String> IDS =
      List.of("secret-first", REVISED, "secret-last", "secret-correction");

  private SecretArticles() {}

  /** Key of a story that one visible article shares with secret ones. */
  static final String STORY = "s-of-secrets";

  /** What was found out among all articles, the secret ones too. */
  static Map<String, Standing> standings() {
    Standing copy = new Standing(Optional.of(STORY), Optional.empty(), Set.of());
    return Map.of("secret-first", copy, REVISED, copy, "deal-12", copy);
  }

  static List<Article> all() {
    return List.of(
        secret("secret-first", "Land deal of the quenselbracks", "1801-05-06").build(),
        secret(REVISED, "Mayor and quenselbrack", "2015-04-20").build(),
        secret(REVISED, "Mayor and quenselbrack again", "2015-04-20")
            .updated(day("2015-04-21"))
            .build(),
        secret("secret-last", "The last quenselbrack", "2026-11-01").language("fr").build(),
        secret("secret-correction", "A quenselbrack was wrong", "2015-04")
            .corrects("deal-10")
            .source("The Quenselbrack Gazette")
            .build());
  }

  /** Other articles with these among them. */
  static List<Article> among(List<Article> others) {
    List<Article> all = new ArrayList<>(all().subList(0, 2));
    all.addAll(others.subList(0, others.size() / 2));
    all.addAll(all().subList(2, all().size()));
    all.addAll(others.subList(others.size() / 2, others.size()));
    return all;
  }

  private static Article.Builder secret(String id, String title, String date) {
    return Article.builder(id, new Origin("secret.jsonl", 1))
        .title(title)
        .text(
            "The mayor told the chamber of the land deal with a quenselbrack.\n\n"
                + "The deal is mayoresslike, and lands nobody told of.")
        .published(day(date))
        .source("Daily Post")
        .section("City")
        .byline(List.of("A. Reporter", "Q. Quenselbrack"))
        .tags(List.of("land", "tag 12", "quenselbrackery"))
        .people(List.of("Quentin Quenselbrack"))
        .orgs(List.of("City Chamber", "CITY CHAMBER", "Chamber of the City"))
        .language("en")
        .type("news");
  }

  private static PublicationDate day(String iso) {
    return PublicationDate.parse(iso).orElseThrow();
  }
}
