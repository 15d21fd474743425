package org.backfile.acceptance.injection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.backfile.acceptance.site.HostileSite;
import org.backfile.acceptance.site.Program;
import org.backfile.acceptance.site.RunningProgram.Ended;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of files and words of articles, where programs print them. */
class HostileNamesTest {
  @TempDir private Path folder;

  @Test
  void neitherIndexingNorSearchingLetsThemMoveTheCursor() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    HostileSite.write(corpus);
    Files.writeString(corpus.resolve("\u001B[2Jnot.an.article\u0007\r.bin"), "\u0000\u0001");
    Path archive = folder.resolve("archive");

    Ended index =
        Program.INDEXER.run("index", "--corpus", corpus, "--archive", archive, "--max-bad", "50");
    Ended search = Program.SERVER.run("search", "--archive", archive, "hostile");

    assertThat(index.exitCode()).as(index.output()).isEqualTo(3);
    assertThat(index.output()).contains("not.an.article");
    assertThat(search.output()).contains("<script>alert(1)</script>");
    assertThat(index.output().lines())
        .anyMatch(line -> line.contains("onerror=alert(6)") && line.endsWith(".jsonl"));
    assertThat(control(index)).as(index.output()).isEmpty();
    assertThat(control(search)).as(search.output()).isEmpty();
  }

  /** What moves the cursor or turns the text round, besides the end of a line. */
  private static String control(Ended ended) {
    return ended
        .output()
        .codePoints()
        .filter(sign -> sign != '\n')
        .filter(sign -> Character.isISOControl(sign) || Character.getType(sign) == Character.FORMAT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void theQuarantineAndTheReportStayJson() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    HostileSite.write(corpus);
    Path archive = folder.resolve("archive");
    Program.INDEXER.run("index", "--corpus", corpus, "--archive", archive, "--max-bad", "50");
    Build build = new ArchiveFolder(archive).current().orElseThrow();
    ObjectMapper json = new ObjectMapper();

    for (String line : Files.readAllLines(build.quarantine())) {
      assertThat(json.readTree(line).get("file").asText()).contains("onerror=alert(6)");
    }
    assertThat(json.readTree(build.report().toFile()).isObject()).isTrue();
  }
}
