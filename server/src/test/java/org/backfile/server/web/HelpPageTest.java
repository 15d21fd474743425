package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The page that explains the query language. */
class HelpPageTest {
  @AutoClose private static final TestServer server = TestServer.start();

  @Test
  void anExampleOfTheHelpPageFindsWhatIsSaidThere() {
    Document page = server.page("/help");
    for (Element row : page.select(".grammar tbody tr").subList(0, 5)) {
      String found = server.page(row.select("td a").attr("href")).select("[role=status]").text();
      assertThat(found.replace("No articles", "0 articles")).isEqualTo(row.select(".count").text());
    }
  }

  @Test
  void aQueryCanBeTriedWithoutASearch() {
    Document page = server.page("/help?try=mayor+w/5+deal");
    assertThat(page.select(".reading code").first().text()).isEqualTo("mayor NEAR/5 deal");
    assertThat(page.select(".notice").text()).contains("Nexis");
    assertThat(server.page("/help?try=*tion").select("[role=alert]").text()).contains("*tion");
  }

  @Test
  void everyExampleOfTheHelpPageIsALinkThatAnswers() {
    for (String href : server.page("/help").select(".grammar td a").eachAttr("href")) {
      assertThat(server.get(href).statusCode()).as(href).isEqualTo(200);
    }
  }
}
