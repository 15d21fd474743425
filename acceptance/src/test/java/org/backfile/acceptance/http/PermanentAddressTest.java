package org.backfile.acceptance.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.backfile.acceptance.site.Answer;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StarterSite.class)
class PermanentAddressTest {

  @Test
  void theHashOfEveryTextIsTheOneInItsAddressOnItsPageAndInTheJson(Site site) throws Exception {
    int texts = 0;
    for (int page = 1; page <= 2; page++) {
      for (JsonNode row : site.json("dup=all&size=100&page=" + page).get("results")) {
        String path = row.get("link").asText();
        JsonNode article = site.get(path.replace("/a/", "/api/v1/articles/")).ok().json();

        assertThat(article.get("sha256")).isEqualTo(row.get("sha256"));
        assertThat(hashOnPage(site, path)).isEqualTo(row.get("sha256").asText());
        for (JsonNode version : article.get("versions")) {
          checkVersion(site, path, version);
          texts++;
        }
      }
    }
    assertThat(texts).isEqualTo(139);
  }

  private static void checkVersion(Site site, String path, JsonNode version) throws Exception {
    String hash = version.get("sha256").asText();

    assertThat(version.get("html").asText()).isEqualTo(path + "/v/" + hash);
    assertThat(sha256(site.get(version.get("text").asText()).ok())).as(path).isEqualTo(hash);
    assertThat(hashOnPage(site, version.get("html").asText())).isEqualTo(hash);
  }

  private static String hashOnPage(Site site, String path) {
    return site.get(path).ok().html().select(".provenance code.hash").text();
  }

  private static String sha256(Answer answer) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(answer.body()));
  }

  @Test
  void anArticleWithTwoVersionsKeepsBothAndSaysWhichIsNewer(Site site) {
    String path = "/a/foreland-2024-11-17-atacms-russia";
    JsonNode versions =
        site.get(path.replace("/a/", "/api/v1/articles/")).ok().json().get("versions");

    assertThat(versions).hasSize(2);
    assertThat(site.get(versions.at("/0/html").asText()).ok().html().select(".notice").text())
        .contains("An older version");
    assertThat(site.get(versions.at("/0/text").asText()).text())
        .isNotEqualTo(site.get(versions.at("/1/text").asText()).text());
  }

  @Test
  void anArticleSaysSinceWhenTheArchiveHasIt(Site site) {
    String path = "/a/foreland-2024-11-17-atacms-russia";
    String seen =
        site.get(path.replace("/a/", "/api/v1/articles/")).ok().json().get("seen").asText();

    assertThat(seen).isEqualTo(site.json("q=atacms").at("/index/builtAt").asText());
    assertThat(site.get(path).ok().html().select(".provenance time").eachAttr("datetime"))
        .contains(seen);
  }

  @Test
  void aHashThatNoVersionHasIsNotFound(Site site) {
    assertThat(site.get("/a/lantern-2024-01-03-dyke-holds/v/" + "0".repeat(64)).status())
        .isEqualTo(404);
  }
}
