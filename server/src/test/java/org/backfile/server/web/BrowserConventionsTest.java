package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers look for in a site. */
class BrowserConventionsTest {
  private static final int SIX_KILOBYTES = 6 * 1024;
  @AutoClose private static final TestServer server = TestServer.start();

  private static Document description() {
    String path = server.page("/help").select("link[rel=search]").attr("href");
    return Jsoup.parse(server.get(path).body(), Parser.xmlParser());
  }

  @ParameterizedTest
  @ValueSource(strings = {"mayor \"land deal\"", "a+b & c", "100%", "صفقة", "=#?/"})
  void aBrowsersOwnSearchBoxAsksWhatWasTypedThere(String typed) {
    String template = description().select("Url[type=text/html]").attr("template");
    String path =
        template
            .replace("{searchTerms}", URLEncoder.encode(typed, StandardCharsets.UTF_8))
            .substring(server.uri("/").toString().length() - 1);

    assertThat(server.page(path).select("#q").attr("value")).isEqualTo(typed);
  }

  @Test
  void theDescriptionHasItsMediaTypeAndAShortName() {
    HttpResponse<String> answer = server.get("/opensearch.xml");

    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/opensearchdescription+xml");
    assertThat(description().select("ShortName").text()).isEqualTo("Test Archive");
    assertThat(description().select("Url[type=application/atom+xml]")).hasSize(1);
  }

  @Test
  void theHomePageTellsHowToSearchTheSite() throws JsonProcessingException {
    JsonNode site =
        new ObjectMapper()
            .readTree(server.page("/").select("script[type=application/ld+json]").first().data());

    assertThat(site.at("/potentialAction/@type").asText()).isEqualTo("SearchAction");
    assertThat(site.at("/potentialAction/target/urlTemplate").asText())
        .isEqualTo(server.uri("/search") + "?q={search_term_string}");
  }

  @Test
  void theScriptIsSmall() {
    String script = server.page("/").select("script[src]").attr("src");

    assertThat(server.get(script).body().getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThanOrEqualTo(SIX_KILOBYTES);
    assertThat(server.get(script).headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/javascript");
  }
}
