package org.backfile.indexer.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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

  private String mapsFound(Optional<String> given) throws IOException {
    Corpus corpus = Corpus.list(folder);
    FieldMaps found = FieldMaps.of(corpus, given);
    return corpus.files().stream().map(file -> found.forFile(file).toString()).toList().toString();
  }

  @Test
  void withoutAnyMapAllFieldsGoByTheirNames() throws IOException {
    assertThat(mapsFound(Optional.empty())).isEqualTo("[, ]");
  }

  @Test
  void aMapBesideAFileIsItsOwnAndOneOfTheFolderIsOfTheOthers() throws IOException {
    write(folder.resolve("a.jsonl.map.toml"), "own");
    write(folder.resolve("map.toml"), "common");

    assertThat(mapsFound(Optional.empty())).isEqualTo("[title=own, title=common]");
  }

  @Test
  void aMapGivenIsForAllFiles() throws IOException {
    write(folder.resolve("map.toml"), "common");
    write(maps.resolve("x.toml"), "given");

    assertThat(mapsFound(Optional.of(maps.resolve("x.toml").toString())))
        .isEqualTo("[title=given, title=given]");
    assertThat(mapsFound(Optional.of("title=inline"))).isEqualTo("[title=inline, title=inline]");
  }

  @Test
  void inAFolderOfMapsEachFileFindsTheOneOfItsName() throws IOException {
    write(maps.resolve("a.map.toml"), "a");
    write(maps.resolve("b.csv.map.toml"), "b");

    assertThat(mapsFound(Optional.of(maps.toString()))).isEqualTo("[title=a, title=b]");
  }

  @Test
  void aMapThatIsNotThereIsAFault() {
    assertThatThrownBy(() -> mapsFound(Optional.of("nowhere.toml")))
        .isInstanceOf(FieldMapProblem.class)
        .hasMessageContaining("no such file or folder: nowhere.toml");
  }
}
