package org.backfile.indexer.source.html;

import java.util.List;
import java.util.Optional;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.backfile.article.PlainText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text of a page without what stands around it, by the method of Mozilla's Readability: blocks
 * are scored by their text, commas and names, links count against them, and the best block is taken
 * with the neighbours that are like it.
 *
 * @param title the title shown, freed of the site's name
 * @param byline the author shown
 */
record MainText(Optional<String> title, Optional<String> byline, List<String> paragraphs) {

  /** Links are made absolute by it; no link is kept. */
  private static final String NO_ADDRESS = "https://page.invalid/";

  /** A page with more elements is no article, and scoring them would take long. */
  private static final int MOST_ELEMENTS = 60_000;

  /** What is shorter, in characters, is hardly the text of an article that describes its own. */
  private static final int LEAST = 250;

  /**
   * The text of a page; the document is used up.
   *
   * @param described the text as the page's own description has it
   */
  static MainText of(Document page, Optional<String> described) {
    if (page.getAllElements().size() > MOST_ELEMENTS) {
      return new MainText(title(page.title()), Optional.empty(), HtmlText.paragraphs(page.body()));
    }
    Document whole = page.clone();
    Article article = new Readability4J(NO_ADDRESS, page).parse();
    Element content = article.getArticleContent();
    List<String> scored = content == null ? List.of() : HtmlText.paragraphs(content);
    return new MainText(
        title(article.getTitle()),
        Optional.ofNullable(article.getByline())
            .map(PlainText::line)
            .filter(name -> !name.isEmpty()),
        longer(scored, described, whole));
  }

  private static List<String> longer(
      List<String> scored, Optional<String> described, Document whole) {
    if (length(scored) >= LEAST) {
      return scored;
    }
    List<String> other =
        described.map(PlainText::paragraphs).orElseGet(() -> HtmlText.paragraphs(whole.body()));
    return length(other) > length(scored) && (described.isPresent() || scored.isEmpty())
        ? other
        : scored;
  }

  private static int length(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }

  private static Optional<String> title(String title) {
    return Optional.ofNullable(title).map(PlainText::line).filter(text -> !text.isEmpty());
  }
}
