package org.backfile.indexer.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.backfile.article.PlainText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads a page: for each fact the first evidence that gives one. {@link JsonLd} is written for
 * machines and describes the article alone; {@link MetaTags} describe the page; last comes what is
 * shown to readers.
 */
public final class PageReader {

  private static final Pattern ADDRESS = Pattern.compile("(?i)^(https?:)?//.*|^/.*|^@\\w+$");
  private static final Map<String, String> KINDS =
      Map.of(
          "OpinionNewsArticle", "opinion",
          "ReviewNewsArticle", "review",
          "AnalysisNewsArticle", "analysis",
          "BackgroundNewsArticle", "background",
          "AskPublicNewsArticle", "callout",
          "SatiricalArticle", "satire",
          "AdvertiserContentArticle", "advertisement",
          "LiveBlogPosting", "live",
          "BlogPosting", "blog");

  private final Document page;
  private final JsonLd described;
  private final MetaTags meta;

  private PageReader(Document page) {
    this.page = page;
    this.described = JsonLd.in(page);
    this.meta = new MetaTags(page);
  }

  /** What a page says; the document is used up. */
  public static WebPage read(Document page) {
    return new PageReader(page).read();
  }

  private WebPage read() {
    Optional<String> title = title().or(this::headline);
    List<String> byline = byline();
    PageDates dates = PageDates.of(page, described, meta);
    Optional<String> url = url();
    Optional<String> language = language();
    List<String> keywords = keywords();
    MainText text = MainText.of(page, described.text());
    return new WebPage(
        url,
        title.or(text::title),
        byline.isEmpty() ? text.byline().stream().toList() : byline,
        dates.published(),
        dates.modified(),
        described.publisher().or(() -> meta.first("og:site_name", "application-name")),
        described.section().or(() -> meta.first("article:section", "section", "parsely-section")),
        language,
        described.types().stream().filter(KINDS::containsKey).map(KINDS::get).findFirst(),
        keywords,
        meta.first("og:description", "description", "twitter:description", "dc:description"),
        text.paragraphs());
  }

  private Optional<String> title() {
    return described
        .headline()
        .or(() ->
            meta.first(
                "dc:title",
                "dcterm:title",
                "dcterms:title",
                "og:title",
                "weibo:article:title",
                "weibo:webpage:title",
                "title",
                "twitter:title",
                "parsely-title"));
  }

  /** The headline shown, where the page has no title. */
  private Optional<String> headline() {
    return Optional.ofNullable(page.selectFirst("[itemprop~=headline], h1"))
        .filter(heading -> page.title().isBlank())
        .map(heading -> PlainText.line(heading.text()))
        .filter(text -> !text.isEmpty());
  }

  private List<String> byline() {
    List<List<String>> evidence =
        List.of(
            described.authors(),
            meta.all("dc:creator"),
            meta.all("dcterm:creator"),
            meta.all("author"),
            meta.all("parsely-author"),
            meta.all("article:author"),
            meta.all("og:article:author"));
    return evidence.stream()
        .map(names -> names.stream().filter(name -> !ADDRESS.matcher(name).matches()).toList())
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private Optional<String> url() {
    Element canonical = page.selectFirst("link[rel~=(?i)\\bcanonical\\b][href]");
    return Optional.ofNullable(canonical)
        .map(link -> link.attr("abs:href"))
        .filter(PageReader::isWebAddress)
        .or(() -> meta.first("og:url").filter(PageReader::isWebAddress))
        .or(() -> described.url().filter(PageReader::isWebAddress));
  }

  private static boolean isWebAddress(String url) {
    return url.startsWith("http://") || url.startsWith("https://");
  }

  private Optional<String> language() {
    Element html = page.selectFirst("html[lang]");
    return described
        .language()
        .or(() -> Optional.ofNullable(html).map(element -> element.attr("lang")))
        .or(() -> meta.first("og:locale", "content-language", "language"))
        .map(tag -> tag.strip().replace('_', '-'))
        .filter(tag -> tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"));
  }

  private List<String> keywords() {
    if (!described.keywords().isEmpty()) {
      return described.keywords();
    }
    List<String> tags = meta.all("article:tag");
    return tags.isEmpty()
        ? meta.first("news_keywords", "keywords", "parsely-tags")
            .map(list -> List.of(list.split("\\s*[,;]\\s*")))
            .orElse(List.of())
        : new ArrayList<>(tags);
  }
}
