package org.backfile.server.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.server.query.MatchMode;
import org.backfile.server.search.lucene.LuceneArchive;
import org.backfile.server.search.lucene.TestArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

  private static final int FERRIES = 250;

  @TempDir private Path folder;
  private LuceneArchive archive;

  /** One article about a bridge, then many about ferries, the longer the later. */
  @BeforeEach
  void openArchive() throws IOException {
    List<Article> articles = new ArrayList<>();
    articles.add(article("bridge", "The bridge was not closed."));
    for (int number = 1; number <= FERRIES; number++) {
      articles.add(article("ferry-" + number, "A ferry sailed. " + "Waves rose. ".repeat(number)));
    }
    new TestArchive(folder).publish("20260101T000000Z-000000", articles, 1);
    archive = LuceneArchive.open(folder);
  }

  @AfterEach
  void closeArchive() {
    archive.close();
  }

  @Test
  void aQuestionIsAskedAsWords() {
    Scores scores = scores("Was the bridge NOT closed, or -ferry?", Map.of("bridge", 1), 10);

    assertThat(scores.byMeasure())
        .containsEntry(Measure.NDCG_10, 1.0)
        .containsEntry(Measure.MRR, 1.0);
  }

  @Test
  void articlesAreFoundDownToTheDepthAndNoFurther() {
    Map<String, Integer> last = Map.of("ferry-" + FERRIES, 1);

    assertThat(scores("ferry", last, FERRIES).byMeasure().get(Measure.MRR))
        .isEqualTo(1.0 / FERRIES);
    assertThat(scores("ferry", last, FERRIES - 1).byMeasure().get(Measure.MRR)).isZero();
  }

  @Test
  void scoresAreMeansOverTopics() {
    TestCollection two =
        new TestCollection(
            "two",
            List.of(
                new Topic("1", "bridge", Map.of("bridge", 1)),
                new Topic("2", "bridge", Map.of("ferry-1", 1))));

    Scores scores = new Evaluation(archive, MatchMode.ANY, 10).scores(two);

    assertThat(scores.byMeasure()).containsEntry(Measure.NDCG_10, 0.5);
  }

  @Test
  void aDepthBeyondWhatCanBePagedToIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Evaluation(archive, MatchMode.ANY, 1001))
        .withMessage("depth must be 1 to 1000, found 1001");
  }

  private Scores scores(String text, Map<String, Integer> grades, int depth) {
    TestCollection one = new TestCollection("one", List.of(new Topic("1", text, grades)));
    return new Evaluation(archive, MatchMode.ANY, depth).scores(one);
  }

  private static Article article(String id, String text) {
    return Article.builder(id, new Origin("test.jsonl", 1))
        .title(id)
        .paragraphs(List.of(text))
        .language("en")
        .build();
  }
}
