package org.backfile.indexer.source.html;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.backfile.article.PlainText;
import org.backfile.indexer.source.markup.HtmlText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

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

  /** A page with more elements, or with deeper ones, is no article. */
  private static final int MOST_ELEMENTS = 60_000;

  private static final int DEEPEST = 100;

  /** Steps from all elements up to the page's: scoring takes them again and again. */
  private static final int MOST_STEPS = 500_000;

  /** What a reader is not shown, and what asks for leave to keep cookies. */
  private static final List<String> HIDDEN =
      List.of(
          "[hidden], [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden]",
          "[aria-hidden=true]:not(.fallback-image):not(math):not(svg)",
          "[id~=(?i)(cookie|consent|gdpr|onetrust|didomi)], dialog",
          "[class~=(?i)(cookie-|consent-|gdpr|onetrust|didomi)]:not(body):not(html)");

  /** At least five words, a long dash, and not more than four. */
  private static final Pattern SITE =
      Pattern.compile("^(\\S+(?: \\S+){4,}) [–—] \\S+(?: \\S+){0,3}$");

  /** Times the text that was scored best. */
  private static final int MUCH_MORE = 6;

  /** What is shorter, in characters, is hardly the text of an article that describes its own. */
  private static final int LEAST = 250;

  /**
   * The text of a page; the document is used up.
   *
   * @param described the text as the page's own description has it
   */
  static MainText of(Document page, Optional<String> described) {
    HIDDEN.forEach(selector -> page.select(selector).remove());
    if (takesLong(page)) {
      return new MainText(title(page.title()), Optional.empty(), HtmlText.paragraphs(page.body()));
    }
    Optional<String> byline = ShownByline.in(page);
    Document whole = page.clone();
    Article article = new Readability4J(NO_ADDRESS, page).parse();
    Element content = article.getArticleContent();
    List<String> scored = content == null ? List.of() : HtmlText.paragraphs(content);
    return new MainText(
        title(article.getTitle()),
        byline.or(() -> Optional.ofNullable(article.getByline()).flatMap(ShownByline::name)),
        best(scored, described, whole));
  }

  private static boolean takesLong(Document page) {
    AtomicInteger elements = new AtomicInteger();
    AtomicInteger steps = new AtomicInteger();
    NodeFilter measuring =
        (node, depth) -> {
          boolean tooMuch =
              node instanceof Element
                  && (depth > DEEPEST
                      || elements.incrementAndGet() > MOST_ELEMENTS
                      || steps.addAndGet(depth) > MOST_STEPS);
          return tooMuch ? FilterResult.STOP : FilterResult.CONTINUE;
        };
    return NodeTraversor.filter(measuring, page) == FilterResult.STOP;
  }

  /** What was scored best, unless much more of the page is text, as where a notice covers it. */
  private static List<String> best(
      List<String> scored, Optional<String> described, Document whole) {
    List<String> own = described.map(PlainText::paragraphs).orElseGet(() -> markedAsText(whole));
    boolean little = length(scored) < LEAST && described.isPresent();
    if ((little && length(own) > length(scored)) || length(own) > length(scored) * MUCH_MORE) {
      return own;
    }
    return scored.isEmpty() ? HtmlText.paragraphs(whole.body()) : scored;
  }

  /** The paragraphs that are marked up as such, of the article if one is marked up. */
  private static List<String> markedAsText(Document page) {
    Element article = page.selectFirst("[itemprop~=articleBody], article, main, [role=main]");
    Element within = article == null ? page.body() : article;
    return within.select("p").stream()
        .flatMap(paragraph -> HtmlText.paragraphs(paragraph).stream())
        .toList();
  }

  private static int length(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }

  /** A title without the name of the site, where a dash parts them. */
  private static Optional<String> title(String title) {
    return Optional.ofNullable(title)
        .map(PlainText::line)
        .map(text -> SITE.matcher(text).replaceFirst("$1"))
        .filter(text -> !text.isEmpty());
  }
}
