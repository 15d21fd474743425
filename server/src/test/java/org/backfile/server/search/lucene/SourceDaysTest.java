package org.backfile.server.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.article.PublicationDate;
import org.backfile.schema.ArticleDocument;
import org.backfile.server.search.KeywordFilter;
import org.backfile.withheld.Sight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceDaysTest {

  private static Article article(int number, String source, String date) {
    Article.Builder article =
        Article.builder("a" + number, new Origin("made-up", number)).title("Title").source(source);
    return article.published(PublicationDate.parse(date).orElseThrow()).build();
  }

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    for (int day = 1; day <= 20; day++) {
      articles.add(article(day, "Large", "2015-03-%02d".formatted(day)));
    }
    articles.add(article(30, "Small", "2015-03-02"));
    articles.add(article(31, "Small", "2015-03-19"));
    return articles;
  }

  @Test
  void sourcesBeyondTheRoomAreCountedWhenAskedForWithTheSameResult(@TempDir Path folder)
      throws IOException {
    TestArchive archive = new TestArchive(folder);
    try (OpenBuild build =
        OpenBuild.open(archive.build("20260101T000000Z-aaaaaa", articles(), 2), Sight.WHOLE)) {
      SourceDays roomy = SourceDays.of(build, SourceDays.MOST_CELLS);
      SourceDays tight = SourceDays.of(build, 20);
      int small = new DatedSources(build).number("Small");
      int large = new DatedSources(build).number("Large");

      assertThat(List.of(roomy.keeps(small), roomy.keeps(large))).containsExactly(true, true);
      assertThat(List.of(tight.keeps(small), tight.keeps(large))).containsExactly(false, true);
      assertThat(
              ArticleDocument.card(build.reader(), tight.lastArticle(small).orElseThrow())
                  .published())
          .contains(new PublicationDate.Day(LocalDate.of(2015, 3, 19)));
      for (KeywordFilter filter :
          List.of(
              new KeywordFilter(List.of("Small"), false, List.of()),
              new KeywordFilter(List.of("Large", "Small"), true, List.of()),
              new KeywordFilter(List.of(), false, List.of("Small")))) {
        assertThat(ChosenHoldings.of(build, tight, filter))
            .isEqualTo(ChosenHoldings.of(build, roomy, filter));
      }
    }
  }
}
