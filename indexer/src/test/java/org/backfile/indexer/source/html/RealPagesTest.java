package org.backfile.indexer.source.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.indexer.source.fields.ArticleAdapter;
import org.backfile.indexer.source.fields.FieldMap;
import org.junit.jupiter.api.Test;

/**
 * Real web pages, where they are at hand, against what is expected of them; the measures of each
 * stand in {@code scores.tsv}, so that every change of extraction is a readable difference. {@code
 * -Dbackfile.pages=update} writes them anew.
 */
class RealPagesTest {

  private static final Path SCORES = Path.of("src/test/resources/html/scores.tsv");

  private record Score(
      String page, boolean title, boolean byline, boolean exactByline, boolean time, double text) {
    @Override
    public String toString() {
      return "%s\t%s\t%s\t%s\t%s\t%s"
          .formatted(
              page,
              word(title),
              word(byline),
              word(exactByline),
              word(time),
              String.format(Locale.ROOT, "%.3f", text));
    }

    private static String word(boolean right) {
      return right ? "right" : "wrong";
    }
  }

  private static List<Score> measure() throws IOException {
    String given = System.getProperty("backfile.data", "");
    Path folder =
        Path.of(given.isEmpty() ? "../../shared/data" : given).resolve("formats/readability-pages");
    assumeTrue(Files.isDirectory(folder), "no real data: " + folder + " is not there");
    List<Score> scores = new ArrayList<>();
    try (Stream<Path> pages = Files.list(folder)) {
      for (Path page : pages.sorted().toList()) {
        scores.add(score(ExpectedPage.read(page)));
      }
    }
    return scores;
  }

  private static Score score(ExpectedPage page) throws IOException {
    PageOrigin origin = PageOrigin.of(new Origin(page.name(), 1));
    Article article =
        PageArticle.read(page.html(), origin, ArticleAdapter.of(FieldMap.NONE)).article();
    return new Score(
        page.name(),
        page.sameTitle(article),
        page.sameByline(article),
        page.exactByline(article),
        page.sameTime(article),
        page.overlap(article));
  }

  @Test
  void titleBylineTimeAndTextAreThoseExpected() throws IOException {
    List<Score> scores = measure();
    String table =
        "page\ttitle\tbyline\texact byline\ttime\ttext\n"
            + String.join("\n", scores.stream().map(Score::toString).toList())
            + "\n";
    if (System.getProperty("backfile.pages", "").equals("update")) {
      Files.createDirectories(SCORES.getParent());
      Files.writeString(SCORES, table);
    }

    assertThat(table).isEqualTo(Files.readString(SCORES));
    assertThat(share(scores, Score::title)).isGreaterThanOrEqualTo(0.96);
    assertThat(share(scores, Score::byline)).isGreaterThanOrEqualTo(0.93);
    assertThat(share(scores, Score::exactByline)).isGreaterThanOrEqualTo(0.85);
    assertThat(share(scores, Score::time)).isGreaterThanOrEqualTo(0.98);
    assertThat(scores.stream().mapToDouble(Score::text).average().orElse(0))
        .isGreaterThanOrEqualTo(0.97);
  }

  private static double share(List<Score> scores, Predicate<Score> right) {
    return (double) scores.stream().filter(right).count() / scores.size();
  }
}
