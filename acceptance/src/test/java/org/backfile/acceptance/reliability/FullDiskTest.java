package org.backfile.acceptance.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.backfile.acceptance.site.Namespace;
import org.backfile.acceptance.site.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk that an archive lies on runs full, or may not be written at all. */
class FullDiskTest {
  @TempDir private Path folder;

  private static String program(Program program, Object... words) {
    return Namespace.quoted(program.command(List.of(), words));
  }

  @Test
  void anIndexerThatFillsTheDiskSaysSoAndLeavesTheServingBuildAndNothingElse() throws IOException {
    Path small = Corpus.of(folder.resolve("small"), "small", 20).folder();
    Path large = Corpus.of(folder.resolve("large"), "large", 12_000).folder();
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Path archive = disk.resolve("archive");

    String output =
        Namespace.run(
                """
                set -e
                mount -t tmpfs -o size=6m none '%s'
                %s > /dev/null
                cp '%s/CURRENT' '%s/before'
                set +e
                %s
                echo "index ended with $?"
                cmp '%s/CURRENT' '%s/before' && echo same build
                ls '%s' | sed 's/^/left: /'
                %s
                echo "check ended with $?"
                """
                    .formatted(
                        disk,
                        program(Program.INDEXER, "index", "--corpus", small, "--archive", archive),
                        archive,
                        disk,
                        program(Program.INDEXER, "index", "--corpus", large, "--archive", archive),
                        archive,
                        disk,
                        archive,
                        program(Program.SERVER, "check", "--archive", archive)))
            .output();

    assertThat(output)
        .contains("index ended with 5")
        .contains("the disk is full")
        .contains("same build")
        .doesNotContain(".tmp")
        .contains("check ended with 0");
  }

  @Test
  void anArchiveThatMayOnlyBeReadIsServed() throws IOException {
    Path archive = folder.resolve("archive");
    Corpus.of(folder.resolve("corpus"), "read", 20).indexInto(archive);

    String output =
        Namespace.run(
                """
                mount --bind '%1$s' '%1$s' && mount -o remount,ro,bind '%1$s' || exit 9
                touch '%1$s/x' 2> /dev/null && echo it can be written
                %2$s
                echo "search ended with $?"
                """
                    .formatted(
                        archive, program(Program.SERVER, "search", "--archive", archive, "read")))
            .output();

    assertThat(output).doesNotContain("it can be written").contains("search ended with 0");
    assertThat(output).contains("read number");
  }
}
