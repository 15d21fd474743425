package org.backfile.server.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas, against values worked out by hand. */
class MeasureTest {

  /** Three answers of grades 3, 2 and 1, and one article judged not to answer. */
  private static final Map<String, Integer> GRADES = Map.of("a", 3, "b", 2, "c", 1, "d", 0);

  /**
   * The best order gains 3 + 2 / log2(3) + 1 / 2 = 4.76186; {@code x} is not judged.
   *
   * <p>"x a d b": 3 / log2(3) + 2 / log2(5) = 1.89279 + 0.86135 = 2.75414, a share of 0.57837.
   */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          a b c,     1.00000, 1.00000, 1.00000, 1.00000
          x a d b,   0.57837, 0.33333, 0.50000, 0.66667
          c b a,     0.79000, 1.00000, 1.00000, 1.00000
          d x,       0.00000, 0.00000, 0.00000, 0.00000
          d x c,     0.10500, 0.11111, 0.33333, 0.33333
          """)
  void followTheirFormulas(String ranked, double ndcg, double map, double mrr, double recall) {
    List<String> found = Arrays.asList(ranked.split(" "));
    assertThat(Measure.NDCG_10.of(found, GRADES)).isCloseTo(ndcg, within(0.00001));
    assertThat(Measure.MAP.of(found, GRADES)).isCloseTo(map, within(0.00001));
    assertThat(Measure.MRR.of(found, GRADES)).isCloseTo(mrr, within(0.00001));
    assertThat(Measure.RECALL_100.of(found, GRADES)).isCloseTo(recall, within(0.00001));
  }

  @Test
  void ndcgLooksAtTheFirstTenAndNoFurther() {
    assertThat(Measure.NDCG_10.of(behind(9), GRADES)).isPositive();
    assertThat(Measure.NDCG_10.of(behind(10), GRADES)).isZero();
  }

  @Test
  void recallLooksAtTheFirstHundredAndNoFurther() {
    assertThat(Measure.RECALL_100.of(behind(99), GRADES)).isPositive();
    assertThat(Measure.RECALL_100.of(behind(100), GRADES)).isZero();
  }

  @Test
  void reciprocalRankAndPrecisionLookAtAllThatWasFound() {
    assertThat(Measure.MRR.of(behind(999), GRADES)).isEqualTo(0.001);
    assertThat(Measure.MAP.of(behind(999), GRADES)).isCloseTo(0.001 / 3, within(1e-9));
  }

  /** The answer {@code a} behind so many others. */
  private static List<String> behind(int others) {
    return IntStream.rangeClosed(0, others).mapToObj(at -> at == others ? "a" : "x" + at).toList();
  }

  @Property
  void theOrderOfGradesIsTheBestThereIs(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 3) Integer> grades) {
    Map<String, Integer> judged = new HashMap<>();
    grades.forEach(grade -> judged.put("a" + judged.size(), grade));
    List<String> any = List.copyOf(judged.keySet());
    List<String> best =
        any.stream().sorted((a, b) -> Integer.compare(judged.get(b), judged.get(a))).toList();
    for (Measure measure : Measure.values()) {
      assertThat(measure.of(any, judged)).isBetween(0.0, measure.of(best, judged) + 1e-9);
    }
  }
}
