package org.backfile.acceptance.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.backfile.acceptance.site.LocalSite;
import org.backfile.acceptance.site.Program;
import org.backfile.acceptance.site.ResultsPage;
import org.backfile.acceptance.site.RunningProgram.Ended;
import org.backfile.acceptance.site.Site;
import org.backfile.build.ArchiveFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexRunTest {
  @TempDir private Path folder;

  private Path archive() {
    return folder.resolve("archive");
  }

  private Ended index(Path corpus) {
    return Program.INDEXER.run("index", "--corpus", corpus, "--archive", archive());
  }

  @Test
  void aSecondIndexerIsRefusedAndHarmsNothing() throws Exception {
    Corpus corpus = Corpus.of(folder.resolve("corpus"), "some", 10);
    corpus.indexInto(archive());
    String serving = Files.readString(archive().resolve(ArchiveFolder.CURRENT));

    try (AutoCloseable first = new ArchiveFolder(archive()).lock().orElseThrow()) {
      Ended second = index(corpus.folder());

      assertThat(first).isNotNull();
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.output()).contains("another indexer is at work");
    }
    assertThat(archive().resolve(ArchiveFolder.CURRENT)).hasContent(serving);
  }

  @Test
  void tooManyBadRecordsPublishNothingAndEndWithFour() throws Exception {
    Corpus corpus = Corpus.of(folder.resolve("corpus"), "good", 8).plus("{\"id\": 7,").plus("{}");

    Ended run = index(corpus.folder());

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.output()).contains("Nothing was published");
    assertThat(archive().resolve(ArchiveFolder.CURRENT)).doesNotExist();
  }

  @Test
  void aFewBadRecordsAreNamedAndTheRestIsPublishedWithThree() throws Exception {
    Corpus corpus =
        Corpus.of(folder.resolve("corpus"), "good", 40).plus("{\"title\": \"half a record");

    Ended run = index(corpus.folder());

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(Files.readString(new ArchiveFolder(archive()).current().orElseThrow().quarantine()))
        .contains("articles.jsonl", "41");
  }

  @Test
  void aPlainTextWithoutAnythingElseIsFoundByItsWordsAndItsDateIsUnknown() throws Exception {
    Path desk = Files.createDirectories(folder.resolve("desk"));
    Files.writeString(
        desk.resolve("note.txt"),
        """
        Kyiv may now use ATACMS against targets inside Russia, officials said on Sunday.

        The missiles would first be fired in the Kursk region, where North Korean soldiers
        had been sent to help push Ukrainian forces back.
        """);
    Ended run = index(desk);
    assertThat(run.exitCode()).as(run.output()).isZero();

    try (LocalSite server = LocalSite.over(archive())) {
      ResultsPage page = server.site().page(Site.q("ATACMS Kursk"));

      assertThat(page.total()).isEqualTo(1);
      assertThat(page.row(page.ids().getFirst())).contains("Kyiv may now use", "date unknown");
    }
  }
}
