package org.backfile.acceptance.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every change of the ranking is a change of two files that can be read: {@code rankings.txt} and
 * {@code scores.tsv}. Run with {@code -Dbackfile.goldens=update} to write them anew, and look at
 * the difference.
 */
@ExtendWith(StarterSite.class)
class RankingTest {
  private static final Path RESOURCES = Path.of("src", "test", "resources", "starter");
  private static final boolean UPDATE = "update".equals(System.getProperty("backfile.goldens"));

  /** Questions of those who know what they look for: one article is meant, and it comes first. */
  static List<Question> sharpQuestions() {
    return Question.of("questions.tsv");
  }

  /** The same and questions in plain words, which many articles answer, some better than others. */
  private static List<Question> allQuestions() {
    return Stream.concat(sharpQuestions().stream(), Question.of("plain-words.tsv").stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("sharpQuestions")
  void theBestArticleComesFirstInJsonAndOnThePage(Question question, Site site) {
    String parameters = Site.q(question.query());

    assertThat(site.json(parameters).at("/results/0/id").asText()).isEqualTo(question.best());
    assertThat(site.page(parameters).ids()).first().isEqualTo(question.best());
  }

  @Test
  void theRankingsAreTheStoredOnes(Site site) throws IOException {
    check("rankings.txt", Rankings.of(site, allQuestions()).listing());
  }

  @Test
  void theScoresAreTheStoredOnes(Site site) throws IOException {
    check("scores.tsv", Rankings.of(site, allQuestions()).scores());
  }

  private static void check(String name, String now) throws IOException {
    if (UPDATE) {
      Files.writeString(RESOURCES.resolve(name), now);
    } else {
      assertThat(now)
          .as("%s; -Dbackfile.goldens=update writes it anew", name)
          .isEqualTo(Question.read(name));
    }
  }
}
