package org.backfile.acceptance.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.backfile.acceptance.site.Answer;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(StarterSite.class)
class CachingTest {
  private static final String ARTICLE = "lantern-2024-01-03-dyke-holds";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=mayor",
        "/api/v1/search?q=mayor",
        "/a/" + ARTICLE,
        "/api/v1/articles/" + ARTICLE
      })
  void whatTheReaderHasAlreadyIsNotSentAgain(String path, Site site) {
    Answer first = site.get(path).ok();
    Answer second = site.get(path, "If-None-Match", first.header("ETag"));

    assertThat(first.header("ETag")).isNotBlank();
    assertThat(second.status()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search?q=mayor", "/api/v1/search?q=mayor", "/a/" + ARTICLE})
  void anOldTagBringsTheAnswer(String path, Site site) {
    assertThat(site.get(path, "If-None-Match", "\"of-another-build\"").ok().body()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=mayor",
        "/api/v1/search?q=mayor",
        "/a/" + ARTICLE,
        "/help",
        "/status",
        "/openapi.json"
      })
  void aHeadRequestIsAnsweredLikeAGetWithoutItsBody(String path, Site site) {
    Answer head = site.send("HEAD", path);
    Answer get = site.get(path);

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
    assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search?q=mayor", "/api/v1/search?q=mayor"})
  void largeAnswersAreSentCompressed(String path, Site site) {
    Answer packed = site.get(path, "Accept-Encoding", "gzip");

    assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(packed.header("Vary")).contains("Accept-Encoding");
    assertThat(packed.body().length).isLessThan(site.get(path).body().length / 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"base", "search", "article", "icon"})
  void styleIsKeptForEver(String name, Site site) {
    String path =
        site.get(name.equals("article") ? "/a/" + ARTICLE : "/search")
            .ok()
            .html()
            .select("head link[href*=/static/" + name + "]")
            .attr("href");

    assertThat(site.get(path).ok().header("Cache-Control")).contains("immutable");
  }
}
