package org.backfile.server.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The scores in the repository, which a change of ranking updates. */
class KeptScoresTest {

  /** nDCG@10 of plain Lucene (BM25, English analyzer, headline and text as one field, OR). */
  private static final Map<String, Double> PLAIN =
      Map.of("cranfield", 0.368, "cacm", 0.520, "cisi", 0.371, "npl", 0.432, "adi", 0.486);

  private static final double BETTER_BY = 0.02;

  @Test
  void areNowhereBelowPlainLuceneAndBetterOnAverage() throws Exception {
    double better = 0;
    for (var plain : PLAIN.entrySet()) {
      double kept = ndcg(plain.getKey());
      assertThat(kept).as(plain.getKey()).isGreaterThanOrEqualTo(plain.getValue());
      better += kept - plain.getValue();
    }
    assertThat(better / PLAIN.size()).isGreaterThanOrEqualTo(BETTER_BY);
  }

  private static double ndcg(String set) throws IOException, URISyntaxException {
    var resource = Objects.requireNonNull(KeptScoresTest.class.getResource("/ranking/scores.tsv"));
    Scores scores = new ScoreFile(Path.of(resource.toURI())).scores(set).orElseThrow();
    return scores.byMeasure().getOrDefault(Measure.NDCG_10, 0.0);
  }
}
