package org.backfile.server.web.compat.nyt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.backfile.server.web.site.Problem;
import org.backfile.server.web.site.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterQueryTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "section_name:(\"Sports\") | (section:\"Sports\")",
        "news_desk:(\"Sports\" \"Foreign\") | (section:\"Sports\" OR section:\"Foreign\")",
        "news_desk:( Sports , Foreign ) | (section:\"Sports\" OR section:\"Foreign\")",
        "glocations:( NEW YORK CITY ) | (place:\"NEW YORK CITY\")",
        "section_name.contains:(\"Sports\") AND persons:(\"Jane Doe\") | (section:\"Sports\" person:\"Jane Doe\")",
        "source:\"Daily Post\" OR source:\"Star\" | (source:\"Daily Post\" OR source:\"Star\")",
        "source:(\"Post\" AND NOT \"Star\") | (source:\"Post\" NOT source:\"Star\")",
        "headline:(herring) | (headline:herring)",
        "timesTag.location:(\"Port\") | (place:\"Port\")",
        "pub_date:[2015-01-01T00:00:00Z TO 2015-12-31] | (date:[2015-01-01 TO 2015-12-31])",
        "pub_year:(2015) | (date:2015)",
        "word_count:[100 TO 500] | (words:[100 TO 500])",
        "document_type:(\"article\") AND source:(\"Post\") | (source:\"Post\")",
        "\"land deal\" | (\"land deal\")"
      })
  void aFilterIsReadAsLucenesWithAlternativesSideBySide(String filter, String own) {
    assertThat(FilterQuery.of(filter, TODAY)).contains(own);
  }

  @Test
  void howLongAValueIsNeedsNoStack() {
    String filter = "source:\"" + "a".repeat(1_000_000) + "\"";
    assertThatThrownBy(() -> FilterQuery.of(filter, TODAY))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem().kind()).isEqualTo(Problem.Kind.QUERY_REFUSED));
  }

  @ParameterizedTest
  @CsvSource({"document_type:(\"article\")", "document_type:(\"article\" \"blog\")", "''"})
  void aFilterThatEveryArticleMeetsIsNone(String filter) {
    assertThat(FilterQuery.of(filter, TODAY)).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "day_of_week:(\"Monday\") | found day_of_week",
        "source:( | before the end",
        "source:(\"Post\" | before the end",
        "source:(\"Post\")) | found )",
        "AND source:x | found AND",
        "NOT document_type:article | not",
        "source:\"Post | one \" behind character 7",
        "source:(\"Post\" \"Star) | one \" behind",
        "pub_date:[2015-01-01 TO | one [ behind character 9",
        "source:Post] | one ] behind character 11"
      })
  void whatCannotBeAskedIsRefusedWithTheReason(String filter, String reason) {
    assertThatThrownBy(() -> FilterQuery.of(filter, TODAY))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(refused.problem().detail().toString())
                    .startsWith("fq")
                    .contains(reason));
  }
}
