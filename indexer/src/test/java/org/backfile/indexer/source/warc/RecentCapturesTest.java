package org.backfile.indexer.source.warc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.backfile.indexer.source.warc.Capture.Document;
import org.backfile.indexer.source.warc.Capture.Repeat;
import org.junit.jupiter.api.Test;

class RecentCapturesTest {

  private static final String DATE = "1999-01-15T08:00:00Z";

  private final RecentCaptures captures = new RecentCaptures();

  @Test
  void longNamesAndAddressesCountAsContentDoes() {
    String longName = "x".repeat(RecentCaptures.MOST_BYTES / 20);
    for (int number = 0; number < 12; number++) {
      keep(number + longName, 1);
    }

    assertThat(isKept("0" + longName)).isFalse();
    assertThat(isKept("11" + longName)).isTrue();
  }

  private void keep(String name, int length) {
    captures.keep(
        new Document(name, DATE, "text/html", Optional.empty(), new byte[length], List.of(name)));
  }

  private boolean isKept(String name) {
    return captures.repeated(new Repeat(name, DATE, List.of(name))).isPresent();
  }

  @Test
  void manySmallCapturesAreForgottenAsFewLongOnesAre() {
    int more = RecentCaptures.MOST_BYTES / 1_000;
    for (int number = 0; number <= more; number++) {
      keep("small " + number, 1);
    }

    assertThat(isKept("small 0")).isFalse();
    assertThat(isKept("small " + more)).isTrue();
  }

  @Test
  void whatIsForgottenMakesRoom() {
    keep("first", RecentCaptures.MOST_BYTES / 2);
    keep("second", RecentCaptures.MOST_BYTES / 2);
    keep("third", RecentCaptures.MOST_BYTES / 4);

    assertThat(isKept("first")).isFalse();
    assertThat(isKept("second")).isTrue();
    assertThat(isKept("third")).isTrue();
  }

  @Test
  void anEmptyCaptureIsNotKeptNorWhatWasThereBefore() {
    keep("page", 10);
    keep("page", 0);

    assertThat(isKept("page")).isFalse();
  }
}
