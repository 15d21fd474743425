package org.backfile.indexer.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.backfile.article.Article;
import org.backfile.article.CanonicalText;
import org.backfile.article.Origin;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.ReadOutcome.Failed;
import org.backfile.indexer.source.ReadOutcome.Skipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedFilesTest {

  @TempDir Path folder;

  private Outcomes read() throws IOException {
    return WholeCorpus.read(folder);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private record File(String name, byte[] content) {
    File(String name, String content) {
      this(name, text(content));
    }
  }

  private static byte[] zip(File... files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (File file : files) {
        zip.putArchiveEntry(new ZipArchiveEntry(file.name()));
        zip.write(file.content());
        zip.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void aZipThatIsWrittenToWhileItIsReadHasTheHashOfBefore() throws IOException {
    byte[] noise = new byte[1 << 20];
    new Random(1).nextBytes(noise);
    File large = new File("noise", noise);
    byte[] before = zip(new File("a.txt", "One."), large, new File("b.txt", "Two."));
    byte[] after = zip(new File("a.txt", "One."), large, new File("b.txt", "Six."));
    Path file = Files.write(folder.resolve("a.zip"), before);
    FileTime time = Files.getLastModifiedTime(file);
    Map<String, String> hashes = new HashMap<>();
    Corpus corpus = Corpus.list(folder);
    FieldMaps maps = FieldMaps.of(corpus, List.of());

    try (CorpusReader reader = new CorpusReader(corpus, corpus, maps, hashes::put)) {
      assertThat(reader.next()).isPresent();
      Files.write(file, after);
      Files.setLastModifiedTime(file, time);
      while (reader.next().isPresent()) {
        assertThat(hashes).as("told when all is read").isEmpty();
      }
    }

    assertThat(hashes)
        .containsExactly(
            Map.entry("a.zip", CanonicalText.hex(CanonicalText.newSha256().digest(before))));
  }

  private static byte[] tar(File... files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (File file : files) {
        TarArchiveEntry entry = new TarArchiveEntry(file.name(), true);
        entry.setSize(file.content().length);
        tar.putArchiveEntry(entry);
        tar.write(file.content());
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void filesPackedByBzip2AreReadAndTheirBombsAreNot() throws IOException {
    byte[] one = bzip2("One.".getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    two.write(one);
    two.write(bzip2(" Two.".getBytes(StandardCharsets.UTF_8)));
    Files.write(folder.resolve("a.txt.bz2"), two.toByteArray());
    Files.write(folder.resolve("b.csv.bz2"), bzip2(new byte[70 << 20]));
    Files.write(folder.resolve("c.txt.bz2"), Arrays.copyOf(one, one.length - 3));
    Files.writeString(folder.resolve("d.txt"), "BZh9 is how files of bzip2 begin.");
    Outcomes outcomes = WholeCorpus.read(folder);

    assertThat(outcomes.articles())
        .extracting(Article::body)
        .containsExactly("One. Two.", "BZh9 is how files of bzip2 begin.");
    assertThat(outcomes.failures())
        .extracting(failed -> failed.where().file())
        .containsExactly("b.csv.bz2", "c.txt.bz2");
  }

  @Test
  void filesPackedByZstandardAreReadAndTheirBombsAreNot() throws IOException {
    byte[] one = Zstd.compress("One.".getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    two.write(new byte[] {0x50, 0x2A, 0x4D, 0x18, 2, 0, 0, 0, 'x', 'y'});
    two.write(one);
    two.write(Zstd.compress(" Two.".getBytes(StandardCharsets.UTF_8)));
    Files.write(folder.resolve("a.txt.zst"), two.toByteArray());
    Files.write(
        folder.resolve("b.jsonl.zst"),
        Zstd.compress(" ".repeat(70 << 20).getBytes(StandardCharsets.UTF_8)));
    Files.write(folder.resolve("c.txt.zst"), Arrays.copyOf(one, one.length - 3));
    byte[] dictionary = Zstd.compressUsingDict(one, "A dictionary.".repeat(9).getBytes(), 3);
    dictionary[4] |= 1;
    Files.write(folder.resolve("d.txt.zst"), dictionary);
    File member = new File("e.txt", "Three.".getBytes(StandardCharsets.UTF_8));
    Files.write(folder.resolve("f.tar.zst"), Zstd.compress(tar(member)));
    Outcomes outcomes = WholeCorpus.read(folder);

    assertThat(outcomes.articles())
        .extracting(Article::body)
        .containsExactly("One. Two.", "Three.");
    assertThat(outcomes.failures())
        .extracting(failed -> failed.where().file())
        .containsExactly("b.jsonl.zst", "c.txt.zst", "d.txt.zst");
    assertThat(outcomes.failures().getFirst().reason())
        .contains("expected to unpack at most 64 MB");
  }

  private static byte[] bzip2(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new BZip2CompressorOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private void put(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
  }

  @ParameterizedTest
  @CsvSource({"a.zip", "a.tar", "a.tar.gz", "a.tgz"})
  void everyFileOfAKnownFormatIsReadWithItsPathWithin(String name) throws IOException {
    File[] files = {
      new File("1999/a.txt", "One."),
      new File("b.jsonl", "{\"id\":\"2\",\"text\":\"Two.\"}\n{\"id\":\"3\",\"text\":\"Three.\"}"),
      new File("c.txt.gz", gzip(text("Four.")))
    };
    byte[] packed = name.endsWith("zip") ? zip(files) : tar(files);
    put(name, name.endsWith("gz") ? gzip(packed) : packed);

    assertThat(read().articles())
        .extracting(Article::origin)
        .containsExactly(
            new Origin(name + "!/1999/a.txt", 1),
            new Origin(name + "!/b.jsonl", 1),
            new Origin(name + "!/b.jsonl", 2),
            new Origin(name + "!/c.txt.gz", 1));
  }

  @Test
  void archivesWithinArchivesAreReadFourDeep() throws IOException {
    byte[] inner = text("Deep.");
    String name = "a.txt";
    for (int depth = 1; depth <= 5; depth++) {
      inner = depth % 2 == 0 ? tar(new File(name, inner)) : zip(new File(name, inner));
      name = depth % 2 == 0 ? depth + ".tar" : depth + ".zip";
      put(depth + "deep" + (depth % 2 == 0 ? ".tar" : ".zip"), inner);
    }

    Outcomes outcomes = read();

    assertThat(outcomes.articles()).hasSize(4);
    assertThat(outcomes.failure().reason()).startsWith("packed more than 4 deep");
    assertThat(outcomes.failure().where().file())
        .isEqualTo("5deep.zip!/4.tar!/3.zip!/2.tar!/1.zip");
  }

  @ParameterizedTest
  @CsvSource({
    "../a.txt, leads out",
    "x/../../a.txt, leads out",
    "..\\a.txt, leads out",
    "/etc/a.txt, an absolute one",
    "C:\\a.txt, an absolute one",
  })
  void aPathThatLeadsOutIsRefusedAndTheRestRead(String path, String reason) throws IOException {
    put("a.zip", zip(new File(path, "Bad."), new File("b.txt", "Good.")));
    put("a.tar", tar(new File(path, "Bad."), new File("b.txt", "Good.")));

    Outcomes outcomes = read();

    assertThat(outcomes.articles()).hasSize(2);
    assertThat(outcomes.failures()).hasSize(2).allMatch(failed -> failed.reason().contains(reason));
  }

  @Test
  void linksAndDevicesArePassedOver() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      TarArchiveEntry link = new TarArchiveEntry("link.txt", TarConstants.LF_SYMLINK);
      link.setLinkName("/etc/passwd");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
      tar.putArchiveEntry(new TarArchiveEntry("zero.txt", TarConstants.LF_CHR));
      tar.closeArchiveEntry();
      tar.putArchiveEntry(new TarArchiveEntry("pipe.txt", TarConstants.LF_FIFO));
      tar.closeArchiveEntry();
    }
    put("a.tar", bytes.toByteArray());

    assertThat(read().all())
        .containsExactly(
            new Skipped("a.tar!/link.txt", "a link"),
            new Skipped("a.tar!/zero.txt", "a device or pipe"),
            new Skipped("a.tar!/pipe.txt", "a device or pipe"));
  }

  @Test
  void anEncryptedFileIsRefused() throws IOException {
    byte[] zip = zip(new File("a.txt", "Secret."), new File("b.txt", "Open."));
    zip[6] |= 1;
    zip[indexOfDirectory(zip) + 8] |= 1;
    put("a.zip", zip);

    Outcomes outcomes = read();

    assertThat(outcomes.article().body()).isEqualTo("Open.");
    assertThat(outcomes.failures())
        .containsExactly(
            new Failed(
                new Origin("a.zip!/a.txt", 1), "encrypted; unpack it with its password first", ""));
  }

  private static int indexOfDirectory(byte[] zip) {
    for (int at = 0; ; at++) {
      if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
        return at;
      }
    }
  }

  @Test
  void whatIsNoArticleIsToldUpToTwentyTimes() throws IOException {
    File[] files = new File[30];
    for (int at = 0; at < files.length; at++) {
      files[at] = new File("%02d.png".formatted(at), "x");
    }
    put("a.zip", zip(files));

    assertThat(read().all())
        .hasSize(21)
        .contains(
            new Skipped("a.zip!/00.png", "no format has files of this name"),
            new Skipped("a.zip", "10 more members that are no articles"));
  }

  @ParameterizedTest
  @CsvSource({"zip, 100", "tar, 1200", "tar, 1437", "tar, 3000"})
  void anArchiveThatIsCutOffCostsItselfOnly(String ending, int length) throws IOException {
    File[] files = {new File("a.txt", "One."), new File("b.txt", "Two.".repeat(1000))};
    byte[] whole = ending.equals("zip") ? zip(files) : tar(files);
    put("a." + ending, Arrays.copyOf(whole, length));
    put("z.txt", text("Other."));

    Outcomes outcomes = read();

    assertThat(outcomes.articles()).extracting(Article::body).contains("Other.");
    assertThat(outcomes.failures()).isNotEmpty();
  }

  @Test
  void aBombStopsAtTheLimitOfTheWholeFileHoweverItIsPacked() throws IOException {
    byte[] zeros = new byte[40 << 20];
    Arrays.fill(zeros, (byte) '\n');
    byte[] one = gzip(zeros);
    put(
        "a.zip",
        zip(new File("1.jsonl.gz", one), new File("2.jsonl.gz", one), new File("b.txt", "x")));
    put("z.txt", text("Other."));

    Outcomes outcomes = read();

    assertThat(outcomes.failures())
        .isNotEmpty()
        .allMatch(failed -> failed.reason().contains("expected to unpack at most 64 MB"));
    assertThat(outcomes.articles()).extracting(Article::body).contains("Other.");
  }
}
