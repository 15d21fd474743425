package org.backfile.server.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
