package org.backfile.server.web.paperdoll;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.article.Amendment;
import org.backfile.article.Article;
import org.backfile.article.Note;
import org.backfile.article.Origin;
import org.backfile.article.PublicationDate;
import org.backfile.article.Standing;

/** Articles that have everything a page can show, and everything that can break one. */
public final class MadeUpArticles {
  /** An id of characters that mean something in an address. */
  public static final String ODD_ID = "odd/id with ?&#%~ and ..";

  /** An article of this id has two versions. */
  public static final String REVISED = "deal-2";

  /** An article of this id has two versions, too long to be compared by words. */
  public static final String LONG = "long";

  private static final String SCRIPT = "<script>alert(1)</script>";

  private MadeUpArticles() {}

  /** All of them; two share an id, as versions do. */
  public static List<Article> all() {
    List<Article> articles = new ArrayList<>();
    articles.add(deal(1, "Council approves land deal after late vote", "2015-03-04"));
    articles.add(
        article(
                REVISED,
                "Mayor denies land deal",
                "The mayor said there was no deal.",
                "2015-03-06")
            .build());
    articles.add(
        article(
                REVISED,
                "Mayor denies land deal",
                "The mayor said there was no land deal at all.",
                "2015-03-06")
            .updated(day("2015-03-07"))
            .build());
    articles.add(
        article("correction", "Correction", "We were wrong about the mayor.", "2015-03-08")
            .corrects("deal-1")
            .build());
    articles.add(hostile());
    articles.add(foreign());
    articles.add(loose());
    articles.add(
        article(ODD_ID, "An odd name", "A land of odd names.", "2001-01-01")
            .source("Odd & Sons")
            .orgs(List.of("City Chamber"))
            .build());
    for (int number = 10; number < 70; number++) {
      articles.add(
          deal(
              number,
              "Land deal, day " + number,
              LocalDate.of(2015, 4, 1).plusDays(number).toString()));
    }
    return articles;
  }

  /** Articles of the states that few have: very long, without a text, in several papers. */
  public static List<Article> rare() {
    String paragraph =
        "The chamber spoke of the herring all night, and of nothing else. ".repeat(8);
    String text = (paragraph.strip() + "\n\n").repeat(220);
    Article.Builder copy =
        article("copy-1", "Lighthouse sold", "The lighthouse was sold at dawn.", "2014-05-02");
    return List.of(
        article(LONG, "A night of herring", text, "2014-05-01").build(),
        article(LONG, "A night of herring", text + "At dawn they went home.", "2014-05-01")
            .updated(day("2014-05-02"))
            .build(),
        article("bare", "A headline and no more", "", "2014-05-01").build(),
        copy.build(),
        article("copy-2", "Lighthouse is sold", "The lighthouse was sold at dawn.", "2014-05-03")
            .source("Agency")
            .build(),
        article("sorry", "Correction", "The lighthouse was sold at noon.", "2014-05-04")
            .corrects("copy-2")
            .build(),
        article("named-1", "Talks on the quay", "Jane Doe spoke on the quay.", "2014-05-05")
            .people(List.of("Jane Doe"))
            .places(List.of("Quay"))
            .build(),
        article("named-2", "More talks", "J. Doe spoke for the Quay.", "2014-05-06")
            .people(List.of("J. Doe"))
            .orgs(List.of("Quay"))
            .build());
  }

  /**
   * What is known of some of the {@link #rare} ones: two are one story, one was never corrected.
   */
  public static Map<String, Standing> standings() {
    Optional<String> story = Optional.of("copy-1");
    return Map.of(
        "copy-1", new Standing(story, Optional.empty(), Set.of(Amendment.UNCORRECTED_COPY)),
        "copy-2", new Standing(story, Optional.empty(), Set.of()));
  }

  private static Article deal(int number, String title, String date) {
    return article(
            "deal-" + number,
            title,
            "The mayor told the chamber of the land deal.\n\nThe deal is " + number + ".",
            date)
        .section(number % 2 == 0 ? "City" : "Region")
        .tags(List.of("land", "tag " + number))
        .build();
  }

  private static Article.Builder article(String id, String title, String text, String date) {
    return Article.builder(id, new Origin("made-up.jsonl", 1))
        .title(title)
        .text(text)
        .published(day(date))
        .source("Daily Post")
        .byline(List.of("A. Reporter"))
        .language("en")
        .type("news");
  }

  private static Article hostile() {
    return article(
            "hostile",
            SCRIPT + " in a title",
            SCRIPT + " in a text about land. \u202E ${7*7} {{7*7}}",
            "2016-01-01")
        .byline(List.of("\"><img src=x onerror=alert(1)>"))
        .source("'\"><script>alert(2)</script>")
        .section("javascript:alert(1)")
        .tags(List.of(SCRIPT, "</title><script>"))
        .url("javascript:alert(1)")
        .extra("<b>key</b>", TextNode.valueOf(SCRIPT))
        .build();
  }

  private static Article foreign() {
    return Article.builder("عربي-1", new Origin("made-up.jsonl", 7))
        .title("المجلس يوافق على الصفقة 2015")
        .text("وافق المجلس على صفقة الأرض land.")
        .language("ar")
        .published(day("2017"))
        .source("Agency")
        .note(Note.LANGUAGE_DETECTED)
        .build();
  }

  private static Article loose() {
    return Article.builder("loose", new Origin("text/loose.txt", 1))
        .title("A loose sheet about land.")
        .text("A loose sheet about land. Nobody knows who wrote it.")
        .language("en")
        .note(Note.LANGUAGE_DETECTED)
        .note(Note.TITLE_FROM_TEXT)
        .build();
  }

  private static PublicationDate day(String iso) {
    return PublicationDate.parse(iso).orElseThrow();
  }
}
