package org.backfile.acceptance.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.backfile.acceptance.site.Program;
import org.backfile.acceptance.site.RunningProgram;
import org.backfile.acceptance.site.RunningProgram.Ended;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kernel fails one call of an indexer, and every one of that kind after it. */
@Tag("faults")
class FailingWriteTest {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Path STRACE = Path.of("/usr/bin/strace");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "fsync, EIO, 1",
    "fsync, EIO, 2",
    "fsync, EIO, 5",
    "fsync, EIO, 20",
    "fsync, ENOSPC, 8",
    "rename, EIO, 1",
    "rename, EACCES, 2",
    "pwrite64, ENOSPC, 1",
    "ftruncate, EIO, 1"
  })
  void aFailedCallNeverPublishesHalfABuild(String call, String error, int nth) throws IOException {
    Assumptions.assumeTrue(Files.isExecutable(STRACE), "needs strace");
    Path archive = folder.resolve("archive");
    Corpus.of(folder.resolve("old"), "old", 20).indexInto(archive);
    String before = Files.readString(archive.resolve("CURRENT"));
    Path corpus = Corpus.of(folder.resolve("new"), "new", 200).folder();

    Ended ended =
        traced(
            List.of("-e", "inject=%s:error=%s:when=%d+".formatted(call, error, nth)),
            Program.INDEXER.command(List.of(), "index", "--corpus", corpus, "--archive", archive));

    boolean published = !Files.readString(archive.resolve("CURRENT")).equals(before);
    assertThat(published).as(ended.output()).isEqualTo(ended.exitCode() == 0);
    assertThat(Program.SERVER.run("check", "--archive", archive).exitCode()).isZero();
  }

  private static Ended traced(List<String> injected, List<String> command) {
    List<String> words =
        new ArrayList<>(List.of(STRACE.toString(), "-f", "-qq", "-o", "/dev/null"));
    words.addAll(List.of("-e", "trace=fsync,rename,pwrite64,ftruncate", "--seccomp-bpf"));
    words.addAll(injected);
    words.addAll(command);
    try (RunningProgram program = RunningProgram.of(words)) {
      return program.await(PATIENCE);
    }
  }
}
