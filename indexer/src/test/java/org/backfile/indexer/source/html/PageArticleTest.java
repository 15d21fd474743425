package org.backfile.indexer.source.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate;
import org.backfile.article.DateCandidate.Confidence;
import org.backfile.article.Note;
import org.backfile.article.Origin;
import org.backfile.article.PublicationDate;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.fields.ArticleAdapter;
import org.backfile.indexer.source.fields.FieldMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageArticleTest {

  private static final String TEXT =
      "<p>The bridge over the Tarrow is shut, the council said, and nobody knows why.</p>"
          .repeat(8);

  private static Article read(String head, String body) {
    return read(head, body, PageOrigin.of(new Origin("pages/a.html", 1)));
  }

  private static Article read(String head, String body, PageOrigin from) {
    String html = "<html><head>" + head + "</head><body>" + body + "</body></html>";
    return PageArticle.read(
            html.getBytes(StandardCharsets.UTF_8), from, ArticleAdapter.of(FieldMap.NONE))
        .article();
  }

  private static PageOrigin fetched(String url) {
    return new PageOrigin(
        new Origin("a.warc", 1), Optional.of(url), Optional.empty(), Optional.empty());
  }

  private static String jsonLd(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  @Test
  void theHeadlineAboveTheTextIsNoParagraphOfIt() {
    Article article =
        read(
            "<meta property='og:title' content='Ferry fares rise'>",
            "<article><h1>Ferry fares rise</h1>" + TEXT + "</article>");

    assertThat(article.title()).isEqualTo("Ferry fares rise");
    assertThat(article.paragraphs().getFirst()).startsWith("The bridge over the Tarrow");
  }

  @Test
  void whatJsonLdSaysComesFirst() {
    Article article =
        read(
            jsonLd(
                    """
                    {"@context": "https://schema.org", "@graph": [{"@type": "Organization"},
                     {"@type": "OpinionNewsArticle", "headline": "Bridge &amp; ferry",
                      "author": [{"@type": "Person", "name": "Dora Smith"}, "Alan Smith"],
                      "datePublished": "2015-03-04T18:02:00+01:00", "dateModified": "2015-03-05",
                      "publisher": {"name": "The Averil Lantern"}, "articleSection": ["Local"],
                      "keywords": "bridge, ferry", "inLanguage": "en"}]}
                    """)
                + "<meta property='og:title' content='Other'><title>Other | Site</title>",
            TEXT);

    assertThat(article.title()).isEqualTo("Bridge & ferry");
    assertThat(article.byline()).containsExactly("Dora Smith", "Alan Smith");
    assertThat(article.published()).map(PublicationDate::iso).hasValue("2015-03-04T18:02:00+01:00");
    assertThat(article.updated()).map(PublicationDate::iso).hasValue("2015-03-05");
    assertThat(article.source()).hasValue("The Averil Lantern");
    assertThat(article.section()).hasValue("Local");
    assertThat(article.tags()).containsExactly("bridge", "ferry");
    assertThat(article.language()).hasValue("en");
    assertThat(article.type()).hasValue("opinion");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"@type": "NewsArticle", "headline": "T", | cut off
          {"@type": "BreadcrumbList", "name": "Home"} | another type
          "text" | no object
          """)
  void jsonLdThatSaysNothingOfAnArticleIsPassedOver(String json, String why) {
    Article article = read(jsonLd(json) + "<meta property='og:title' content='Bridge'>", TEXT);

    assertThat(article.title()).as(why).isEqualTo("Bridge");
  }

  @Test
  void metaElementsComeNext() {
    Article article =
        read(
            """
            <meta property="og:title" content="Bridge shut"><title>Bridge shut – The Lantern</title>
            <meta property="article:author" content="https://facebook.example/dora">
            <meta name="author" content="Dora Smith">
            <meta property="article:published_time" content="2015-03-04">
            <meta property="og:site_name" content="The Lantern">
            <meta property="article:tag" content="bridge"><meta property="article:tag" content="ferry">
            <link rel="canonical" href="https://www.lantern.example/bridge">
            """,
            TEXT);

    assertThat(article.title()).isEqualTo("Bridge shut");
    assertThat(article.byline()).containsExactly("Dora Smith");
    assertThat(article.published()).map(PublicationDate::iso).hasValue("2015-03-04");
    assertThat(article.source()).hasValue("The Lantern");
    assertThat(article.tags()).containsExactly("bridge", "ferry");
    assertThat(article.url()).hasValue("https://www.lantern.example/bridge");
    assertThat(article.id()).isEqualTo("lantern.example:bridge");
  }

  @Test
  void whatThePageShowsComesLast() {
    Article article =
        read(
            "<title>Bridge shut after cracks were found – The Lantern</title>",
            "<article><p class='byline'>By <a rel='author' href='/d'>Dora Smith</a></p>"
                + "<time datetime='2015-03-04T18:02'>yesterday</time>"
                + TEXT
                + "</article>");

    assertThat(article.title()).isEqualTo("Bridge shut after cracks were found");
    assertThat(article.byline()).containsExactly("Dora Smith");
    assertThat(article.dates())
        .extracting(DateCandidate::confidence)
        .containsExactly(Confidence.LIKELY);
  }

  @Test
  void everyDateIsKeptWithWhereItWasFound() {
    Article article =
        read(
            jsonLd("{\"@type\":\"NewsArticle\",\"datePublished\":\"2015-03-04\"}")
                + "<meta name='date' content='2015-03-06'>",
            TEXT);

    assertThat(article.dates())
        .extracting(DateCandidate::origin)
        .containsExactly("JSON-LD", "meta \"date\"");
  }

  @Test
  void menusAndHiddenTextAreNoPartOfTheText() {
    Article article =
        read(
            "<title>Bridge shut</title>",
            "<nav><a href='/'>Home</a> <a href='/news'>News</a></nav>"
                + "<div id='cookie-notice'><p>"
                + "We use cookies, and so do our partners. ".repeat(40)
                + "</p></div><div style='display: none'><p>"
                + "Hidden text, that nobody sees. ".repeat(40)
                + "</p></div><div class='story'>"
                + TEXT
                + "</div><footer><a href='/about'>About us</a></footer>");

    assertThat(article.paragraphs()).hasSize(8).allMatch(each -> each.startsWith("The bridge"));
  }

  @Test
  void aPageThatCallsItselfItsFrontPageGoesByWhereItWasFetched() {
    String frontPage = "<link rel='canonical' href='https://lantern.example/'>";
    String other = "<link rel='canonical' href='https://capstan.example/bridge'>";
    String own = "<link rel='canonical' href='https://www.lantern.example/bridge'>";
    PageOrigin from = fetched("http://lantern.example/bridge?ref=1");

    assertThat(read(frontPage, TEXT, from).id()).isEqualTo("lantern.example:bridge?ref=1");
    assertThat(read(other, TEXT, from).id()).isEqualTo("lantern.example:bridge?ref=1");
    assertThat(read(own, TEXT, from).id()).isEqualTo("lantern.example:bridge");
  }

  @Test
  void aPageWithoutAddressGoesByItsFile() {
    assertThat(read("<title>T</title>", TEXT).id()).isEqualTo("pages:a.html");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, <meta charset=windows-1251>, false",
    "Shift_JIS, <meta http-equiv='Content-Type' content='text/html; charset=Shift_JIS'>, false",
    "UTF-8, <meta charset=iso-8859-1>, false",
    "windows-1252, <meta charset=utf-8>, true",
  })
  void theEncodingIsTheOneDeclaredUnlessTheBytesAreOthers(
      String encoding, String meta, boolean guessed) {
    String title =
        switch (encoding) {
          case "windows-1251" -> "Мост закрыт";
          case "Shift_JIS" -> "橋は閉鎖された";
          default -> "Café fermé";
        };
    byte[] html =
        ("<html><head>" + meta + "<title>" + title + "</title></head><body>" + TEXT)
            .getBytes(Charset.forName(encoding));

    Article article =
        PageArticle.read(
                html, PageOrigin.of(new Origin("a.html", 1)), ArticleAdapter.of(FieldMap.NONE))
            .article();

    assertThat(article.title()).isEqualTo(title);
    assertThat(article.notes().contains(Note.ENCODING_GUESSED)).isEqualTo(guessed);
  }

  @Test
  void aPageWithoutTextIsRefused() {
    assertThatThrownBy(() -> read("<title>T</title>", "<script>var x = 'text';</script>"))
        .isInstanceOf(RecordProblem.class)
        .hasMessage("expected a page with a text, found none");
  }

  @Test
  void aPageNestedWithoutEndIsRead() {
    assertThat(read("<title>T</title>", "<div>".repeat(100_000) + TEXT).body()).contains("Tarrow");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<h1>Ferry sails</h1>", "<h2 itemprop=headline>Ferry sails</h2>"})
  void aPageWithoutATitleIsCalledAsItsHeadline(String headline) {
    Article article = read("", "<article>" + headline + TEXT + "</article>");

    assertThat(article.title()).isEqualTo("Ferry sails");
    assertThat(article.paragraphs().getFirst()).startsWith("The bridge over the Tarrow");
  }

  /** Scored, each of these takes minutes. */
  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<ul><li>", "<table><tr><td>"})
  void aPageNestedForScoringToTakeLongIsReadWithoutIt(String nested) {
    assertThat(read("<title>T</title>", nested.repeat(5_000) + TEXT).body()).contains("Tarrow");
  }

  @Test
  void aPageOfHundredThousandElementsIsReadWithoutScoring() {
    assertThat(read("<title>T</title>", "<b>x</b> ".repeat(100_000)).body()).hasSize(199_999);
  }
}
