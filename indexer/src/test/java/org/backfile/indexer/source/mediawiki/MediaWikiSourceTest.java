package org.backfile.indexer.source.mediawiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.backfile.article.Article;
import org.backfile.article.PublicationDate;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.fields.FieldMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaWikiSourceTest {

  private static Outcomes read(String... pages) throws IOException {
    String xml =
        """
        <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" xml:lang="en"><siteinfo>
        <sitename>Coastwiki</sitename><base>https://coast.example/wiki/Main_Page</base></siteinfo>%s
        </mediawiki>\
        """
            .formatted(String.join("", pages));
    return Outcomes.of(new MediaWikiSource("a.xml", Outcomes.bytes(xml), FieldMap.NONE));
  }

  private static String page(int namespace, String more, String... revisions) {
    return "<page><title>Ferry late</title><ns>%d</ns><id>7</id>%s%s</page>"
        .formatted(namespace, more, String.join("", revisions));
  }

  private static String revision(int day, String text) {
    return """
    <revision><id>%d</id><timestamp>2015-03-%02dT10:00:00Z</timestamp><contributor>\
    <username>Editor</username><id>3</id></contributor><text xml:space="preserve">%s</text></revision>\
    """
        .formatted(day, day, text);
  }

  @Test
  void aPageGivesAllItsFields() throws IOException {
    Article article =
        read(page(0, "", revision(5, "{{date|March 4, 2015}}'''One.'''\n\n[[Category:Ferries]]")))
            .article();

    assertThat(article.id()).isEqualTo("coast.example:7");
    assertThat(article.title()).isEqualTo("Ferry late");
    assertThat(article.paragraphs()).containsExactly("One.");
    assertThat(article.published()).map(PublicationDate::iso).hasValue("2015-03-04");
    assertThat(article.updated()).map(PublicationDate::iso).hasValue("2015-03-05T10:00:00Z");
    assertThat(article.source()).hasValue("Coastwiki");
    assertThat(article.language()).hasValue("en");
    assertThat(article.url()).hasValue("https://coast.example/wiki/Ferry_late");
    assertThat(article.tags()).containsExactly("Ferries");
    assertThat(article.extras()).containsOnlyKeys("contributor", "revision");
  }

  @Test
  void revisionsAreVersionsOfOneArticle() throws IOException {
    List<Article> articles =
        read(page(0, "", revision(5, "One."), revision(6, "Two.")), page(0, "", revision(7, "x")))
            .articles();

    assertThat(articles).extracting(Article::id).containsOnly("coast.example:7");
    assertThat(articles).extracting(a -> a.version().orElse(0)).containsExactly(1, 2, 1);
    assertThat(articles.get(1).published())
        .map(PublicationDate::iso)
        .hasValue("2015-03-05T10:00:00Z");
  }

  @Test
  void ofVeryManyRevisionsTheNewestAreKept() throws IOException {
    String[] revisions = new String[MediaWikiSource.MOST_VERSIONS + 2];
    for (int at = 0; at < revisions.length; at++) {
      revisions[at] = revision(at + 1, "Text " + at);
    }

    assertThat(read(page(0, "", revisions)).articles())
        .hasSize(MediaWikiSource.MOST_VERSIONS)
        .first()
        .extracting(article -> article.version().orElse(0))
        .isEqualTo(3);
  }

  @Test
  void redirectsAndTalkAreNoArticles() throws IOException {
    assertThat(
            read(
                    page(1, "", revision(5, "Talk.")),
                    page(0, "<redirect title=\"x\"/>", revision(5, "#REDIRECT [[x]]")),
                    page(0, "", revision(5, "#redirect [[x]]")))
                .all())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          ''a'' '''b''' '''''c'''''                     | a b c
          [[Averil]]s and [[Averil§the port]]           | Averils and the port
          [[File:a.jpg§thumb§A [[ferry]]]] Text.        | Text.
          [[fr:Bac]]Text.                               | Text.
          [https://a.example the site] [https://b.example] | the site
          {{a§{{b}}§c}}Text{{d}}.                       | Text.
          Text.<ref name="a">note</ref><ref name="a"/> More. | Text. More.
          Text <!-- hidden -->shown.                    | Text shown.
          A<br/>B                                       | A B
          <nowiki>[x]</nowiki> &amp; &lt;               | [x] & <
          {{unclosed~~Text.                             | Text.
          == Head ==~Text.                              | Head~Text.
          * one~* two                                   | one~two
          {§ class="x"~§-~§ cell~§}~~Text.              | Text.
          """)
  void wikiTextBecomesPlainText(String wiki, String plain) {
    List<String> paragraphs = new WikiText(wiki.replace('§', '|').replace('~', '\n')).paragraphs();

    assertThat(String.join("~", paragraphs)).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{{a|", "[[b|", "<ref ", "<ref>", "{|", "[//a b", "= a ", "<!--", "{{date|"})
  void marksThatAreNeverClosedTakeWorkThatGrowsAsTheyDo(String mark) {
    long work = looks(mark.repeat(5_000));
    assertThat(work).isPositive();
    assertThat(looks(mark.repeat(10_000))).isLessThan(work * 5 / 2);
    assertThat(new WikiText(mark.repeat(10_000)).paragraphs()).hasSizeLessThan(2);
  }

  /** How many characters are looked at until a text is read. */
  private static long looks(String text) {
    AtomicLong looks = new AtomicLong();
    assertThat(new WikiText(text, step -> new Counted(step, looks)).html()).isNotNull();
    return looks.get();
  }

  /** A text that counts how often one looks at a character of it. */
  private record Counted(CharSequence text, AtomicLong looks) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      looks.incrementAndGet();
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      looks.addAndGet(end - start);
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      looks.addAndGet(text.length());
      return text.toString();
    }
  }
}
