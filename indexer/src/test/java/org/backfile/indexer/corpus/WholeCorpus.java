package org.backfile.indexer.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.RawRecord;
import org.backfile.indexer.source.ReadOutcome;

/** Reads a folder to its end, for tests. */
final class WholeCorpus {

  private WholeCorpus() {}

  /** All outcomes; in the end just as many bytes were read as there are. */
  static Outcomes read(Path folder) throws IOException {
    Corpus corpus = Corpus.list(folder);
    List<ReadOutcome> outcomes = new ArrayList<>();
    try (CorpusReader reader = new CorpusReader(corpus, FieldMaps.of(corpus, Optional.empty()))) {
      for (Optional<RawRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
        outcomes.add(record.get().read());
      }
      assertThat(reader.bytesRead()).isEqualTo(corpus.bytes());
    }
    return new Outcomes(outcomes);
  }
}
