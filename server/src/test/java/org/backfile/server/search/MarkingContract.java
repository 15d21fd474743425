package org.backfile.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.article.PublicationDate;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.search.Snippet.Part;

/** What is shown of an article, and what of it is marked as a match. */
public interface MarkingContract extends ArchiveContract {

  List<Article> STORIES =
      List.of(
          story("deal", "Mayor signs the land deal")
              .text(
                  "The mayors signed. The U.S. stayed out.\n\nA land deal, at last: land and deal.")
              .published(new PublicationDate.Day(LocalDate.of(2001, 2, 3)))
              .build(),
          story("correction", "Correction")
              .text("The mayor did not sign.")
              .corrects("deal")
              .build(),
          story("long", "Long").text(longText()).build(),
          story("untitled", "")
              .text("Café culture and <script>alert(1)</script> in us all")
              .build());

  @Property(tries = 60)
  default void marksLeaveTheTextAsItIs(@ForAll("queries") ArchiveQuery query) {
    for (Hit hit : toys().search(Requests.asking(query).request()).hits()) {
      assertThat(text(hit.title())).isEqualTo(hit.card().title());
      Article article = article(hit.card().id(), query).stored().article();
      for (Snippet snippet : hit.snippets()) {
        String paragraph = article.paragraphs().get(snippet.paragraph() - 1);
        assertThat(paragraph).contains(text(snippet.parts()));
        assertThat(snippet.startsInside()).isEqualTo(!paragraph.startsWith(text(snippet.parts())));
      }
      assertThat(article(hit.card().id(), query).paragraphs().stream().map(MarkingContract::text))
          .isEqualTo(article.paragraphs());
    }
  }

  private ArticleView article(String id, ArchiveQuery query) {
    return toys().article(id, Requests.asking(query).request().query()).orElseThrow();
  }

  private static String text(List<Part> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.text()));
    return text.toString();
  }

  private static List<String> marked(List<Part> parts) {
    return parts.stream().filter(Part::match).map(Part::text).toList();
  }

  private static Article.Builder story(String id, String title) {
    return Article.builder(id, new Origin("stories", 1)).title(title).language("en");
  }

  private static String longText() {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < 2_000; at++) {
      text.append("Padding without sense ").append(at).append(". ");
    }
    return text.append("Only here a zebra crosses the square.").toString().strip();
  }

  private SearchResult stories(String query) {
    return archive(STORIES).search(Requests.asking(query).request());
  }

  private Hit onlyStory(String query) {
    List<Hit> hits = stories(query).hits();
    assertThat(hits).hasSize(1);
    return hits.getFirst();
  }

  @Example
  default void everyFormOfABareWordIsMarked() {
    Hit hit = onlyStory("mayor land");
    assertThat(marked(hit.title())).containsExactly("Mayor", "land");
    assertThat(hit.snippets())
        .extracting(snippet -> marked(snippet.parts()))
        .containsExactly(List.of("mayors"), List.of("land", "land"));
    assertThat(hit.snippets()).extracting(Snippet::paragraph).containsExactly(1, 2);
  }

  @Example
  default void aPhraseIsMarkedAsAWholeAndOnlyWhereItStands() {
    Hit hit = onlyStory("\"land deal\"");
    assertThat(marked(hit.title())).containsExactly("land deal");
    assertThat(marked(hit.snippets().getFirst().parts())).containsExactly("land deal");
  }

  @Example
  default void aPhraseNearAWordIsMarkedAsAWholeToo() {
    Article article =
        story("oil", "Oil").text("Oil of a Saudi kind came from Saudi Arabia.").build();
    for (String query : List.of("oil /s \"saudi arabia\"", "oil NEAR/9 \"saudi arabia\"")) {
      Hit hit =
          archive(List.of(article)).search(Requests.asking(query).request()).hits().getFirst();
      assertThat(marked(hit.snippets().getFirst().parts()))
          .as(query)
          .containsExactly("Oil", "Saudi Arabia");
    }
  }

  @Example
  default void whatMustNotBeThereIsNotMarked() {
    assertThat(marked(onlyStory("signs -not").title())).containsExactly("signs");
  }

  @Example
  default void aMatchFarInsideALongTextIsShown() {
    Snippet snippet = onlyStory("zebra").snippets().getFirst();
    assertThat(marked(snippet.parts())).containsExactly("zebra");
    assertThat(text(snippet.parts())).hasSizeBetween(30, 250).doesNotStartWith(" ");
    assertThat(snippet.startsInside()).isTrue();
  }

  @Example
  default void theOpeningIsShownWhereTheTextHasNoMatch() {
    Hit hit = onlyStory("date:2001-02-03");
    assertThat(text(hit.snippets().getFirst().parts())).startsWith("The mayors signed.");
    assertThat(marked(hit.title())).isEmpty();
  }

  @Example
  default void textIsNeverMadeIntoMarkup() {
    assertThat(text(onlyStory("script").snippets().getFirst().parts()))
        .contains("<script>alert(1)");
  }

  @Example
  default void aCorrectedArticleSaysSoAndNamesItsCorrection() {
    assertThat(onlyStory("headline:deal").corrected()).isTrue();
    ArticleView view = archive(STORIES).article("deal", query("mayor")).orElseThrow();
    assertThat(view.correctedBy()).extracting(card -> card.id()).containsExactly("correction");
    assertThat(view.matches()).isEqualTo(2);
    assertThat(view.sound()).isTrue();
    assertThat(marked(view.paragraphs().getFirst())).containsExactly("mayors");
  }

  private static org.backfile.server.query.QueryReading query(String text) {
    return Requests.asking(text).request().query();
  }

  @Example
  default void anUnknownArticleIsNone() {
    assertThat(archive(STORIES).article("nobody", query(""))).isEmpty();
  }
}
