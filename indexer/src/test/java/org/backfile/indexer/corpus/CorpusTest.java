package org.backfile.indexer.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.backfile.indexer.source.ReadOutcome.Skipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

  @TempDir Path folder;

  private void write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
  }

  @Test
  void filesOfAllFoldersAreListedInOrderOfName() throws IOException {
    write("b/2.csv");
    write("a.jsonl.gz");
    write("b/1.txt");

    assertThat(Corpus.list(folder).files())
        .extracting(CorpusFile::name)
        .containsExactly("a.jsonl.gz", "b/1.txt", "b/2.csv");
  }

  @Test
  void filesOfOtherKindsAreListedAsSkipped() throws IOException {
    write("scan.tiff");
    write("a.txt");

    assertThat(Corpus.list(folder).notRead())
        .containsExactly(new Skipped("scan.tiff", "no format has files of this name"));
  }

  @Test
  void ofFormatsThatAreNotReadItIsSaidWhatToDo() throws IOException {
    write("a.odt");
    write("b.XLSX");

    assertThat(Corpus.list(folder).notRead())
        .containsExactlyInAnyOrder(
            new Skipped(
                "a.odt",
                "no format has files of this name; for it to be read, save it as .docx, .txt or .pdf"),
            new Skipped(
                "b.XLSX", "no format has files of this name; for it to be read, save it as .csv"));
  }

  @Test
  void whatIsNoArticleByItsNameIsListedWithTheRule() throws IOException {
    for (String name :
        new String[] {
          "README.txt",
          "README",
          "LICENSE",
          "README.md",
          "a.csv.map.toml",
          "map.toml",
          ".a.txt",
          ".b.map.toml",
          ".git/b.txt"
        }) {
      write(name);
    }

    assertThat(Corpus.list(folder).files()).isEmpty();
    assertThat(Corpus.list(folder).notRead())
        .containsExactlyInAnyOrder(
            new Skipped("README.txt", "about the corpus, not of it"),
            new Skipped("README", "about the corpus, not of it"),
            new Skipped("LICENSE", "about the corpus, not of it"),
            new Skipped("README.md", "about the corpus, not of it"),
            new Skipped("a.csv.map.toml", "a field map"),
            new Skipped("map.toml", "a field map"),
            new Skipped(".a.txt", "hidden"),
            new Skipped(".b.map.toml", "hidden"),
            new Skipped(".git", "hidden, with all that is in it"));
  }

  @Test
  void oneFileMayBeTheCorpus() throws IOException {
    write("deep/a.txt");

    assertThat(Corpus.list(folder.resolve("deep/a.txt")).files())
        .extracting(CorpusFile::name)
        .containsExactly("a.txt");
  }

  @Test
  void linksToFilesAreFollowedAndLinksToFoldersAreNot() throws IOException {
    write("real/a.txt");
    Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("real/a.txt"));
    Files.createSymbolicLink(folder.resolve("loop.txt"), folder);

    Corpus corpus = Corpus.list(folder);

    assertThat(corpus.files()).extracting(CorpusFile::name).containsExactly("b.txt", "real/a.txt");
    assertThat(corpus.notRead()).containsExactly(new Skipped("loop.txt", "not a regular file"));
  }

  @Test
  void aCorpusThatIsNotThereIsAFailure() {
    assertThatThrownBy(() -> Corpus.list(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
