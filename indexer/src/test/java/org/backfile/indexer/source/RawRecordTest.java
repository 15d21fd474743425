package org.backfile.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.NoSuchElementException;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ReadOutcome.Failed;
import org.backfile.indexer.source.ReadOutcome.Skipped;
import org.junit.jupiter.api.Test;

class RawRecordTest {

  private static final Origin WHERE = new Origin("a.txt", 7);

  @Test
  void aFaultOfAReaderCostsTheRecordAndIsToldWithItsPlace() {
    RawRecord record =
        () -> {
          throw new NoSuchElementException("nothing there");
        };

    assertThat(record.failingAlone(WHERE).read())
        .isEqualTo(
            new Failed(
                WHERE,
                "expected a record, found what its format's reader fails at:"
                    + " java.util.NoSuchElementException: nothing there",
                ""));
  }

  @Test
  void whatReadsWellStaysAsItIs() {
    ReadOutcome outcome = new Skipped("a.txt", "empty");

    assertThat(((RawRecord) () -> outcome).failingAlone(WHERE).read()).isSameAs(outcome);
  }
}
