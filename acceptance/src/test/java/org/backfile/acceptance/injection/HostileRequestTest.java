package org.backfile.acceptance.injection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.backfile.acceptance.site.HostileSite;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader asks is text, wherever it is put in and wherever it comes out. */
@ExtendWith(StarterSite.class)
class HostileRequestTest {
  private static final String ARTICLE = "/a/lantern-2015-03-04-council-approves-land-deal";
  private static final List<String> PAGES =
      List.of(
          "/search",
          "/search/facets/tag",
          "/timeline",
          "/lists",
          "/alerts",
          "/help",
          ARTICLE,
          ARTICLE + "/compare");
  private static final List<String> ONLY_ON_PAGES =
      List.of(
          "q2", "q3", "q4", "try", "at", "match", "left", "right", "only", "build", "since",
          "story", "dup", "prefix", "colour");
  private static final List<String> IN_PATHS =
      List.of(
          "/%s",
          "/a/%s",
          "/a/%s/compare",
          "/a/%s/v/%s",
          ARTICLE + "/v/%s",
          "/r/%s",
          "/story/%s",
          "/search/facets/%s",
          "/static/%s",
          "/api/v1/articles/%s",
          "/api/v1/articles/%s/related",
          "/api/v1/articles/%s/compare",
          "/api/v1/stories/%s");

  @Test
  void everyParameterOfEveryAddressTakesItAsText(Site site) throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String hostile =
          HostileSite.MARKUP.replace("127.0.0.1:9", "127.0.0.1:" + listener.getLocalPort())
              + "\r\nX-Made-Up: yes\r\n\r\n";
      List<String> faults = new ArrayList<>();
      int asked = 0;
      for (String address : addresses(site)) {
        faults.addAll(Inert.faults(site.get(address.replace("%s", Site.encode(hostile)))));
        asked++;
      }
      assertThat(faults).isEmpty();
      assertThat(asked).isGreaterThan(1_000);
      assertHeardNothing(listener);
    }
  }

  /** Every address with every parameter, the hostile text left out. */
  private static Set<String> addresses(Site site) {
    Set<String> addresses = new TreeSet<>();
    Set<String> names = new TreeSet<>(ONLY_ON_PAGES);
    JsonNode described = site.get("/openapi.json").ok().json().get("paths");
    described
        .properties()
        .forEach(path ->
            path.getValue()
                .at("/get/parameters")
                .forEach(parameter -> {
                  String name = parameter.get("name").asText();
                  names.add(name);
                  addresses.add(
                      path.getKey().replaceAll("\\{[a-z]+}", "none") + "?" + name + "=%s");
                }));
    PAGES.forEach(page -> names.forEach(name -> addresses.add(page + "?" + name + "=%s")));
    addresses.add("/search?%s=1");
    return addresses;
  }

  private static void assertHeardNothing(ServerSocket listener) throws IOException {
    listener.setSoTimeout(1);
    boolean heard;
    try {
      listener.accept().close();
      heard = true;
    } catch (SocketTimeoutException nobody) {
      heard = false;
    }
    assertThat(heard).as("somebody looked up a name in a text").isFalse();
  }

  @Test
  void everyPathTakesItAsText(Site site) {
    List<String> faults = new ArrayList<>();
    for (String path : IN_PATHS) {
      for (String hostile :
          List.of("<script>alert(1)<x>", "qz${7*7}qz", "\"onload=alert(1) x=\"")) {
        String text = Site.encode(hostile).replace("+", "%20");
        faults.addAll(Inert.faults(site.get(path.replace("%s", text))));
      }
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search.csv?q=%s",
        "/search.ris?q=%s&source=%s",
        "/timeline.csv?q=%s",
        "/lists.csv?lines=%s",
        "/search?q=%s&from=",
        "/list?lines=%s",
        ARTICLE + "?cite=%s"
      })
  void aLineBreakMakesNoHeaderAndNoFileName(String address, Site site) {
    var headers =
        site.get(address.replace("%s", "x%0D%0AX-Made-Up:%20yes%0D%0A%0D%0A%22;filename=evil.exe"))
            .headers();

    assertThat(headers.map()).doesNotContainKey("x-made-up");
    assertThat(headers.firstValue("Content-Disposition").orElse("attachment; filename=\"x.csv\""))
        .matches("attachment; filename=\"[A-Za-z0-9.-]+\"")
        .doesNotContain("evil");
  }
}
