package org.backfile.indexer.source.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate.Confidence;
import org.backfile.article.PublicationDate;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.SourceId;
import org.backfile.indexer.source.fields.FieldMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedSourceTest {

  private static Outcomes read(String xml) throws IOException {
    return Outcomes.of(new FeedSource("feeds/a.xml", Outcomes.bytes(xml), FieldMap.NONE));
  }

  private static Article rss(String item) throws IOException {
    return read("""
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
     xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:media="http://search.yahoo.com/mrss/">
    <channel><title>The Lantern</title><link>https://lantern.example/</link>
    <language>en</language><copyright>© Lantern</copyright>
    <image><title>Logo</title><url>x</url></image><item>%s</item></channel></rss>\
    """
            .formatted(item))
        .article();
  }

  private static Article atom(String entry) throws IOException {
    return read("""
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Lantern</title>
    <author><name>The desk</name></author><rights>© Lantern</rights>
    <entry>%s</entry></feed>\
    """
            .formatted(entry))
        .article();
  }

  @Test
  void anItemOfRssGivesAllItsFields() throws IOException {
    Article article =
        rss(
            """
            <title>Ferry &amp; tide</title><link>https://www.lantern.example/7/</link>
            <guid isPermaLink="false">tag:lantern.example,2015:7</guid>
            <pubDate>Wed, 4 Mar 2015 18:02:00 GMT</pubDate><dc:creator>Ann Reed</dc:creator>
            <category>ferries</category><category>tides</category>
            <description>Short.</description>
            <content:encoded><![CDATA[<p>One.</p><p>Two.</p><script>x()</script>]]></content:encoded>
            <media:title>Not this</media:title><enclosure url="https://lantern.example/7.mp3"/>\
            """);

    assertThat(article.id()).isEqualTo("tag:lantern.example,2015:7");
    assertThat(article.title()).isEqualTo("Ferry & tide");
    assertThat(article.paragraphs()).containsExactly("One.", "Two.");
    assertThat(article.published()).map(PublicationDate::iso).hasValue("2015-03-04T18:02:00Z");
    assertThat(article.byline()).containsExactly("Ann Reed");
    assertThat(article.source()).hasValue("The Lantern");
    assertThat(article.language()).hasValue("en");
    assertThat(article.rights()).hasValue("© Lantern");
    assertThat(article.url()).hasValue("https://www.lantern.example/7/");
    assertThat(article.tags()).containsExactly("ferries", "tides");
    assertThat(article.extras()).containsOnlyKeys("summary", "enclosure");
  }

  @Test
  void anEntryOfAtomGivesAllItsFields() throws IOException {
    Article article =
        atom(
            """
            <id>https://www.lantern.example/7</id><title type="html">A &lt;em&gt;ferry&lt;/em&gt;</title>
            <link rel="self" href="https://lantern.example/7.atom"/>
            <link href="https://lantern.example/7"/><published>2015-03-04T18:02:00+01:00</published>
            <updated>2015-03-05T07:00:00+01:00</updated><author><name>Ann Reed</name></author>
            <category term="f" label="Ferries"/>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content>\
            """);

    assertThat(article.id()).isEqualTo("lantern.example:7");
    assertThat(article.title()).isEqualTo("A ferry");
    assertThat(article.paragraphs()).containsExactly("One.", "Two.");
    assertThat(article.published()).map(PublicationDate::iso).hasValue("2015-03-04T18:02:00+01:00");
    assertThat(article.updated()).map(PublicationDate::iso).hasValue("2015-03-05T07:00:00+01:00");
    assertThat(article.url()).hasValue("https://lantern.example/7");
    assertThat(article.byline()).containsExactly("Ann Reed");
    assertThat(article.language()).hasValue("en");
    assertThat(article.tags()).containsExactly("Ferries");
  }

  @ParameterizedTest
  @CsvSource({
    "xml:base='https://lantern.example/feed/', '', 7, https://lantern.example/feed/7",
    "'', <link href='https://lantern.example/'/>, /7, https://lantern.example/7",
    "xml:base='https://l.example/index.php', '', ?p=7, https://l.example/index.php?p=7",
    "xml:base='https://l.example/a?p=1#b', '', ?p=7, https://l.example/a?p=7",
    "'', <link rel='self' href='https://lantern.example/'/>, /7, ",
    "'', '', https://lantern.example/7, https://lantern.example/7"
  })
  void aRelativeLinkIsOneOfItsFeed(String attribute, String link, String given, String url)
      throws IOException {
    Article article =
        read("<feed xmlns='http://www.w3.org/2005/Atom' %s>%s<entry><title>T</title><link href='%s'/></entry></feed>"
                .formatted(attribute, link, given))
            .article();

    assertThat(article.url()).isEqualTo(Optional.ofNullable(url));
    assertThat(article.id()).isEqualTo(url == null ? "feeds:a.xml:1" : SourceId.ofUrl(url));
  }

  @Test
  void twoEntriesOfALineThatNothingIdentifiesAreTwoArticles() throws IOException {
    assertThat(
            read("<rss><channel><item><title>One</title></item><item><title>Two</title></item></channel></rss>")
                .articles())
        .extracting(Article::id)
        .doesNotHaveDuplicates()
        .hasSize(2);
  }

  @Test
  void anEntryWithoutAnAuthorHasThatOfTheFeed() throws IOException {
    assertThat(atom("<id>urn:1</id><title>T</title>").byline()).containsExactly("The desk");
  }

  @Test
  void whatIsOnlyUpdatedWasLikelyPublishedThen() throws IOException {
    Article article = atom("<id>urn:1</id><title>T</title><updated>2015-03-04</updated>");

    assertThat(article.published()).map(PublicationDate::iso).hasValue("2015-03-04");
    assertThat(article.dates().getFirst().confidence()).isEqualTo(Confidence.LIKELY);
    assertThat(article.updated()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          <guid>https://lantern.example/7</guid>                          | lantern.example:7
          <guid isPermaLink="false">7</guid><link>https://l.example/7</link> | l.example:7
          <link>https://www.l.example/a/b/</link>                         | l.example:a:b
          <guid>7</guid>                                                  | feeds:a.xml:7
          """)
  void anIdThatOtherFeedsMayHaveTooIsNotOneOfTheArchive(String given, String id)
      throws IOException {
    assertThat(rss("<title>T</title>" + given).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          <description>Plain &lt; text.</description>                | Plain < text.
          <description>A &amp;amp; B</description>                   | A & B
          <description>&lt;p&gt;One.&lt;/p&gt;</description>         | One.
          <description type="text/plain">&lt;b&gt;</description>     | <b>
          <content xmlns="http://purl.org/atom/ns#" mode="base64"/>  |
          """)
  void whatLooksLikeHtmlIsHtml(String description, String paragraph) throws IOException {
    List<String> expected = paragraph == null ? List.of() : List.of(paragraph);

    assertThat(rss("<title>T</title>" + description).paragraphs()).isEqualTo(expected);
  }

  @Test
  void atom03MayHavePackedItsTextInBase64() throws IOException {
    String packed = Base64.getEncoder().encodeToString("<p>One.</p>".getBytes());
    Article article =
        read("""
        <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>F</title><entry><title>T</title>
        <id>urn:1</id><issued>2004-01-02T03:04:05Z</issued>
        <content type="text/html" mode="base64">%s</content></entry></feed>\
        """
                .formatted(packed))
            .article();

    assertThat(article.paragraphs()).containsExactly("One.");
    assertThat(article.published()).map(PublicationDate::iso).hasValue("2004-01-02T03:04:05Z");
  }

  @Test
  void rss1HasItsItemsBesideTheChannel() throws IOException {
    Article article =
        read("""
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
         xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://l.example/">
        <title>The Lantern</title></channel><item rdf:about="https://l.example/7"><title>T</title>
        <dc:date>2004-01</dc:date></item></rdf:RDF>\
        """)
            .article();

    assertThat(article.id()).isEqualTo("l.example:7");
    assertThat(article.source()).hasValue("The Lantern");
    assertThat(article.published()).map(PublicationDate::iso).hasValue("2004-01");
  }

  @Test
  void theAuthorOfRssIsTheNameBehindTheAddress() throws IOException {
    assertThat(rss("<title>T</title><author>ann@lantern.example (Ann Reed)</author>").byline())
        .containsExactly("Ann Reed");
  }

  @Test
  void anEntryFromAnotherPublicationNamesThatForItsSource() throws IOException {
    assertThat(rss("<title>T</title><source url=\"x\">Evening Capstan</source>").source())
        .hasValue("Evening Capstan");
  }

  @Test
  void aFeedThatDeclaresEntitiesIsRefused() {
    assertThatIOException()
        .isThrownBy(() -> read("<!DOCTYPE rss [<!ENTITY a \"b\">]><rss><item/></rss>"))
        .withMessageContaining("without a DTD");
  }

  @Test
  void aJsonFeedGivesItsItems() throws IOException {
    String json =
        """
        {"version":"https://jsonfeed.org/version/1","title":"The Lantern","author":{"name":"The desk"},
         "items":[
          {"id":2,"title":"Two","content_text":"Text.","url":"https://l.example/2","tags":["a"],
           "date_published":"2015-03-04T18:02:00Z","attachments":[{"url":"x"}]},
          {"id":"1","authors":[{"name":"Ann Reed"}],"content_html":"<p>One.</p>","summary":"S"}]}\
        """;
    List<Article> articles =
        Outcomes.of(new JsonFeedSource("a.json", Outcomes.bytes(json), FieldMap.NONE)).articles();

    assertThat(articles).extracting(Article::id).containsExactly("l.example:2", "a.json:1");
    assertThat(articles.getFirst().byline()).containsExactly("The desk");
    assertThat(articles.getFirst().tags()).containsExactly("a");
    assertThat(articles.getFirst().source()).hasValue("The Lantern");
    assertThat(articles.getFirst().extras()).containsOnlyKeys("attachments");
    assertThat(articles.getLast().byline()).containsExactly("Ann Reed");
    assertThat(articles.getLast().paragraphs()).containsExactly("One.");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"home_page_url\":\"https://l.example/\",\"feed_url\":\"https://f.example/feed/\"', https://l.example/7",
    "'\"feed_url\":\"https://f.example/feed/a.json\"', https://f.example/feed/7",
    "'\"home_page_url\":null', "
  })
  void aRelativeAddressOfAJsonFeedIsOneOfItsSite(String site, String url) throws IOException {
    String json =
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":null,%s,\"items\":[{\"title\":\"T\",\"url\":\"7\"}]}"
            .formatted(site);
    Article article =
        Outcomes.of(new JsonFeedSource("a.json", Outcomes.bytes(json), FieldMap.NONE)).article();

    assertThat(article.url()).isEqualTo(Optional.ofNullable(url));
    assertThat(article.id()).isEqualTo(url == null ? "a.json:1" : SourceId.ofUrl(url));
    assertThat(article.source()).isEmpty();
  }
}
