package org.backfile.indexer.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.backfile.indexer.source.fields.FieldMapProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldMapsTest {

  @TempDir Path folder;
  @TempDir Path maps;

  @BeforeEach
  void makeTwoFiles() throws IOException {
    Files.writeString(folder.resolve("a.jsonl.gz"), "{}");
    Files.writeString(folder.resolve("b.csv"), "id");
  }

  private static void write(Path file, String nameOfTitle) throws IOException {
    Files.writeString(file, "[fields]\ntitle = '" + nameOfTitle + "'\n");
  }

  private String mapsFound(String... given) throws IOException {
    Corpus corpus = Corpus.list(folder);
    FieldMaps found = FieldMaps.of(corpus, List.of(given));
    return corpus.files().stream().map(file -> found.forFile(file).toString()).toList().toString();
  }

  @Test
  void withoutAnyMapAllFieldsGoByTheirNames() throws IOException {
    assertThat(mapsFound()).isEqualTo("[, ]");
  }

  @Test
  void aMapBesideAFileIsItsOwnAndOneOfTheFolderIsOfTheOthers() throws IOException {
    write(folder.resolve("a.jsonl.map.toml"), "own");
    write(folder.resolve("map.toml"), "common");

    assertThat(mapsFound()).isEqualTo("[title=own, title=common]");
  }

  @Test
  void aMapGivenIsForAllFiles() throws IOException {
    write(folder.resolve("map.toml"), "common");
    write(maps.resolve("x.toml"), "given");

    assertThat(mapsFound(maps.resolve("x.toml").toString()))
        .isEqualTo("[title=given, title=given]");
    assertThat(mapsFound("title=inline")).isEqualTo("[title=inline, title=inline]");
  }

  @Test
  void inAFolderOfMapsEachFileFindsTheOneOfItsName() throws IOException {
    write(maps.resolve("a.map.toml"), "a");
    write(maps.resolve("b.csv.map.toml"), "b");

    assertThat(mapsFound(maps.toString())).isEqualTo("[title=a, title=b]");
  }

  @Test
  void aMapThatIsNotThereIsAFault() {
    assertThatThrownBy(() -> mapsFound("nowhere.toml"))
        .isInstanceOf(FieldMapProblem.class)
        .hasMessageContaining("no such file or folder: nowhere.toml");
  }

  @Test
  void mapsInOneLineAreJoinedAndCountBeforeThoseOfFiles() throws IOException {
    write(folder.resolve("b.map.toml"), "own");

    assertThat(mapsFound("title=one", "text=two"))
        .isEqualTo("[title=one,text=two, title=one,text=two]");
    assertThat(mapsFound("dates=dmy")).isEqualTo("[dates=dmy, title=own,dates=dmy]");
    write(maps.resolve("b.map.toml"), "given");
    assertThat(mapsFound(maps.toString(), "text=inline", "dates=dmy"))
        .isEqualTo("[text=inline,dates=dmy, title=given,text=inline,dates=dmy]");
  }

  @Test
  void oneFieldTwiceAndTwoFilesOfMapsAreRefused() {
    assertThatThrownBy(() -> mapsFound("title=one", "title=other"))
        .isInstanceOf(FieldMapProblem.class)
        .hasMessageContaining("title is given twice")
        .hasMessageContaining("title=one+other");
    assertThatThrownBy(() -> mapsFound(maps.toString(), folder.toString()))
        .isInstanceOf(FieldMapProblem.class)
        .hasMessageContaining("expected one file or folder");
  }
}
