package org.backfile.server.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhereaboutsTest {

  @TempDir private Path temp;

  @Test
  void messagesOfTheFileSystemNameFilesFromTheFolderOn() throws IOException {
    Path archive = Files.createDirectory(temp.resolve("archive"));
    Path link = Files.createSymbolicLink(temp.resolve("link"), archive);
    Whereabouts whereabouts = Whereabouts.of(link);

    for (Path folder : new Path[] {archive.toRealPath(), link, link.toAbsolutePath()}) {
      assertThat(whereabouts.leftOutOf("no such file: " + folder.resolve("build-1/index/_0.fdt")))
          .isEqualTo("no such file: build-1/index/_0.fdt");
      assertThat(whereabouts.leftOutOf("denied: " + folder)).isEqualTo("denied: its folder");
    }
  }

  @Test
  void aRelativeFolderIsLeftOutOnlyWhereItIsOne() {
    Whereabouts whereabouts = Whereabouts.of(Path.of("archive"));

    assertThat(whereabouts.leftOutOf("the archive lacks archive/CURRENT"))
        .isEqualTo("the archive lacks CURRENT");
    assertThat(whereabouts.leftOutOf("denied: " + Path.of("archive").toAbsolutePath()))
        .isEqualTo("denied: its folder");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /data | no such file: /database/x             | no such file: /database/x
          /data | no such file: /mnt/data/x             | no such file: /mnt/data/x
          /data | no such file: /data-2/x and /data.old | no such file: /data-2/x and /data.old
          /data | path="/data/build-1" and /data/_0     | path="build-1" and _0
          /data | NIOFSDirectory@/data/index lock       | NIOFSDirectory@index lock
          /data | see file:///data/x                    | see file://x
          /data | /data/ is full; /data: denied         | its folder is full; its folder: denied
          /data | cannot read /data. Nor (/data)        | cannot read its folder. Nor (its folder)
          /a+b  | no such file: /a+b/x, not /aab/x      | no such file: x, not /aab/x
          x     | cannot read index/_0 of x/_0          | cannot read index/_0 of _0
          x     | cannot read box/_0 of the box         | cannot read box/_0 of the box
          .     | cannot read ./CURRENT, not ../x       | cannot read CURRENT, not ../x
          """)
  void aFolderIsLeftOutOnlyWhereItsNameBeginsAndEnds(String folder, String text, String left) {
    assertThat(Whereabouts.of(Path.of(folder)).leftOutOf(text)).isEqualTo(left);
  }

  @Test
  void ofTwoNamesThatBeginAlikeTheLongerIsLeftOut() throws IOException {
    Path archive = Files.createDirectories(temp.resolve("news/news"));
    Path link = Files.createSymbolicLink(archive.resolveSibling("n"), archive);
    Path outer = Files.createSymbolicLink(temp.resolve("n"), link);

    for (Path name : new Path[] {archive.toRealPath(), outer}) {
      assertThat(Whereabouts.of(outer).leftOutOf("no such file: " + name.resolve("news/x")))
          .isEqualTo("no such file: news/x");
    }
  }
}
