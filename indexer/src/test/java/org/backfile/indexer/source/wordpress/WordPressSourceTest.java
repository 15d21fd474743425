package org.backfile.indexer.source.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.backfile.article.Article;
import org.backfile.article.PublicationDate;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.ReadOutcome.Held;
import org.backfile.indexer.source.fields.FieldMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPressSourceTest {

  private static Outcomes read(String... items) throws IOException {
    String xml =
        """
        <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
         xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
         xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>The Log</title><language>en-GB</language>
         <wp:author><wp:author_login>dora</wp:author_login>
          <wp:author_display_name>Dora Smith</wp:author_display_name></wp:author>%s</channel></rss>\
        """
            .formatted(String.join("", items));
    return Outcomes.of(new WordPressSource("a.xml", Outcomes.bytes(xml), FieldMap.NONE));
  }

  private static String item(String status, String more) {
    return """
    <item><title>Ferry late</title><link>https://log.example/ferry</link>
    <guid isPermaLink="false">https://log.example/?p=7</guid><dc:creator>Ann Reed</dc:creator>
    <wp:status>%s</wp:status>%s</item>\
    """
        .formatted(status, more);
  }

  @Test
  void aPostGivesAllItsFields() throws IOException {
    Article article =
        read(item(
                "publish",
                """
                <pubDate>Wed, 04 Mar 2015 18:02:00 +0000</pubDate>
                <wp:post_type>post</wp:post_type><wp:post_date>2015-03-04 19:02:00</wp:post_date>
                <wp:post_date_gmt>2015-03-04 18:02:00</wp:post_date_gmt>
                <wp:post_modified>2015-03-05 08:00:00</wp:post_modified>
                <category domain="category" nicename="city">City</category>
                <category domain="post_tag" nicename="ferries">Ferries</category>
                <excerpt:encoded><![CDATA[Short.]]></excerpt:encoded>
                <content:encoded><![CDATA[<!-- wp:paragraph --><p>One.</p><!-- /wp:paragraph -->
                [caption id="a"]<img src="a.jpg"/> A ferry.[/caption]]]></content:encoded>\
                """))
            .article();

    assertThat(article.id()).isEqualTo("log.example:?p=7");
    assertThat(article.title()).isEqualTo("Ferry late");
    assertThat(article.paragraphs()).containsExactly("One.", "A ferry.");
    assertThat(article.published()).map(PublicationDate::iso).hasValue("2015-03-04T19:02:00");
    assertThat(article.updated()).map(PublicationDate::iso).hasValue("2015-03-05T08:00:00");
    assertThat(article.notes()).isEmpty();
    assertThat(article.source()).hasValue("The Log");
    assertThat(article.language()).hasValue("en-GB");
    assertThat(article.section()).hasValue("City");
    assertThat(article.tags()).containsExactly("Ferries");
    assertThat(article.byline()).containsExactly("Ann Reed");
    assertThat(article.url()).hasValue("https://log.example/ferry");
    assertThat(article.extras()).containsOnlyKeys("excerpt");
  }

  @Test
  void anAuthorIsCalledAsReadersKnowThem() throws IOException {
    assertThat(read(item("publish", "").replace("Ann Reed", "dora")).article().byline())
        .containsExactly("Dora Smith");
  }

  @Test
  void anOldPostHasBlankLinesForParagraphs() throws IOException {
    String content = "<content:encoded><![CDATA[One.\n\nTwo\nlines.]]></content:encoded>";

    assertThat(read(item("publish", content)).article().paragraphs())
        .containsExactly("One.", "Two lines.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft", "private", "trash", "pending"})
  void whatWasNeverPublishedStaysOut(String status) throws IOException {
    assertThat(read(item(status, "")).all().getFirst()).isInstanceOf(Held.class);
  }

  @Test
  void aScheduledPostWaitsForItsTime() throws IOException {
    ReadOutcome post =
        read(item("future", "<wp:post_date_gmt>2015-03-04 18:02:00</wp:post_date_gmt>"))
            .all()
            .getFirst();

    assertThat(post.at(Instant.parse("2015-03-04T18:00:00Z"))).isInstanceOf(Held.class);
    assertThat(post.at(Instant.parse("2015-03-06T00:00:00Z"))).isInstanceOf(ReadOutcome.Read.class);
  }

  @Test
  void aPostBehindAPasswordStaysOut() throws IOException {
    assertThat(read(item("publish", "<wp:post_password>x</wp:post_password>")).all().getFirst())
        .isInstanceOf(Held.class);
  }

  @Test
  void filesAndMenusAreNoRecords() throws IOException {
    assertThat(read(item("inherit", "<wp:post_type>attachment</wp:post_type>")).all()).isEmpty();
  }

  @Test
  void aDateThatIsNotSetIsNone() throws IOException {
    Article article =
        read(item("publish", "<wp:post_date>0000-00-00 00:00:00</wp:post_date>")).article();

    assertThat(article.dates()).isEmpty();
    assertThat(article.notes()).isEmpty();
  }

  @Test
  void anAuthorToldBetweenPostsIsKnownToThoseBehind() throws IOException {
    String post = item("publish", "").replace("Ann Reed", "tom");
    String author =
        "<wp:author><wp:author_login>tom</wp:author_login>"
            + "<wp:author_display_name>Tom Hale</wp:author_display_name></wp:author>";

    assertThat(read(post, author, post, post).articles())
        .extracting(article -> article.byline().getFirst())
        .containsExactly("tom", "Tom Hale", "Tom Hale");
  }
}
