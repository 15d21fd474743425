package org.backfile.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.backfile.build.BuildStage;
import org.backfile.indexer.Progress.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

  private static Reading whole(long bytes) {
    return new Reading(BuildStage.INDEXING, "records", bytes, () -> bytes, () -> 3);
  }

  @ParameterizedTest
  @CsvSource({"0, 0 kB", "1, 1 kB", "640000, 640 kB", "12300000, 12 MB", "5000000000, '5,000 MB'"})
  void theSizeOfACorpusIsInAUnitThatSuitsIt(long bytes, String size) {
    assertThat(whole(bytes).size()).isEqualTo(size);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, '100 % of 0 kB read'",
    "1000, 0, '0 % of 1 kB read'",
    "1000, 250, '25 % of 1 kB read, 0:30 left'",
    "1000, 1000, '100 % of 1 kB read, 0:00 left'",
    "1000, 1200, '100 % of 1 kB read, 0:00 left'",
  })
  void whatIsLeftIsNeverLessThanNothing(long bytes, long read, String words) {
    assertThat(
            PlainProgress.line(
                new Reading(BuildStage.INDEXING, "records", bytes, () -> read, () -> 3), 10))
        .endsWith(words);
  }

  @Test
  void beforeTheFirstRecordNothingIsSaidOfTheTimeLeft() {
    Reading ahead = new Reading(BuildStage.INDEXING, "records", 1000, () -> 1000, () -> 0);

    assertThat(PlainProgress.line(ahead, 5)).endsWith("0 records, 0/s, 100 % of 1 kB read");
  }

  @Test
  void aLogEndsWithHowFarReadingCame() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PlainProgress(new PrintStream(out, true, StandardCharsets.UTF_8))
        .reading(whole(4_200))
        .close();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("3 records", "100 % of 5 kB read");
  }

  @Test
  void theBarOfASmallCorpusCountsInKilobytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Closeable shown =
        new TerminalProgress(new PrintStream(out, true, StandardCharsets.UTF_8))
            .reading(whole(4_200))) {
      assertThat(shown).isNotNull();
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("5/5 kB", "3 records");
  }
}
