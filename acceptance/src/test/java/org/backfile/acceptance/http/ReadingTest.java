package org.backfile.acceptance.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The page says how it read a query: every operator is in the sentence, whatever dialect it was
 * typed in.
 */
@ExtendWith(StarterSite.class)
class ReadingTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/starter/readings.tsv", delimiter = '\t', quoteCharacter = '`')
  void thePageReadsTheQueryBack(String query, String reading, Site site) {
    assertThat(site.page(Site.q(query)).readAs()).isEqualTo(reading);
  }
}
