package org.backfile.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://www.Example.org/News/Bridge/, example.org/News/Bridge",
    "http://example.org/bridge#comments, example.org/bridge",
    "https://example.org/bridge?utm_source=feed&utm_medium=rss, example.org/bridge",
    "https://example.org/bridge?fbclid=x1&id=7, example.org/bridge?id=7",
    "https://example.org/?p=12&lang=en, example.org?lang=en&p=12",
    "https://example.org/?lang=en&p=12&, example.org?lang=en&p=12",
    "https://example.org/bridge?reference=4, example.org/bridge?reference=4",
  })
  void whatTellsNoPagesApartIsLeftOut(String url, String address) {
    assertThat(Address.of(url)).hasValue(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "https://www.example.org/",
        "https://example.org/?utm_source=feed",
        "https://example.org/#top",
        "mailto:desk@example.org",
        "tag:example.org,2001:bridge",
        "no address",
        ""
      })
  void aHostAloneAndWhatIsNotOfTheWebIsNoPage(String url) {
    assertThat(Address.of(url)).isEmpty();
  }
}
