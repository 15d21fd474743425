package org.backfile.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.backfile.article.Article;
import org.backfile.build.BuildManifest.Counts;
import org.backfile.indexer.IndexReport.SkippedFile;
import org.backfile.indexer.RunOutcome.Published;
import org.backfile.schema.StoredArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that want to do harm. Whatever they hold, the run ends, the good article beside them is
 * indexed, every record is accounted for, and what is bad is told with a reason.
 */
class HostileInputTest {

  @TempDir Path folder;
  @TempDir Path archive;

  /** Writes a file of a hostile kind. */
  private interface Writer {
    void write(OutputStream out) throws IOException;
  }

  private static Arguments file(String name, String reason, Writer writer) {
    return Arguments.of(name, reason, writer);
  }

  private static Writer text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void repeat(String text, int times, OutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int time = 0; time < times; time++) {
      out.write(bytes);
    }
  }

  private static byte[] blanks(int megabytes) {
    byte[] blanks = new byte[megabytes << 20];
    Arrays.fill(blanks, (byte) ' ');
    return blanks;
  }

  /** One member of blanks, again and again: a megabyte that unpacks to one gigabyte. */
  private static void bomb(OutputStream out) throws IOException {
    ByteArrayOutputStream member = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(member)) {
      gzip.write(blanks(10));
    }
    for (int time = 0; time < 100; time++) {
      out.write(member.toByteArray());
    }
  }

  private static Writer gzip(String text, int cutOff) {
    return out -> {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (OutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(text.getBytes(StandardCharsets.UTF_8));
      }
      out.write(packed.toByteArray(), 0, packed.size() - cutOff);
    };
  }

  private static final String LINE = "{\"id\":\"x\",\"text\":\"One.\"}\n";

  static Stream<Arguments> badFiles() {
    return Stream.of(
        file("bomb.jsonl.gz", "expected to unpack at most", HostileInputTest::bomb),
        file("bomb.txt.gz", "expected at most 16 MB", HostileInputTest::bomb),
        file(
            "bomb.jsonl.zst",
            "expected to unpack at most",
            out -> out.write(Zstd.compress(blanks(100)))),
        file(
            "deep.rtf",
            "expected groups at most 500 deep",
            out -> repeat("{\\rtf1 ", 500_000, out)),
        file(
            "binary.rtf",
            "expected at most",
            text("{\\rtf1 a{\\bin2147483647 b}{\\bin2147483647 c}}")),
        file("bomb.html.gz", "expected at most 16 MB", HostileInputTest::bomb),
        file("bomb.warc.gz", "expected a record within 64 MB", HostileInputTest::bomb),
        file("cut.jsonl.gz", "the file is cut off", gzip(LINE, 3)),
        file(
            "long.jsonl",
            "expected a line of at most 16 MB",
            out -> repeat("x".repeat(1 << 20), 200, out)),
        file(
            "long.csv",
            "expected a row of at most 16 MB",
            out -> {
              out.write("id,text\n1,\"".getBytes(StandardCharsets.UTF_8));
              repeat("x".repeat(1 << 20), 200, out);
            }),
        file("long.txt", "expected at most 16 MB", out -> repeat("x".repeat(1 << 20), 200, out)),
        file("long.eml", "expected at most 16 MB", out -> repeat("x".repeat(1 << 20), 200, out)),
        file("long.mbox", "expected at most 16 MB", out -> repeat("x".repeat(1 << 20), 200, out)),
        file("deep.jsonl", "not JSON", out -> repeat("{\"a\":", 100_000, out)),
        file("deep.json", "not JSON", out -> repeat("[", 100_000, out)),
        file("open.json", "not JSON", text("[{\"id\":\"x\",\"text\":\"One.\"}")),
        file(
            "surrogate.jsonl",
            "not UTF-8",
            out -> {
              out.write("{\"id\":\"x\",\"text\":\"".getBytes(StandardCharsets.UTF_8));
              out.write(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
              out.write("\"}".getBytes(StandardCharsets.UTF_8));
            }),
        file(
            "latin.jsonl",
            "not UTF-8",
            out ->
                out.write(
                    "{\"id\":\"x\",\"text\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1))),
        file(
            "wide.jsonl", "found UTF-16", out -> out.write(LINE.getBytes(StandardCharsets.UTF_16))),
        file("program.txt", "found bytes that are none", out -> out.write(new byte[5000])),
        file("picture.pdf", "begins with %PDF", text("GIF89a")),
        file("rubbish.pdf", "", text("%PDF-1.7 rubbish")),
        file("rubbish.zip", "damaged ZIP", text("PK rubbish")),
        file(
            "rubbish.jsonl.gz",
            "damaged gzip",
            out ->
                out.write(
                    new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 7, 7, 7, 7, 7, 7})),
        file(
            "empty.html",
            "expected a page with a text",
            text("<html><script>x()</script></html>")));
  }

  private Published run() throws IOException {
    Files.writeString(folder.resolve("good.txt"), "A good text.");
    IndexPlan plan =
        IndexPlan.builder(folder, archive).enrich(false).threads(2).maxBad(100).build();
    return (Published) new IndexRun(plan, Progress.NONE).run();
  }

  private static void requireSum(Counts counts) {
    assertThat(counts.indexed() + counts.duplicates() + counts.quarantined() + counts.suppressed())
        .isEqualTo(counts.read());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badFiles")
  void aBadFileIsToldWithItsReasonAndCostsItselfOnly(String name, String reason, Writer writer)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
      writer.write(out);
    }

    Published published = run();

    requireSum(published.report().counts());
    assertThat(published.report().counts().quarantined()).isPositive();
    assertThat(Archives.articles(archive)).containsKey("good");
    assertThat(Files.readAllLines(published.build().quarantine()))
        .allMatch(line -> line.contains("\"" + name + "\""))
        .anyMatch(line -> line.contains(reason));
  }

  static Stream<Arguments> oddTexts() {
    return Stream.of(
        Arguments.of("nul", "One\u0000two."),
        Arguments.of("bidi", "\u202Eevil\u202C \u2066text\u2069."),
        Arguments.of("marks", "a" + "\u0301".repeat(1_000_000)),
        Arguments.of("zero width", "b\u200B".repeat(500_000)),
        Arguments.of("one word", "w".repeat(1_000_000)),
        Arguments.of("halves", "One \\ud800 two \\udc00."),
        Arguments.of("controls", "\u0007\u001B[31mred\u009B"),
        Arguments.of("noncharacters", "\uFFFE\uFFFF\uFDD0 text"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("oddTexts")
  void anOddTextIsIndexedInAFormThatCanBeShown(String name, String text) throws IOException {
    String json =
        "{\"id\":\"odd\",\"title\":\"%s\",\"text\":\"%s\"}"
            .formatted(
                name,
                text.replace("\u0000", "\\u0000")
                    .replace("\u0007", "\\u0007")
                    .replace("\u001B", "\\u001b"));
    Files.writeString(folder.resolve("a.jsonl"), json);

    Published published = run();
    Map<String, StoredArticle> articles = Archives.articles(archive);
    Article odd = articles.get("odd").article();

    requireSum(published.report().counts());
    assertThat(published.report().counts().quarantined()).isZero();
    assertThat(odd.title()).isEqualTo(name);
    assertThat(odd.body().chars().filter(Character::isISOControl).filter(c -> c != '\n')).isEmpty();
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(odd.body())).isTrue();
  }

  @Test
  void loopsDevicesAndPipesAreLeftAlone() throws Exception {
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("zero.txt"), Path.of("/dev/zero"));
    Files.createSymbolicLink(folder.resolve("gone.txt"), folder.resolve("nowhere"));
    Process pipe = new ProcessBuilder("mkfifo", folder.resolve("pipe.txt").toString()).start();
    assertThat(pipe.waitFor()).isZero();

    Published published = run();

    requireSum(published.report().counts());
    assertThat(published.report().counts().indexed()).isEqualTo(1);
    assertThat(published.report().skipped())
        .extracting(SkippedFile::name)
        .containsExactlyInAnyOrder("loop", "zero.txt", "gone.txt", "pipe.txt");
  }

  @Test
  void joinedGzipFilesAreReadToTheEnd() throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("a.jsonl.gz"))) {
      gzip(LINE, 0).write(out);
      gzip(LINE.replace("\"x\"", "\"y\""), 0).write(out);
    }

    assertThat(run().report().counts()).isEqualTo(new Counts(3, 3, 0, 0, 0, 3, 3));
    assertThat(Archives.articles(archive)).containsKeys("x", "y", "good");
  }

  private static boolean isLarge(String name) {
    return name.startsWith("bomb") || name.startsWith("long");
  }

  @Test
  void allTogetherAreAccountedFor() throws IOException {
    List<Arguments> files = badFiles().filter(file -> !isLarge((String) file.get()[0])).toList();
    for (Arguments file : files) {
      try (OutputStream out = Files.newOutputStream(folder.resolve((String) file.get()[0]))) {
        ((Writer) file.get()[2]).write(out);
      }
    }

    Published published = run();

    requireSum(published.report().counts());
    assertThat(published.report().counts().quarantined()).isGreaterThanOrEqualTo(files.size());
    assertThat(Archives.articles(archive)).containsKey("good");
  }
}
