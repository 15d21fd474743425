package org.backfile.indexer.source.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backfile.indexer.source.Outcomes.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.backfile.article.Article;
import org.backfile.article.Note;
import org.backfile.article.Origin;
import org.backfile.article.PublicationDate;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.fields.FieldMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailSourceTest {

  private static final String HEAD =
      """
      From: Dora Smith <dora@lantern.example>
      To: desk@lantern.example
      Subject: Bridge shut
      Date: Wed, 4 Mar 2015 18:02:00 +0100 (CET)
      Message-ID: <abc.1@lantern.example>
      """;

  private static Outcomes read(String message) throws IOException {
    return Outcomes.of(
        new MailSource(
            "in/a.eml", bytes(message.getBytes(StandardCharsets.ISO_8859_1)), FieldMap.NONE));
  }

  private static Outcomes mbox(String messages) throws IOException {
    return Outcomes.of(new MboxSource("a.mbox", bytes(messages), FieldMap.NONE));
  }

  @Test
  void aMessageIsAnArticleOfItsSender() throws IOException {
    Article article = read(HEAD + "\nThe bridge is shut.\n\nNobody knows why.\n").article();

    assertThat(article.id()).isEqualTo("abc.1@lantern.example");
    assertThat(article.title()).isEqualTo("Bridge shut");
    assertThat(article.byline()).containsExactly("Dora Smith");
    assertThat(article.published()).map(PublicationDate::iso).hasValue("2015-03-04T18:02:00+01:00");
    assertThat(article.paragraphs()).containsExactly("The bridge is shut.", "Nobody knows why.");
    assertThat(article.source()).isEmpty();
  }

  @Test
  void aSubjectInAnotherEncodingIsDecoded() throws IOException {
    String message = HEAD.replace("Bridge shut", "=?UTF-8?Q?Caf=C3=A9?= =?ISO-8859-1?Q?_ferm=E9?=");

    assertThat(read(message + "\nText.\n").article().title()).isEqualTo("Café fermé");
  }

  @Test
  void aNewsletterIsOfItsPublicationAndNotOfAPerson() throws IOException {
    String newsletter =
        HEAD.replace("Dora Smith", "The Lantern Daily")
            + "List-Unsubscribe: <https://lantern.example/u>\n";
    Article article = read(newsletter + "\nText.\n").article();

    assertThat(article.source()).hasValue("The Lantern Daily");
    assertThat(article.byline()).isEmpty();
  }

  @Test
  void aMailingListIsTheSourceOfItsMessages() throws IOException {
    Article article =
        read(HEAD + "List-Id: \"Coast News\" <news.coast.example>\n\nText.\n").article();

    assertThat(article.source()).hasValue("Coast News");
    assertThat(article.byline()).containsExactly("Dora Smith");
  }

  private static String alternative(String plain, String html) {
    return HEAD
        + """
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary=XX

        --XX
        Content-Type: text/plain; charset=utf-8

        %s
        --XX
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: base64

        %s
        --XX--
        """
            .formatted(
                plain,
                Base64.getMimeEncoder().encodeToString(html.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void ofAPlainTextAndHtmlThePlainOneIsTaken() throws IOException {
    String html = "<style>p{}</style><p>The bridge is shut.</p><p>Why?</p>";

    assertThat(read(alternative("The bridge is shut.\n\nWhy?", html)).article().paragraphs())
        .containsExactly("The bridge is shut.", "Why?");
  }

  @Test
  void wherePlainTextOnlyPointsToTheHtmlThatIsTaken() throws IOException {
    String html = "<p>" + "The café is shut. ".repeat(20) + "</p><script>x()</script><p>Why?</p>";

    assertThat(read(alternative("See it in a browser.", html)).article().paragraphs())
        .hasSize(2)
        .last()
        .isEqualTo("Why?");
  }

  private static String attaching(String type, String name, String content) {
    return HEAD
        + """
        Content-Type: multipart/mixed; boundary=XX

        --XX
        Content-Type: text/plain

        See the file.
        --XX
        Content-Type: %s; name="%s"
        Content-Disposition: attachment; filename="%s"

        %s
        --XX--
        """
            .formatted(type, name, name, content);
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, plan.txt, The plan for the bridge., The plan for the bridge.",
    "application/octet-stream, plan.txt, The plan for the bridge., The plan for the bridge.",
    "text/html, plan.html, <html><body><p>The plan for the bridge.</p></body></html>, The plan for the bridge.",
    "application/octet-stream, plan.eml, 'Subject: Plan\n\nThe plan for the bridge.', The plan for the bridge.",
  })
  void whatIsAttachedIsAnArticleOfItsOwn(String type, String name, String content, String body)
      throws IOException {
    List<Article> articles = read(attaching(type, name, content.replace("\\n", "\n"))).articles();

    assertThat(articles).hasSize(2);
    assertThat(articles.getFirst().paragraphs()).containsExactly("See the file.");
    assertThat(articles.getFirst().extras().get("attachments")).hasToString("[\"" + name + "\"]");
    assertThat(articles.getLast().body()).isEqualTo(body);
    assertThat(articles.getLast().origin()).isEqualTo(new Origin("in/a.eml!/" + name, 1));
    assertThat(articles.getLast().id()).startsWith("in:a.eml:plan");
  }

  @Test
  void whatIsAttachedAndNoArticleIsNamed() throws IOException {
    Article article = read(attaching("image/png", "plan.png", "PNG")).article();

    assertThat(article.extras().get("attachments")).hasToString("[\"plan.png\"]");
  }

  @Test
  void attachmentsOfOneNameInAMailboxAreArticlesOfTheirOwn() throws IOException {
    String message = attaching("text/plain", "../plan.txt", "The plan for the bridge.");
    List<Article> articles =
        mbox("From a\n" + message + "\nFrom b\n" + message.replace("abc.1", "abc.2")).articles();

    assertThat(articles).hasSize(4).extracting(Article::id).doesNotHaveDuplicates();
    assertThat(articles.getLast().origin().file()).matches("a\\.mbox!/\\d+/\\.\\._plan\\.txt");
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt a.txt 2-a.txt, a.txt 2-a.txt 2-2-a.txt",
    "2-a.txt a.txt a.txt, 2-a.txt a.txt 3-a.txt",
    "a.txt a.txt a.txt, a.txt 2-a.txt 3-a.txt",
  })
  void noTwoAttachmentsHaveOneName(String names, String given) throws IOException {
    StringBuilder parts = new StringBuilder();
    for (String name : names.split(" ", -1)) {
      parts.append("--XX\nContent-Type: text/plain\n");
      parts.append("Content-Disposition: attachment; filename=\"" + name + "\"\n\n");
      parts.append("The plan for the bridge.\n");
    }
    String message = HEAD + "Content-Type: multipart/mixed; boundary=XX\n\n" + parts + "--XX--\n";

    assertThat(read(message).articles())
        .extracting(article -> article.origin().file().replace("in/a.eml!/", ""))
        .endsWith(given.split(" ", -1));
  }

  @Test
  void aDocumentOfAWordProcessorThatIsAttachedIsAnArticle() throws IOException {
    ByteArrayOutputStream docx = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(docx)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write("<w><p><t>The bridge opens.</t></p></w>".getBytes(StandardCharsets.UTF_8));
    }
    String message =
        HEAD
            + "Content-Type: multipart/mixed; boundary=XX\n\n--XX\nContent-Type: text/plain\n\nSee."
            + "\n--XX\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n"
            + "Content-Disposition: attachment; filename=\"plan.docx\"\n\n"
            + Base64.getMimeEncoder().encodeToString(docx.toByteArray())
            + "\n--XX--\n";

    assertThat(read(message).articles().getLast().body()).isEqualTo("The bridge opens.");
  }

  @Test
  void aBodyWithoutACharsetIsDecodedByGuess() throws IOException {
    Article article = read(HEAD + "\nLe caf\u00e9 est ferm\u00e9.\n").article();

    assertThat(article.body()).isEqualTo("Le caf\u00e9 est ferm\u00e9.");
    assertThat(article.notes()).contains(Note.ENCODING_GUESSED);
  }

  @Test
  void whatIsNoMessageIsRefused() throws IOException {
    assertThat(read("Just a text.\n").failure().reason()).contains("expected a message");
    assertThat(read(HEAD + "\n\n").failure().reason())
        .isEqualTo("expected a message with a text, found none");
  }

  @Test
  void partsWithinPartsEndSomewhere() throws IOException {
    StringBuilder deep = new StringBuilder(HEAD);
    for (int depth = 0; depth < 100; depth++) {
      deep.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(depth, depth));
    }

    assertThat(read(deep + "\nText.\n").failure().reason()).contains("at most 20 deep");
  }

  @Test
  void aMailboxIsCutAtItsFromLines() throws IOException {
    Outcomes outcomes =
        mbox(
            "From dora Wed Mar  4 18:02:00 2015\n"
                + HEAD
                + "\nFirst.\n>From here on.\nFrom the sea no line that begins a message.\n\n"
                + "From alan Wed Mar  4 18:03:00 2015\n"
                + HEAD.replace("abc.1", "abc.2")
                + "\nSecond.\n");

    assertThat(outcomes.articles())
        .extracting(Article::origin)
        .containsExactly(new Origin("a.mbox", 2), new Origin("a.mbox", 13));
    assertThat(outcomes.articles().getFirst().body())
        .isEqualTo("First.\nFrom here on.\nFrom the sea no line that begins a message.");
    assertThat(outcomes.articles().getLast().id()).isEqualTo("abc.2@lantern.example");
  }

  @Test
  void aParagraphThatBeginsAsALineBetweenMessagesIsNone() throws IOException {
    Outcomes outcomes =
        mbox(
            "From dora Wed Mar  4 18:02:00 2015\n"
                + HEAD
                + "\nFirst.\n\nFrom here on the road is shut.\n\n");

    assertThat(outcomes.article().paragraphs())
        .containsExactly("First.", "From here on the road is shut.");
  }

  /** The zone of an American clock is part of the time, not a comment on it. */
  @Test
  void aDateIsReadWithTheZoneThatItNames() throws IOException {
    String mail = HEAD.replaceFirst("(?m)^Date: .*$", "Date: Wed, 4 Mar 15 18:02 EST");

    assertThat(read(mail + "\nText.\n").article().published())
        .map(PublicationDate::iso)
        .hasValue("2015-03-04T18:02:00-05:00");
  }

  @Test
  void aBadMessageInAMailboxCostsItselfOnly() throws IOException {
    Outcomes outcomes = mbox("From a\nnothing\n\nFrom b\n" + HEAD + "\nText.\n\nFrom c\n");

    assertThat(outcomes.article().title()).isEqualTo("Bridge shut");
    assertThat(outcomes.failures()).hasSize(1);
  }
}
