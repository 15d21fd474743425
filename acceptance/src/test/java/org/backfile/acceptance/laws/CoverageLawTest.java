package org.backfile.acceptance.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said beside a result of what the archive holds is what a search for everything finds. */
@ExtendWith(StarterSite.class)
class CoverageLawTest {
  private static final Pattern HOLDS =
      Pattern.compile(
          "(?i)the archive holds (?<articles>[\\d,]+) articles?(?: with a date)?, .*?on (?<with>[\\d,]+) of (?<days>[\\d,]+) days");

  @ParameterizedTest
  @CsvSource({
    "mayor, ''",
    "mayor, &source=The+Averil+Lantern",
    "zeppelin, &source=The+Averil+Lantern&source=Evening+Capstan",
    "ferry, &from=2005-01-01&to=2016-12-31",
    "zeppelin, &source=The+Dunmarrow+Log&from=2010&to=2019",
    "herring, &not.source=Foreland+News+Agency"
  })
  void theLineBesideAResultCountsWhatIsHeldOfTheSourcesAndDatesAsked(
      String words, String filters, Site site) {
    Element held = site.page(Site.q(words) + filters).html().selectFirst(".held");
    Matcher line = HOLDS.matcher(held.text());
    assertThat(line.find()).as(held.text()).isTrue();
    JsonNode everything = site.json(filters + "&interval=day");

    assertThat(number(line, "articles"))
        .isEqualTo(everything.get("total").asInt() - everything.at("/timeline/undated").asInt());
    assertThat(number(line, "with")).isLessThanOrEqualTo(number(line, "articles")).isPositive();
    assertThat(number(line, "days")).isGreaterThanOrEqualTo(number(line, "with"));
  }

  private static int number(Matcher line, String group) {
    return Integer.parseInt(line.group(group).replace(",", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "&source=The+Averil+Lantern&from=1980&to=1981, the archive holds nothing",
    "&source=Nobody, the archive holds nothing"
  })
  void whereNothingIsHeldThatIsSaidAndNotThatNothingWasWritten(
      String filters, String said, Site site) {
    assertThat(site.page("q=mayor" + filters).html().select(".held, .nothing").text())
        .contains(said);
  }
}
