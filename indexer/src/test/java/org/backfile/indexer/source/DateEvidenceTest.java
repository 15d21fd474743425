package org.backfile.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backfile.article.DateCandidate.Confidence.GUESSED;
import static org.backfile.article.DateCandidate.Confidence.LIKELY;
import static org.backfile.article.DateCandidate.Confidence.STATED;

import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate;
import org.backfile.article.Note;
import org.backfile.article.Origin;
import org.backfile.article.PublicationDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateEvidenceTest {

  private final DateEvidence evidence = new DateEvidence();
  private Optional<DateOrder> order = Optional.empty();

  private Article settled() {
    Article.Builder article = Article.builder("1", new Origin("a", 1)).title("T");
    evidence.settle(article, order);
    return article.build();
  }

  @Test
  void theBestFoundedDateCountsWhateverCameFirst() {
    evidence.published(GUESSED, "file name", "2015-03-02");
    evidence.published(LIKELY, "dateline", "2015-03-03");
    evidence.published(STATED, "field", "2015-03-04");

    assertThat(settled().published()).map(PublicationDate::iso).hasValue("2015-03-04");
    assertThat(settled().dates())
        .extracting(DateCandidate::origin)
        .containsExactly("field", "dateline", "file name");
    assertThat(settled().notes()).isEmpty();
  }

  @Test
  void ofEquallyFoundedDatesTheFirstCounts() {
    evidence.published(STATED, "first", "2015-03-04").published(STATED, "second", "2015-03-05");

    assertThat(settled().published()).map(PublicationDate::iso).hasValue("2015-03-04");
  }

  @Test
  void aDateThatIsNotUnderstoodGivesWayToTheNextAndIsNoted() {
    evidence.published(STATED, "field", "03/04/2015").published(GUESSED, "file name", "2015");

    assertThat(settled().published()).map(PublicationDate::iso).hasValue("2015");
    assertThat(settled().notes()).containsExactly(Note.DATE_NOT_UNDERSTOOD);
    assertThat(settled().dates()).extracting(DateCandidate::written).contains("03/04/2015");
  }

  @ParameterizedTest
  @ValueSource(strings = {"31 February 2015", "0000-00-00", "2015-13-01"})
  void aDayThatNeverWasIsKeptAsWrittenAndNoDateIsMadeOfIt(String written) {
    evidence.published(STATED, "field", written);

    assertThat(settled().published()).isEmpty();
    assertThat(settled().notes()).containsExactly(Note.DATE_IMPOSSIBLE);
    assertThat(settled().dates()).extracting(DateCandidate::written).containsExactly(written);
  }

  @Test
  void aYearBeforeAnyNewspaperIsKeptAndNoted() {
    evidence.published(STATED, "field", "1066-10-14");

    assertThat(settled().published()).map(PublicationDate::iso).hasValue("1066-10-14");
    assertThat(settled().notes()).containsExactly(Note.DATE_IMPOSSIBLE);
  }

  @Test
  void aPossibleDateIsBelievedBeforeAnImpossibleOne() {
    evidence.published(STATED, "field", "1066-10-14").published(GUESSED, "file name", "2015");

    assertThat(settled().published()).map(PublicationDate::iso).hasValue("2015");
  }

  @Test
  void datesMoreThanAMonthApartContradictEachOther() {
    evidence.published(STATED, "a", "2015-03-04").published(LIKELY, "b", "2015-04-06");

    assertThat(settled().notes()).containsExactly(Note.DATE_CONTRADICTED);
  }

  @Test
  void aRoughDateDoesNotContradictAnExactOneWithinIt() {
    evidence.published(STATED, "a", "2015-11-04T10:00:00Z").published(LIKELY, "b", "2015");

    assertThat(settled().notes()).isEmpty();
  }

  @Test
  void aGuessContradictsNothing() {
    evidence.published(STATED, "a", "2015-03-04").published(GUESSED, "file name", "2024-01-01");

    assertThat(settled().notes()).isEmpty();
  }

  @Test
  void aChangeBeforeThePublicationContradictsItByMoreThanADayOnly() {
    evidence.published(STATED, "a", "2015-03-04T20:00:00Z").updated(STATED, "b", "2015-03-04");
    assertThat(settled().notes()).isEmpty();

    evidence.updated(STATED, "c", "2015-03-01");
    assertThat(settled().notes()).containsExactly(Note.DATE_CONTRADICTED);
  }

  @Test
  void thatAnArticleWasChangedIsNotGuessedAt() {
    evidence.published(STATED, "a", "2015-03-04").updated(GUESSED, "b", "2015-03-05");

    assertThat(settled().updated()).isEmpty();
    assertThat(settled().dates()).hasSize(2);
  }

  @Test
  void theOrderStatedForAFileReadsItsNumbersAndIsTold() {
    evidence.published(STATED, "field \"date\"", "03/04/2015");
    evidence.published(LIKELY, "field \"day\"", "25/04/2015");
    order = Optional.of(DateOrder.DMY);

    assertThat(settled().published()).map(PublicationDate::iso).hasValue("2015-04-03");
    assertThat(settled().dates())
        .extracting(DateCandidate::origin)
        .containsExactly("field \"date\", day first by the field map", "field \"day\"");
    assertThat(settled().notes()).isEmpty();
  }

  @Test
  void aDateThatDoesNotFitTheOrderStatedIsNotUnderstood() {
    evidence.published(STATED, "field", "25/12/2015");
    order = Optional.of(DateOrder.MDY);

    assertThat(settled().published()).isEmpty();
    assertThat(settled().notes()).containsExactly(Note.DATE_NOT_UNDERSTOOD);
  }

  @Test
  void aBlankDateIsNone() {
    evidence.published(STATED, "field", " ");

    assertThat(settled().dates()).isEmpty();
    assertThat(settled().notes()).isEmpty();
  }
}
