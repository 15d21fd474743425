package org.backfile.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.backfile.article.Note;
import org.backfile.build.BuildManifest.Counts;
import org.backfile.schema.StoredArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of many formats in one folder, good and hostile, from their names to the build. */
class WireFormatsTest {

  @TempDir Path temp;

  private void write(String file, String content) throws IOException {
    Path path = temp.resolve("corpus").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  private Counts index() throws IOException {
    Path archive = temp.resolve("archive");
    IndexPlan plan =
        IndexPlan.builder(temp.resolve("corpus"), archive)
            .enrich(false)
            .threads(2)
            .maxBad(100)
            .keep(1)
            .build();
    new IndexRun(plan, Progress.NONE).run();
    return Archives.serving(archive).manifest().counts();
  }

  private void writeOneOfEach() throws IOException {
    write("ninjs.json", "{\"uri\":\"urn:n:1\",\"headline\":\"Ninjs\"}");
    write(
        "lines.jsonl",
        "{\"uri\":\"urn:n:2\",\"headline\":\"A\"}\n{\"uri\":\"urn:n:2\",\"headline\":\"B\"}\n");
    write(
        "g2.xml",
        "<newsItem guid=\"urn:g:1\"><contentMeta><headline>G2</headline></contentMeta></newsItem>");
    write(
        "old.xml",
        """
        <NewsML><NewsItem><Identification><NewsIdentifier><NewsItemId>1</NewsItemId></NewsIdentifier>
        </Identification><NewsComponent><NewsLines><HeadLine>1.2</HeadLine></NewsLines></NewsComponent>
        </NewsItem></NewsML>\
        """);
    write("nitf.xml", "<nitf><head><title>Nitf</title></head></nitf>");
    write(
        "rss.xml", "<rss><channel><title>F</title><item><title>Rss</title></item></channel></rss>");
    write(
        "feed.atom",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>urn:e:1</id><title>Atom</title></entry></feed>");
    write(
        "feed.json",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"title\":\"Json\"}]}");
    write(
        "wp.xml",
        """
        <rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><guid>https://w.example/?p=1</guid>
        <title>Post</title></item></channel></rss>\
        """);
    write(
        "wiki.xml",
        """
        <mediawiki><page><title>Wiki</title><ns>0</ns><id>1</id><revision><text>Text.</text></revision></page>
        </mediawiki>\
        """);
    write("r.sgm", "<REUTERS NEWID=\"1\">\n<TEXT><TITLE>Reuters</TITLE></TEXT></REUTERS>\n");
  }

  @Test
  void everyFormatIsKnownByItsNameAndFirstBytes() throws IOException {
    writeOneOfEach();

    assertThat(index()).isEqualTo(new Counts(12, 12, 0, 0, 0, 11, 11));
    assertThat(Archives.articles(temp.resolve("archive")).values())
        .extracting(stored -> stored.article().title())
        .containsExactlyInAnyOrder(
            "Ninjs", "B", "G2", "1.2", "Nitf", "Rss", "Atom", "Json", "Post", "Wiki", "Reuters");
  }

  @Test
  void whatIsHostileWithheldOrNoArticleIsCountedAndTheRestIsIndexed() throws IOException {
    writeOneOfEach();
    write("bomb.xml", "<!DOCTYPE nitf [<!ENTITY a \"b\">]><nitf>&a;</nitf>");
    write("other.xml", "<letter>Dear Sir</letter>");
    write("cut.xml", "<all><nitf><head><title>Whole</title></head></nitf><nitf><head>");
    write("held.json", "{\"uri\":\"urn:n:3\",\"headline\":\"H\",\"pubstatus\":\"withheld\"}");
    write("later.json", "{\"uri\":\"urn:n:4\",\"headline\":\"L\",\"embargoed\":\"2999-01-01\"}");
    write("over.json", "{\"uri\":\"urn:n:5\",\"headline\":\"O\",\"embargoed\":\"2015-01-01\"}");
    write("concept.xml", "<conceptItem guid=\"c\"/>");

    assertThat(index()).isEqualTo(new Counts(18, 13, 0, 3, 2, 12, 12));
    assertThat(Archives.quarantine(Archives.serving(temp.resolve("archive")).folder()))
        .hasSize(3)
        .anyMatch(line -> line.contains("bomb.xml") && line.contains("without a DTD"))
        .anyMatch(line -> line.contains("other.xml") && line.contains("NewsML-G2"))
        .anyMatch(line -> line.contains("cut.xml"));
  }

  @Test
  void theEndOfAnEmbargoIsAReasonToIndexAgain() throws IOException {
    writeOneOfEach();
    write(
        "later.json",
        "{\"uri\":\"urn:n:4\",\"headline\":\"L\",\"embargoed\":\"2999-01-01T12:00:00Z\"}");
    write("never.json", "{\"uri\":\"urn:n:3\",\"headline\":\"H\",\"pubstatus\":\"withheld\"}");
    index();
    Path report = Archives.serving(temp.resolve("archive")).report();

    assertThat(IndexReport.anyReleased(report, Instant.parse("2999-01-01T11:59:59Z"))).isFalse();
    assertThat(IndexReport.anyReleased(report, Instant.parse("2999-01-01T12:00:00Z"))).isTrue();
  }

  @Test
  void doubtsOfDatesAreInTheBuild() throws IOException {
    write(
        "dates.jsonl",
        """
        {"id":"1","title":"Good","published":"2015-03-04"}
        {"id":"2","title":"No such day","published":"2015-02-31"}
        {"id":"3","title":"Far ahead","published":"2999"}
        {"id":"4","title":"Unclear","published":"03/04/2015"}
        {"id":"5","title":"Changed before","published":"2015-03-04","updated":"2014-03-04"}
        """);
    index();
    Map<String, StoredArticle> articles = Archives.articles(temp.resolve("archive"));

    assertThat(articles.get("1").card().notes()).isEmpty();
    assertThat(articles.get("2").card().notes()).containsExactly(Note.DATE_IMPOSSIBLE);
    assertThat(articles.get("3").card().notes()).containsExactly(Note.DATE_IN_FUTURE);
    assertThat(articles.get("4").card().notes()).containsExactly(Note.DATE_NOT_UNDERSTOOD);
    assertThat(articles.get("5").card().notes()).containsExactly(Note.DATE_CONTRADICTED);
    assertThat(articles.get("2").article().dates())
        .singleElement()
        .extracting("written")
        .isEqualTo("2015-02-31");
  }
}
