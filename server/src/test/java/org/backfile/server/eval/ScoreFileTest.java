package org.backfile.server.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreFileTest {

  private static final Scores SCORES =
      new Scores(
          Map.of(
              Measure.NDCG_10, 0.41, Measure.MAP, 0.3, Measure.MRR, 0.5, Measure.RECALL_100, 0.9));

  @TempDir private Path folder;

  @Test
  void whatWasKeptIsReadAgain() throws IOException {
    ScoreFile file = new ScoreFile(folder.resolve("scores.tsv"));
    file.keep("b", SCORES);
    file.keep("a", new Scores(Map.of(Measure.MAP, 0.12345)));
    file.keep("b", SCORES);

    assertThat(file.sets()).containsExactly("a", "b");
    assertThat(file.scores("b")).contains(SCORES);
    assertThat(file.scores("a").orElseThrow().byMeasure()).containsEntry(Measure.MAP, 0.1235);
    assertThat(file.scores("c")).isEmpty();
  }

  @Test
  void aLineThatIsNoScoreIsNamed() throws IOException {
    Path path = Files.writeString(folder.resolve("scores.tsv"), "a\tMAP\t0.1\na\tspeed\t0.1\n");

    assertThatThrownBy(() -> new ScoreFile(path).scores("a"))
        .isInstanceOf(CollectionProblem.class)
        .hasMessageContaining("scores.tsv, line 2");
  }

  @Test
  void aFallOfMoreThanTheToleranceIsWorse() {
    assertThat(table(0.3949).worse()).isTrue();
    assertThat(table(0.3951).worse()).isFalse();
    assertThat(table(0.9).worse()).isFalse();
  }

  @Test
  void theTableShowsEachChangeWithItsSign() {
    assertThat(table(0.38).text()).contains("nDCG@10  0.3800  -0.0200  fell");
    assertThat(table(0.42).text()).contains("nDCG@10  0.4200  +0.0200").doesNotContain("fell");
  }

  @Test
  void withoutEarlierScoresNothingIsCompared() {
    ScoreTable table = new ScoreTable("a", 1, SCORES, Optional.empty());

    assertThat(table.worse()).isFalse();
    assertThat(table.text()).contains("nDCG@10  0.4100").doesNotContain("+");
  }

  private static ScoreTable table(double ndcg) {
    return new ScoreTable(
        "a",
        3,
        new Scores(Map.of(Measure.NDCG_10, ndcg)),
        Optional.of(new Scores(Map.of(Measure.NDCG_10, 0.4))));
  }
}
