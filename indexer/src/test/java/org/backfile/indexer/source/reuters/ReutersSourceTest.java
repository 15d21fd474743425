package org.backfile.indexer.source.reuters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.List;
import org.backfile.article.Article;
import org.backfile.article.PublicationDate;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.fields.FieldMap;
import org.junit.jupiter.api.Test;

class ReutersSourceTest {

  private static Outcomes read(String sgml) throws IOException {
    return Outcomes.of(new ReutersSource("a.sgm", Outcomes.bytes(sgml), FieldMap.NONE));
  }

  private static final String TWO =
      """
      <!DOCTYPE lewis SYSTEM "lewis.dtd">
      <REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" NEWID="1">
      <DATE>26-FEB-1987 15:01:01.79</DATE>
      <TOPICS><D>cocoa</D><D>grain</D></TOPICS><PLACES><D>brazil</D></PLACES>
      <PEOPLE></PEOPLE><ORGS><D>ico</D></ORGS><EXCHANGES><D>nyse</D></EXCHANGES><COMPANIES></COMPANIES>
      <UNKNOWN>&#5;&#5;C T</UNKNOWN>
      <TEXT>&#2;
      <TITLE>HARVEST &lt;LATE></TITLE>
      <AUTHOR>    By Ann Reed, Reuters</AUTHOR>
      <DATELINE>    SALVADOR, Feb 26 - </DATELINE><BODY>First line
      of the paragraph.
          Second paragraph &amp; end.
       Reuter
      &#3;</BODY></TEXT>
      </REUTERS>
      <REUTERS TOPICS="NO" NEWID="2">
      <DATE>26-FEB-1987 15:02:20.00</DATE>
      <TEXT TYPE="UNPROC">&#2;
      PRICES TODAY
      &#3;</TEXT>
      </REUTERS>
      """;

  @Test
  void theStoriesOfAFileAreReadOneByOne() throws IOException {
    List<Article> articles = read(TWO).articles();
    Article first = articles.getFirst();

    assertThat(articles).extracting(Article::id).containsExactly("reut-1", "reut-2");
    assertThat(first.title()).isEqualTo("HARVEST <LATE>");
    assertThat(first.paragraphs())
        .containsExactly("First line\nof the paragraph.", "Second paragraph & end.\n Reuter");
    assertThat(first.published()).map(PublicationDate::iso).hasValue("1987-02-26T15:01:01");
    assertThat(first.byline()).containsExactly("Ann Reed, Reuters");
    assertThat(first.tags()).containsExactly("cocoa", "grain");
    assertThat(first.places()).containsExactly("brazil");
    assertThat(first.orgs()).containsExactly("ico");
    assertThat(first.people()).isEmpty();
    assertThat(first.extras()).containsOnlyKeys("dateline", "exchanges");
  }

  @Test
  void aStoryThatWasNotTakenApartHasItsTextAlone() throws IOException {
    assertThat(read(TWO).articles().getLast().paragraphs()).containsExactly("PRICES TODAY");
  }

  @Test
  void aStoryWithoutANumberIsRefused() throws IOException {
    assertThat(read("<REUTERS TOPICS=\"NO\">\n<TEXT>x</TEXT></REUTERS>\n").failure().reason())
        .isEqualTo("NEWID: expected a number, found nothing");
  }

  @Test
  void aStoryThatBreaksOffIsTold() {
    assertThatIOException()
        .isThrownBy(() -> read("<REUTERS NEWID=\"1\">\n<TEXT>x"))
        .withMessage("expected </REUTERS>, found the end of the file");
  }
}
