package org.backfile.indexer.source.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.backfile.article.Article;
import org.backfile.article.PublicationDate;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.fields.FieldMap;
import org.junit.jupiter.api.Test;

class MhtmlSourceTest {

  private static final String TEXT =
      "The ferry to the island sailed again on Monday, after a storm of three days had kept it in"
          + " the harbour, and half the town stood on the quay to see it go.";

  private static final String[] SAVED = {
    "From: <Saved by Blink>",
    "Snapshot-Content-Location: https://paper.example/2015/ferry.html",
    "Subject: Ferry sails",
    "Date: Wed, 4 Mar 2015 18:02:00 -0000",
    "MIME-Version: 1.0",
    "Content-Type: multipart/related; type=\"text/html\"; boundary=\"--B\"",
    "",
    "----B",
    "Content-Type: text/html",
    "Content-Transfer-Encoding: quoted-printable",
    "Content-Location: https://paper.example/2015/ferry.html",
    "",
    "<html><head><meta charset=3D\"utf-8\"><title>F=C3=A4hre sails</title></head><body><article>",
    "<h1>F=C3=A4hre sails</h1><p>" + TEXT + "</p><p>" + TEXT + "</p></article></body></html>",
    "----B",
    "Content-Type: image/png",
    "Content-Transfer-Encoding: base64",
    "Content-Location: https://paper.example/a.png",
    "",
    "iVBORw0KGgo=",
    "----B--",
    ""
  };

  private static Outcomes read(String... lines) throws IOException {
    return Outcomes.of(MhtmlSource.open("a.mhtml", Outcomes.bytes(lines), FieldMap.NONE));
  }

  @Test
  void aSavedPageIsReadAsThePageItIs() throws IOException {
    Article article = read(SAVED).article();

    assertThat(article.id()).isEqualTo("paper.example:2015:ferry.html");
    assertThat(article.title()).isEqualTo("Fähre sails");
    assertThat(article.url()).hasValue("https://paper.example/2015/ferry.html");
    assertThat(article.paragraphs()).containsExactly(TEXT, TEXT);
    assertThat(article.published()).map(PublicationDate::iso).hasValue("2015-03-04T18:02:00");
  }

  @Test
  void aPageLongerThanOneInAFileOfItsOwnIsRefused() throws IOException {
    String page = ("<p>" + "x".repeat(1 << 10) + "\n").repeat(16 << 10);

    assertThat(
            read("From: <Saved by Blink>", "Content-Type: text/html", "", page).failure().reason())
        .isEqualTo("expected a saved page of at most 16 MB, its pictures apart, found more");
  }

  @Test
  void aMessageWithoutAPageIsTold() throws IOException {
    assertThat(
            read("From: a@b.example", "Content-Type: text/plain", "", "Hello").failure().reason())
        .isEqualTo("expected a saved page with a part text/html, found none");
  }
}
