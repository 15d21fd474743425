package org.backfile.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backfile.indexer.source.warc.WarcText.URL;
import static org.backfile.indexer.source.warc.WarcText.capture;
import static org.backfile.indexer.source.warc.WarcText.record;
import static org.backfile.indexer.source.warc.WarcText.with;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.backfile.indexer.RunOutcome.Published;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a web archive gives depends on others in its folder, also where it is itself unchanged. */
class RevisitRebuildTest {

  private static final String FIRST = "WARC-Payload-Digest: sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ";
  private static final String LATER = "WARC-Payload-Digest: sha1:AAAAAAAANNFQ2MSVX7XZKYAYSCX5QBYJ";

  @TempDir Path temp;
  private Path corpus;

  @BeforeEach
  void makeCorpus() throws IOException {
    corpus = Files.createDirectory(temp.resolve("corpus"));
    write("first.warc", FIRST, capture(URL, "1999-01-15T08:00:00Z", "Bridge shut"));
    write("again.warc", FIRST, revisit(URL + "?copy"));
    write("early.warc", LATER, revisit(URL + "?other"));
    Files.writeString(corpus.resolve("a.jsonl"), "{\"id\":\"a\",\"title\":\"Ferry\"}\n");
  }

  private static String revisit(String url) {
    return record("revisit", url, "1999-02-01T08:00:00Z", "HTTP/1.1 304 No\r\n\r\n");
  }

  private void write(String file, String header, String record) throws IOException {
    Files.writeString(corpus.resolve(file), with(header, record), StandardCharsets.ISO_8859_1);
  }

  private Published index(String archive) throws IOException {
    IndexPlan plan = IndexPlan.of(corpus, temp.resolve(archive));
    return (Published) new IndexRun(plan, Progress.NONE).run();
  }

  @ParameterizedTest
  @CsvSource({
    "nothing, 2, 1, 3",
    "the capture of a revisit vanishes, 0, 2, 1",
    "the capture of a revisit changes, 2, 1, 1",
    "the capture of a revisit comes, 4, 0, 3",
    "a file of another format changes, 2, 1, 2"
  })
  void aBuildThatTakesOverSaysTheSameAsAFullOne(
      String change, int captures, int untold, long reused) throws IOException {
    index("archive");
    change(change);
    Published now = index("archive");
    Published full = index("full");

    assertThat(now.build().manifest().logicalDigest())
        .isEqualTo(full.build().manifest().logicalDigest());
    assertThat(now.report().counts()).isEqualTo(full.report().counts());
    assertThat(now.report().counts().read()).isEqualTo(captures + 1);
    assertThat(now.report().skipped())
        .containsExactlyInAnyOrderElementsOf(full.report().skipped())
        .hasSize(untold);
    assertThat(now.report().since().reused()).isEqualTo(reused);
  }

  private void change(String what) throws IOException {
    switch (what) {
      case "the capture of a revisit vanishes" -> Files.delete(corpus.resolve("first.warc"));
      case "the capture of a revisit changes" ->
          write("first.warc", FIRST, capture(URL, "1999-01-15T08:00:00Z", "Bridge open"));
      case "the capture of a revisit comes" ->
          write("later.warc", LATER, capture(URL + "?o", "1999-03-01T08:00:00Z", "Ferry late"));
      case "a file of another format changes" ->
          Files.writeString(corpus.resolve("a.jsonl"), "{\"id\":\"a\",\"title\":\"Late\"}\n");
      default -> assertThat(what).isEqualTo("nothing");
    }
  }
}
