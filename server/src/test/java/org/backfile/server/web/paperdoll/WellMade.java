package org.backfile.server.web.paperdoll;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What holds for every page in every state. */
public final class WellMade {
  private static final String FOREIGN_SCRIPT =
      "script:not([src^=/static/]):not([type=application/ld+json])";

  private WellMade() {}

  /**
   * Checks a page.
   *
   * @param archive what the archive is called
   */
  public static void check(Document page, String archive) {
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.title()).endsWith(archive);
    assertThat(page.select("main")).hasSize(1);
    headingsDoNotSkip(page);
    everyFieldHasAName(page);
    assertThat(page.select("[style], style, [onclick], [onload]")).isEmpty();
    assertThat(page.select(FOREIGN_SCRIPT)).isEmpty();
    assertThat(
            page.select("[src], link[href]").stream()
                .map(each -> each.attr("href") + each.attr("src")))
        .allMatch(address -> address.startsWith("/"));
    assertThat(page.select("[id]").stream().map(Element::id).toList()).doesNotHaveDuplicates();
  }

  private static void headingsDoNotSkip(Document page) {
    int last = 0;
    for (Element heading : page.select("h1, h2, h3, h4")) {
      int level = heading.tagName().charAt(1) - '0';
      assertThat(level).as(heading.text()).isLessThanOrEqualTo(last + 1);
      last = level;
    }
  }

  private static void everyFieldHasAName(Document page) {
    for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
      boolean named =
          field.closest("label") != null
              || !field.attr("aria-label").isBlank()
              || !page.select("label[for=" + field.id() + "]").isEmpty();
      assertThat(named).as(field.toString()).isTrue();
    }
  }
}
