package org.backfile.indexer.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.backfile.indexer.source.warc.WarcText.URL;
import static org.backfile.indexer.source.warc.WarcText.capture;
import static org.backfile.indexer.source.warc.WarcText.record;
import static org.backfile.indexer.source.warc.WarcText.with;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.ReadOutcome.Skipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisitSearchTest {

  private static final String DIGEST = "WARC-Payload-Digest: sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ";

  @TempDir Path folder;

  private void write(String file, String... records) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, String.join("", records), StandardCharsets.ISO_8859_1);
  }

  private static String first() {
    return with(DIGEST, capture(URL, "1999-01-15T08:00:00Z", "Bridge shut"));
  }

  private static String revisit(String header, String url) {
    return with(header, record("revisit", url, "1999-02-01T08:00:00Z", "HTTP/1.1 304 No\r\n\r\n"));
  }

  private static Stream<Skipped> skipped(Outcomes outcomes) {
    return outcomes.all().stream().filter(Skipped.class::isInstance).map(Skipped.class::cast);
  }

  @Test
  void aRevisitIsAnsweredByACaptureInAnyOtherWebArchiveOfItsFolder() throws IOException {
    write("a.warc", revisit(DIGEST, URL), revisit(DIGEST, URL + "l"));
    write("b.warc", first());
    Outcomes outcomes = WholeCorpus.read(folder);

    assertThat(outcomes.articles())
        .extracting(Article::title, Article::origin)
        .containsExactly(
            tuple("Bridge shut", new Origin("b.warc", 1)),
            tuple("Bridge shut", new Origin("a.warc", 1)),
            tuple("Bridge shut", new Origin("a.warc", 2)));
    assertThat(outcomes.articles().get(1).extras().get("captured"))
        .hasToString("\"1999-02-01T08:00:00Z\"");
    assertThat(skipped(outcomes)).isEmpty();
  }

  @Test
  void aRevisitOfWhatNoWebArchiveOfItsFolderHasIsToldForEachFile() throws IOException {
    write("a.warc", revisit(DIGEST, URL), revisit(DIGEST, URL));
    write("b.warc", revisit("WARC-Refers-To: <urn:uuid:1>", URL));
    write("c.warc", revisit("X-Nothing: said", URL));
    write("other/d.warc", first());
    Outcomes outcomes = WholeCorpus.read(folder);
    String where = ", the first of " + URL + " at 1999-02-01T08:00:00Z";

    assertThat(outcomes.articles()).hasSize(1);
    assertThat(skipped(outcomes))
        .contains(
            new Skipped(
                "a.warc",
                "revisits of captures that are in no web archive of the folder: 2" + where),
            new Skipped(
                "b.warc",
                "revisits of captures that are in no web archive of the folder: 1" + where));
    assertThat(skipped(outcomes).filter(told -> told.file().equals("c.warc")))
        .extracting(Skipped::why)
        .singleElement()
        .asString()
        .contains("1 revisit of a capture that is not in this file");
  }

  @Test
  void aRevisitOfAPictureIsNotLookedFor() throws IOException {
    String picture =
        record(
            "revisit",
            URL,
            "1999-02-01T08:00:00Z",
            "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n");
    write("a.warc", with(DIGEST, picture));

    assertThat(skipped(WholeCorpus.read(folder)))
        .containsExactly(
            new Skipped("a.warc", "records that are no articles: 1 revisit of image/png"));
  }

  @Test
  void aRecordWithoutAGoodDateOrAddressCostsItselfAloneWhereSomethingIsLookedFor()
      throws IOException {
    write("a.warc", revisit(DIGEST, URL));
    write(
        "b.warc",
        capture(URL, "1999-01-15", "A day alone"),
        capture(URL, "1999-01-15T08:00:00Z", "No address")
            .replaceFirst("WARC-Target-URI: .*\r\n", ""),
        first());
    Outcomes outcomes = WholeCorpus.read(folder);

    assertThat(outcomes.articles())
        .extracting(Article::title)
        .containsExactly("Bridge shut", "Bridge shut");
    assertThat(outcomes.failures()).hasSize(2);
    assertThat(skipped(outcomes)).isEmpty();
  }

  @Test
  void damageWhereSomethingIsLookedForIsToldOnce() throws IOException {
    write("a.warc", revisit(DIGEST, URL));
    write("b.warc", "no record\r\n", first());
    Outcomes outcomes = WholeCorpus.read(folder);

    assertThat(outcomes.articles()).hasSize(2);
    assertThat(outcomes.failures()).hasSize(1);
  }
}
