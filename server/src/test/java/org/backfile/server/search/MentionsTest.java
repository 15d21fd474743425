package org.backfile.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.article.PublicationDate;
import org.backfile.server.web.search.MentionsSentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "1987-03-03 | 1987-03-03 | Dated 3 March 1987.",
        "1987-03-03 1987-03-03 | 1987-03-03 | First 3 March 1987, last 3 March 1987; most on 3 March 1987 (2).",
        "1987-03-03 1987-03-05 | 1987-03-04 | First 3 March 1987, last 5 March 1987; longest silence 1 day, 4 March 1987, while the archive holds 1 article of that time.",
        "1987-03-03 1987-03-09 | 1987-03-04 1987-03-08 | First 3 March 1987, last 9 March 1987; longest silence 5 days, 4 March 1987 to 8 March 1987, while the archive holds 2 articles of that time (and nothing of 3 days of it).",
        "1987-03-03 1987-10-05 1987-10-06 | 1987-05-04 1987-06-08 1987-06-09 | First 3 March 1987, last 6 October 1987; most in October 1987 (2); longest silence 2 months, May 1987 to June 1987, while the archive holds 3 articles of that time.",
        "1987-03-03 1987-10-05 | - | First 3 March 1987, last 5 October 1987.",
        "1984-03-03 1987-02-05 | 1984-04-04 1987-01-08 | First 3 March 1984, last 5 February 1987; longest silence 2 years and 10 months, April 1984 to January 1987, while the archive holds 2 articles of that time (and nothing of 2 years and 8 months of it).",
        "1994 | - | Dated 1994.",
        "1994-05 1994-05-02 | - | First May 1994, last 2 May 1994.",
        "1994 1994-01-01 | - | First 1 January 1994, last 1 January 1994.",
        "1994 1994-11-05 1994-11-06 1995-09-01 | 1994-05-05 1995-02-02 | First 1994, last 1 September 1995; most in November 1994 (2); longest silence 1 month, February 1995, while the archive holds 1 article of that time.",
        "1994 1994 1997 | 1995 1996 | First 1994, last 1997; most in 1994 (2); longest silence 2 years, 1995 to 1996, while the archive holds 2 articles of that time.",
        "1994-02 1994-02 1994-08-03 1994-11-02 | 1994-02-09 1994-05-05 1994-09-09 1994-10-10 | First February 1994, last 2 November 1994; most in February 1994 (2); longest silence 2 months, September 1994 to October 1994, while the archive holds 2 articles of that time.",
      })
  void theSentenceSaysWhenTheArticlesAppeared(String found, String others, String sentence) {
    assertThat(mentions(found, others == null ? "" : others).map(MentionsSentence::of))
        .contains(sentence);
  }

  @Test
  void nothingDatedHasNoMentions() {
    assertThat(mentions("", "1994")).isEmpty();
  }

  private static Optional<Mentions> mentions(String found, String others) {
    return Mentions.of(
        days(found, 0),
        days(found, "1994-05".length()),
        days(found, 4),
        days(found + " " + others, 0));
  }

  /** The days of dates of one length, or of any where it is 0. */
  private static DailyHoldings days(String dates, int length) {
    LocalDate epoch = LocalDate.of(1980, 1, 1);
    int[] counts = new int[10_000];
    Stream.of(dates.strip().split(" "))
        .filter(date -> !date.isEmpty() && (length == 0 || date.length() == length))
        .map(date -> PublicationDate.parse(date).orElseThrow().start().toLocalDate())
        .forEach(day -> counts[(int) (day.toEpochDay() - epoch.toEpochDay())]++);
    return DailyHoldings.of(epoch, counts);
  }
}
