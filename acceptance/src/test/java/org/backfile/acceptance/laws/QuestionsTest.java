package org.backfile.acceptance.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.backfile.acceptance.site.ResultsPage;
import org.backfile.acceptance.site.ReutersSite;
import org.backfile.acceptance.site.Site;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reporter of 1987 would ask of that year's wire, and a headline that answers it. */
@ExtendWith(ReutersSite.class)
class QuestionsTest {
  private static final int FIRST_PAGE = 10;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Who sued over insider trading? | \"insider trading\" (boesky OR levine) | | LIMITED PARTNERS SUE BOESKY",
        "Who broke the quotas of OPEC that summer? | opec NEAR/10 quota | &from=1987-06 | IRAQ REJECTS NEW OPEC OIL QUOTA",
        "Who warned of a trade war? | warn* /s (\"trade war\" OR retaliation) japan | | BALDRIGE WARNS OF WORLD TRADE WAR DANGER",
        "How did Iran-Contra begin? | iran (missiles OR arms) contra | &sort=oldest | REAGAN AND BAKER BEGIN TASK OF REBUILDING",
        "Who named 1.5 billion dollars? | \"1.5 billion dlrs\" acquisition | | ICI <ICI> SEEKS GAINS IN SPECIALTY BUSINESSES",
        "Coffee talks, not sugar | headline:coffee quota* (talks OR meeting) NOT headline:sugar | | COFFEE QUOTA TALKS CONTINUE BUT NO AGREEMENT YET"
      })
  void aQuestionFindsItsAnswerOnThePageAndInTheJson(
      String question, String query, String filters, String headline, Site site) {
    ResultsPage page =
        PageAndJsonTest.agree(Site.q(query) + (filters == null ? "" : filters), site);

    List<String> first =
        page.html().select("ol.rows > li h3 a").eachText().stream().limit(FIRST_PAGE).toList();
    assertThat(first).as(question).contains(headline);
  }
}
