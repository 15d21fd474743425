package org.backfile.indexer.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.article.CanonicalText;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.RawRecord;
import org.backfile.indexer.source.ReadOutcome;

/** Reads a folder to its end, for tests. */
final class WholeCorpus {

  private WholeCorpus() {}

  /** All outcomes; in the end just as many bytes were read as there are, and each file hashed. */
  static Outcomes read(Path folder) throws IOException {
    Corpus corpus = Corpus.list(folder);
    List<ReadOutcome> outcomes = new ArrayList<>();
    Map<String, String> hashes = new HashMap<>();
    FieldMaps maps = FieldMaps.of(corpus, List.of());
    try (CorpusReader reader = new CorpusReader(corpus, corpus, maps, hashes::put)) {
      for (Optional<RawRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
        outcomes.add(record.get().read());
      }
      assertThat(reader.bytesRead()).isEqualTo(corpus.bytes());
    }
    assertThat(hashes).isEqualTo(hashes(corpus));
    return new Outcomes(outcomes);
  }

  private static Map<String, String> hashes(Corpus corpus) throws IOException {
    Map<String, String> hashes = new HashMap<>();
    for (CorpusFile file : corpus.files()) {
      if (Files.isReadable(file.path())) {
        byte[] content = Files.readAllBytes(file.path());
        hashes.put(file.name(), CanonicalText.hex(CanonicalText.newSha256().digest(content)));
      }
    }
    return hashes;
  }
}
