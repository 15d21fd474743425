package org.backfile.server.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.backfile.build.Build;
import org.backfile.server.search.QuarantineReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarantineReportTest {
  @TempDir private Path folder;

  @Test
  void reasonsAreCountedWithTheirFirstRecordThatOfMostFirst() throws IOException {
    write(
        List.of(
            line("no date", 3), line("no title", 5), line("no title", 9), line("no title", 11)));
    assertThat(report())
        .containsExactly(
            new QuarantineReason("no title", 3, "a.jsonl", 5),
            new QuarantineReason("no date", 1, "a.jsonl", 3));
  }

  @Test
  void beyondFiftyReasonsTheRestAreCountedTogether() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int at = 1; at <= 60; at++) {
      lines.add(line("reason " + at, at));
    }
    write(lines);
    assertThat(report()).hasSize(51).contains(new QuarantineReason("", 10, "a.jsonl", 51));
  }

  @Test
  void aBuildWithoutAQuarantineHasNoReasons() throws IOException {
    assertThat(report()).isEmpty();
  }

  private List<QuarantineReason> report() throws IOException {
    return QuarantineReport.of(new Build("20260101T000000Z-aaaaaa", folder));
  }

  private void write(List<String> lines) throws IOException {
    Files.write(folder.resolve("quarantine.jsonl"), lines);
  }

  private static String line(String reason, int line) {
    return "{\"file\":\"a.jsonl\",\"line\":%d,\"reason\":\"%s\"}".formatted(line, reason);
  }
}
