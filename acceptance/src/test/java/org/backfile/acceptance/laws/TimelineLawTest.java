package org.backfile.acceptance.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(StarterSite.class)
class TimelineLawTest {

  @ParameterizedTest
  @MethodSource("org.backfile.acceptance.laws.Queries#all")
  void thePeriodsSumToTheTotalWithoutTheUndated(String query, Site site) {
    for (String interval : List.of("auto", "year", "month")) {
      JsonNode answer = site.json(query + "&size=1&interval=" + interval);
      int sum = 0;
      for (JsonNode bucket : answer.at("/timeline/buckets")) {
        sum += bucket.get("count").asInt();
      }
      assertThat(sum)
          .as("%s by %s", query, interval)
          .isEqualTo(answer.get("total").asInt() - answer.at("/timeline/undated").asInt());
    }
  }

  @Test
  void noPeriodFindsMoreThanTheArchiveHolds(Site site) {
    for (JsonNode bucket : site.json("q=the&interval=month").at("/timeline/buckets")) {
      assertThat(bucket.get("count").asInt()).isLessThanOrEqualTo(bucket.get("holdings").asInt());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mayor", "bridge"})
  void aYearOfTheTimelineIsWhatTheDatesOfThatYearFind(String words, Site site) {
    JsonNode answer = site.json("interval=year&" + Site.q(words));
    for (JsonNode bucket : answer.at("/timeline/buckets")) {
      String year = bucket.get("start").asText().substring(0, 4);
      JsonNode narrowed = site.json(Site.q(words) + "&from=" + year + "&to=" + year);

      assertThat(narrowed.get("total").asInt()).as(year).isEqualTo(bucket.get("count").asInt());
    }
  }
}
