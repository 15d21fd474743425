package org.backfile.indexer.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.backfile.article.Article;
import org.backfile.article.Note;
import org.backfile.article.Origin;
import org.backfile.article.PublicationDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FutureDateStepTest {

  private static Article dated(String date) {
    return Article.builder("1", new Origin("a", 1))
        .title("T")
        .published(PublicationDate.parse(date).orElseThrow())
        .build();
  }

  private static Article seen(String now, Article article) {
    return Enrichment.none().markingFuture(Instant.parse(now)).enrich(article);
  }

  @ParameterizedTest
  @CsvSource({
    "2015-03-04, false",
    "2015-03-05T11:59:59, false",
    "2015-03-05T12:00:01, true",
    "2016, true",
    "2015, false"
  })
  void aDateMoreThanADayAheadIsInTheFuture(String date, boolean future) {
    Article article = seen("2015-03-04T12:00:00Z", dated(date));

    assertThat(article.notes().contains(Note.DATE_IN_FUTURE)).isEqualTo(future);
    assertThat(article.published()).isEqualTo(dated(date).published());
  }

  @Test
  void whatWasTheFutureIsSoNoLongerInALaterBuild() {
    Article early = seen("2015-03-01T00:00:00Z", dated("2015-03-04"));

    assertThat(early.notes()).containsExactly(Note.DATE_IN_FUTURE);
    assertThat(seen("2015-03-04T00:00:00Z", early).notes()).isEmpty();
  }
}
