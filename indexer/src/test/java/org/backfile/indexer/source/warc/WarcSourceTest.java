package org.backfile.indexer.source.warc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.backfile.indexer.source.Outcomes.bytes;
import static org.backfile.indexer.source.warc.WarcText.URL;
import static org.backfile.indexer.source.warc.WarcText.capture;
import static org.backfile.indexer.source.warc.WarcText.http;
import static org.backfile.indexer.source.warc.WarcText.page;
import static org.backfile.indexer.source.warc.WarcText.record;
import static org.backfile.indexer.source.warc.WarcText.with;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate;
import org.backfile.article.DateCandidate.Confidence;
import org.backfile.article.Origin;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.ReadOutcome.Skipped;
import org.backfile.indexer.source.fields.FieldMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarcSourceTest {

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] gzip(String record) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(latin(record));
    }
    return packed.toByteArray();
  }

  private static Outcomes read(byte[] warc) throws IOException {
    return Outcomes.of(new WarcSource("a.warc", bytes(warc), FieldMap.NONE));
  }

  private static Outcomes read(String... records) throws IOException {
    return read(latin(String.join("", records)));
  }

  private static Outcomes readPacked(byte[]... members) throws IOException {
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    for (byte[] member : members) {
      warc.writeBytes(member);
    }
    return read(warc.toByteArray());
  }

  @Test
  void aCaptureIsAnArticleByItsAddress() throws IOException {
    Article article = read(capture(URL, "1999-01-15T08:00:00Z", "Bridge shut")).article();

    assertThat(article.id()).isEqualTo("lantern.example:1999:bridge.html");
    assertThat(article.title()).isEqualTo("Bridge shut");
    assertThat(article.url()).hasValue(URL);
    assertThat(article.source()).hasValue("lantern.example");
    assertThat(article.extras().get("captured").asText()).isEqualTo("1999-01-15T08:00:00Z");
    assertThat(article.origin()).isEqualTo(new Origin("a.warc", 1));
  }

  @Test
  void theTimeOfCaptureIsOnlyAGuessAtTheDate() throws IOException {
    List<DateCandidate> dates =
        read(capture(URL, "1999-01-15T08:00:00Z", "Bridge shut")).article().dates();

    assertThat(dates).extracting(DateCandidate::confidence).containsExactly(Confidence.GUESSED);
    assertThat(dates).extracting(DateCandidate::origin).containsExactly("time of capture");
  }

  @Test
  void twoCapturesOfOneAddressHaveOneId() throws IOException {
    Outcomes outcomes =
        read(
            capture(URL, "1999-01-15T08:00:00Z", "Bridge shut"),
            capture(URL.replace("https://www.", "http://"), "1999-01-16T08:00:00Z", "Bridge open"));

    assertThat(outcomes.articles())
        .extracting(Article::id)
        .containsExactly("lantern.example:1999:bridge.html", "lantern.example:1999:bridge.html");
  }

  @Test
  void whatIsNoArticleIsCountedByKind() throws IOException {
    Outcomes outcomes =
        read(
            record("request", URL, "1999-01-15T08:00:00Z", "GET / HTTP/1.1\r\n\r\n"),
            record("response", URL, "1999-01-15T08:00:00Z", http("image/png", "PNG")),
            record("response", URL, "1999-01-15T08:00:00Z", "HTTP/1.1 404 Not Found\r\n\r\n"),
            record("revisit", URL, "1999-01-15T08:00:00Z", "HTTP/1.1 200 OK\r\n\r\n"));

    assertThat(outcomes.all())
        .containsExactly(
            new Skipped(
                "a.warc",
                "records that are no articles: 1 answer 404, 1 image/png, 1 request,"
                    + " 1 revisit of a capture that is not in this file, or far before;"
                    + " the first revisit is of https://www.lantern.example/1999/bridge.html at 1999-01-15T08:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WARC-Payload-Digest: sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ",
        "WARC-Refers-To-Target-URI: https://www.lantern.example/1999/bridge.html\r\nWARC-Refers-To-Date: 1999-01-15T08:00:00Z",
        "X-Nothing: said",
      })
  void aRevisitIsACaptureOfWhatItRepeats(String header) throws IOException {
    String digest = "WARC-Payload-Digest: sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ";
    Outcomes outcomes =
        read(
            with(digest, capture(URL, "1999-01-15T08:00:00Z", "Bridge shut")),
            with(
                header, record("revisit", URL, "1999-02-01T08:00:00Z", "HTTP/1.1 304 No\r\n\r\n")));

    assertThat(outcomes.articles())
        .extracting(Article::id, Article::title)
        .containsExactly(
            tuple("lantern.example:1999:bridge.html", "Bridge shut"),
            tuple("lantern.example:1999:bridge.html", "Bridge shut"));
    assertThat(outcomes.articles().getLast().extras().get("captured"))
        .hasToString("\"1999-02-01T08:00:00Z\"");
    assertThat(outcomes.articles().getLast().origin()).isEqualTo(new Origin("a.warc", 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WARC-Payload-Digest: sha1:AAAAAAAANNFQ2MSVX7XZKYAYSCX5QBYJ",
        "WARC-Refers-To: <urn:uuid:00000000-0221-11e7-adb1-0242ac120008>",
        "WARC-Refers-To-Target-URI: https://www.lantern.example/1999/bridge.html\r\nWARC-Refers-To-Date: 1998-01-15T08:00:00Z",
      })
  void aRevisitOfAnotherTextIsNotGivenTheLastOfItsAddress(String header) throws IOException {
    Outcomes outcomes =
        read(
            capture(URL, "1999-01-15T08:00:00Z", "Bridge shut"),
            with(
                header, record("revisit", URL, "1999-02-01T08:00:00Z", "HTTP/1.1 304 No\r\n\r\n")));

    assertThat(outcomes.articles()).hasSize(1);
  }

  @Test
  void whatIsRepeatedAtAnotherAddressIsAnArticleThere() throws IOException {
    String digest = "WARC-Payload-Digest: sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ";
    Outcomes outcomes =
        read(
            with(digest, capture(URL, "1999-01-15T08:00:00Z", "Bridge shut")),
            with(
                digest,
                record("revisit", URL + "l", "1999-02-01T08:00:00Z", "HTTP/1.1 200 OK\r\n\r\n")));

    assertThat(outcomes.articles())
        .extracting(Article::id)
        .containsExactly("lantern.example:1999:bridge.html", "lantern.example:1999:bridge.htmll");
  }

  @Test
  void aPdfIsReadUnderItsAddress() throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream text = new PDPageContentStream(document, page)) {
        text.beginText();
        text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        text.newLineAtOffset(50, 700);
        text.showText("The bridge over the Tarrow is shut.");
        text.endText();
      }
      document.save(pdf);
    }
    String content = http("application/pdf", pdf.toString(StandardCharsets.ISO_8859_1));
    Article article =
        read(record("response", URL + "?f=pdf", "1999-01-15T08:00:00Z", content)).article();

    assertThat(article.id()).isEqualTo("lantern.example:1999:bridge.html?f=pdf");
    assertThat(article.body()).isEqualTo("The bridge over the Tarrow is shut.");
    assertThat(article.extras().get("captured")).hasToString("\"1999-01-15T08:00:00Z\"");
  }

  @Test
  void aChunkedPageIsPutTogether() throws IOException {
    String html = page("Bridge shut");
    String chunked =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n"
                .formatted(20, html.substring(0, 20), html.length() - 20, html.substring(20));

    assertThat(read(record("response", URL, "1999-01-15T08:00:00Z", chunked)).article().title())
        .isEqualTo("Bridge shut");
  }

  private static String packed(String packing) throws IOException {
    byte[] page = latin(page("Bridge shut"));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out =
        switch (packing) {
          case "gzip" -> new GZIPOutputStream(packed);
          case "zlib" -> new DeflaterOutputStream(packed);
          case "deflate" -> new DeflaterOutputStream(packed, new Deflater(9, true));
          default -> packed;
        }) {
      out.write(page);
    }
    byte[] bytes = packing.equals("br") ? storedBrotli(page) : packed.toByteArray();
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** One block as it is, and an empty last one (RFC 7932, 9.2). */
  private static byte[] storedBrotli(byte[] content) {
    int header = 1 << 20 | (content.length - 1) << 4;
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (int shift = 0; shift < 24; shift += 8) {
      packed.write(header >> shift);
    }
    packed.writeBytes(content);
    packed.write(3);
    return packed.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({
    "gzip, gzip",
    "x-gzip, gzip",
    "deflate, deflate",
    "deflate, zlib",
    "br, br",
    "GZIP, nothing",
    "br, nothing",
    "deflate, nothing",
    "windows-1252, nothing",
    "UTF-8, nothing"
  })
  void aPageIsUnpackedAsItWasPacked(String said, String packing) throws IOException {
    String answer =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: %s\r\n\r\n%s"
            .formatted(said, packed(packing));

    assertThat(read(record("response", URL, "1999-01-15T08:00:00Z", answer)).article().title())
        .isEqualTo("Bridge shut");
  }

  @Test
  void aPackingThatIsNotKnownIsNamed() throws IOException {
    String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: lzma\r\n\r\nx";

    assertThat(read(record("response", URL, "1999-01-15T08:00:00Z", answer)).failure().reason())
        .isEqualTo(
            "damaged record: expected content packed by gzip, deflate or br, found 'lzma';"
                + " reading went on behind it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Server: x", "Content-Type: html", "Content-Type: application/octet-stream"})
  void aPageWithoutATypeIsToldByItsBeginning(String header) throws IOException {
    String answer =
        "HTTP/1.1 200 OK\r\n%s\r\n\r\n<!DOCTYPE html>%s".formatted(header, page("Bridge shut"));

    assertThat(read(record("response", URL, "1999-01-15T08:00:00Z", answer)).article().title())
        .isEqualTo("Bridge shut");
  }

  @Test
  void theAddressOfAHostIsAnAnswerOfNoWebServer() throws IOException {
    Outcomes outcomes =
        read(
            record("response", "dns:lantern.example", "1999-01-15T08:00:00Z", "19990115080000\n"),
            capture(URL, "1999-01-15T08:00:00Z", "Bridge shut"));

    assertThat(outcomes.failures()).isEmpty();
    assertThat(outcomes.articles()).hasSize(1);
  }

  @Test
  void whenATextWasCapturedIsAGuessAtItsDate() throws IOException {
    String text = http("text/plain", "The bridge is shut.");

    assertThat(read(record("response", URL, "1999-01-15T08:00:00Z", text)).article().dates())
        .extracting(DateCandidate::origin)
        .containsExactly("time of capture");
  }

  @Test
  void theEncodingIsWhatTheServerNamed() throws IOException {
    String latin = http("text/html; charset=iso-8859-1", page("Caf\u00e9 ferm\u00e9"));
    Article article = read(record("response", URL, "1999-01-15T08:00:00Z", latin)).article();

    assertThat(article.title()).isEqualTo("Caf\u00e9 ferm\u00e9");
    assertThat(article.notes()).isEmpty();
  }

  @Test
  void aRecordPackedOnItsOwnMayBeDamagedWithoutHarmToTheNext() throws IOException {
    byte[] damaged = gzip(capture(URL, "1999-01-15T08:00:00Z", "Bridge shut"));
    damaged[damaged.length / 2] ^= 0x7F;
    damaged[damaged.length / 2 + 1] ^= 0x7F;

    Outcomes outcomes =
        readPacked(
            gzip(capture(URL + "1", "1999-01-15T08:00:00Z", "One")),
            damaged,
            gzip(capture(URL + "3", "1999-01-15T08:00:00Z", "Three")));

    assertThat(outcomes.articles()).extracting(Article::title).containsExactly("One", "Three");
    assertThat(outcomes.failure().reason())
        .startsWith("damaged record: ")
        .endsWith("; reading went on behind it");
    assertThat(outcomes.failure().where()).isEqualTo(new Origin("a.warc", 2));
  }

  @Test
  void anArchiveThatBreaksOffKeepsWhatCameBefore() throws IOException {
    byte[] last = gzip(capture(URL + "2", "1999-01-15T08:00:00Z", "Two"));
    Outcomes outcomes =
        readPacked(
            gzip(capture(URL + "1", "1999-01-15T08:00:00Z", "One")),
            Arrays.copyOf(last, last.length / 2));

    assertThat(outcomes.article().title()).isEqualTo("One");
    assertThat(outcomes.failures()).hasSize(1);
  }

  @Test
  void aWrongLengthCostsOneRecord() throws IOException {
    String wrong =
        capture(URL + "1", "1999-01-15T08:00:00Z", "One")
            .replaceFirst("Content-Length: \\d+", "Content-Length: 100");

    Outcomes outcomes = read(wrong, capture(URL + "2", "1999-01-15T08:00:00Z", "Two"));

    assertThat(outcomes.articles()).extracting(Article::title).contains("Two");
    assertThat(outcomes.failures()).isNotEmpty();
  }

  @Test
  void aRecordOfAFilmIsPassedOver() throws IOException {
    String film = record("response", URL, "1999-01-15T08:00:00Z", "x".repeat(17 << 20));

    Outcomes outcomes = read(film, capture(URL, "1999-01-15T08:00:00Z", "Two"));

    assertThat(outcomes.article().title()).isEqualTo("Two");
    assertThat(outcomes.all())
        .contains(new Skipped("a.warc", "records that are no articles: 1 longer than 16 MB"));
  }

  @Test
  void arcIsReadToo() throws IOException {
    String answer = http("text/html", page("Bridge shut"));
    String arc =
        "filedesc://a.arc 127.0.0.1 19990115080000 text/plain 8\n1 0 Test\n"
            + "http://lantern.example/a b.html 127.0.0.1 19990115080000 text/html %d\n%s\n"
                .formatted(answer.length(), answer);
    Article article = read(arc).article();

    assertThat(article.title()).isEqualTo("Bridge shut");
    assertThat(article.extras().get("captured").asText()).isEqualTo("1999-01-15T08:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no archive", "WARC/1.0\r\n\r\n", "\r\n\r\n\r\n"})
  void whatIsNoArchiveEndsInPeace(String text) throws IOException {
    assertThat(read(text).articles()).isEmpty();
  }
}
