package org.backfile.indexer.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.indexer.source.Outcomes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusReaderTest {

  @TempDir Path folder;

  private Outcomes read() throws IOException {
    return WholeCorpus.read(folder);
  }

  private static String lines(String prefix, int count) {
    StringBuilder lines = new StringBuilder();
    for (int line = 1; line <= count; line++) {
      lines.append("{\"id\":\"%s%d\",\"title\":\"T%d\"}\n".formatted(prefix, line, line * 7919));
    }
    return lines.toString();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  @Test
  void gzipIsKnownByItsBytesWhateverTheName() throws IOException {
    Files.write(folder.resolve("a.jsonl"), gzip(lines("a", 1)));
    Files.writeString(folder.resolve("b.jsonl.gz"), lines("b", 1));

    assertThat(read().articles()).extracting(Article::id).containsExactly("a1", "b1");
  }

  @Test
  void gzipFilesPutTogetherAreReadToTheEnd() throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(gzip(lines("a", 2)));
    both.write(gzip(lines("b", 2)));
    Files.write(folder.resolve("a.jsonl.gz"), both.toByteArray());

    assertThat(read().articles()).extracting(Article::id).containsExactly("a1", "a2", "b1", "b2");
  }

  @Test
  void ofAGzipFileCutOffTheWholeRecordsAreKeptAndTheRestIsReported() throws IOException {
    byte[] packed = gzip(lines("a", 30_000));
    Files.write(folder.resolve("a.jsonl.gz"), Arrays.copyOf(packed, packed.length / 2));
    Files.writeString(folder.resolve("b.jsonl"), lines("b", 1));

    Outcomes outcomes = read();
    int whole = outcomes.articles().size() - 1;

    assertThat(whole).isBetween(10_000, 20_000);
    assertThat(outcomes.articles().getLast().id()).isEqualTo("b1");
    assertThat(outcomes.failure().reason())
        .isEqualTo("the file is cut off; the file was not read from here on");
    assertThat(outcomes.failure().where()).isEqualTo(new Origin("a.jsonl.gz", whole + 1));
  }

  @Test
  void aGzipFileThatUnpacksWithoutEndIsStopped() throws IOException {
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("bomb.jsonl.gz")), 1 << 16)) {
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int megabyte = 0; megabyte < 100; megabyte++) {
        out.write(blanks);
      }
    }

    assertThat(read().failure().reason())
        .contains("expected to unpack at most 64 MB, 200 times the size of the file");
  }

  @Test
  void damagedGzipIsReported() throws IOException {
    byte[] packed = gzip(lines("a", 1000));
    packed[packed.length / 2] ^= 0x55;
    packed[packed.length / 2 + 1] ^= 0x55;
    Files.write(folder.resolve("a.jsonl.gz"), packed);

    assertThat(read().failures()).isNotEmpty();
  }

  @Test
  void theMarkBeforeUtf8IsNoPartOfTheText() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "\uFEFFid,title\n1,T\n");
    Files.writeString(folder.resolve("b.txt"), "\uFEFFA text.");

    assertThat(read().articles()).extracting(Article::title).containsExactly("T", "A text.");
  }

  @Test
  void textInUtf16IsReadAndJsonIsNot() throws IOException {
    Files.write(folder.resolve("a.txt"), "A text.".getBytes(StandardCharsets.UTF_16));
    Files.write(folder.resolve("b.jsonl"), "{\"id\":1}".getBytes(StandardCharsets.UTF_16));

    Outcomes outcomes = read();

    assertThat(outcomes.article().title()).isEqualTo("A text.");
    assertThat(outcomes.failure().reason()).startsWith("expected text in UTF-8, found UTF-16");
  }

  @Test
  void aCsvFileThatBreaksOffCostsItselfOnly() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "id,title\n1,\"T\n");
    Files.writeString(folder.resolve("b.jsonl"), lines("b", 1));

    Outcomes outcomes = read();

    assertThat(outcomes.article().id()).isEqualTo("b1");
    assertThat(outcomes.failure().where()).isEqualTo(new Origin("a.csv", 2));
  }
}
