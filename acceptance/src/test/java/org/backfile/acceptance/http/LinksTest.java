package org.backfile.acceptance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.backfile.acceptance.site.Answer;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StarterSite.class)
class LinksTest {
  private static final int MOST_ADDRESSES = 1_500;

  @Test
  void everyLinkOfTheSiteLeadsSomewhereAndNoPageLoadsAnythingFromElsewhere(Site site) {
    Deque<String> open =
        new ArrayDeque<>(
            List.of("/", "/help", "/status", "/search?q=mayor+land&source=Evening+Capstan"));
    Set<String> seen = new HashSet<>(open);
    List<String> dead = new ArrayList<>();
    for (int asked = 0; asked < MOST_ADDRESSES && !open.isEmpty(); asked++) {
      Answer answer = site.get(open.remove());
      if (answer.status() != 200) {
        dead.add(answer.status() + " " + answer.path());
      } else if (answer.header("Content-Type").startsWith("text/html")) {
        Document page = answer.html();
        assertLoadsNothingFromElsewhere(answer.path(), page);
        deadAnchors(answer.path(), page).forEach(dead::add);
        links(page).stream().filter(seen::add).forEach(open::add);
      }
    }
    assertThat(dead).isEmpty();
    assertThat(seen).hasSizeGreaterThan(200);
  }

  private static void assertLoadsNothingFromElsewhere(String path, Document page) {
    assertThat(page.select("link[href], [src], form[action]"))
        .allSatisfy(loaded -> {
          String target = loaded.attr("href") + loaded.attr("src") + loaded.attr("action");
          assertThat(target).as(path).startsWith("/").doesNotStartWith("//");
        });
    assertThat(
            page.select(
                "script:not([src^=/static/]):not([type=application/ld+json]), style, iframe, object, embed, [style], [onclick], [onload]"))
        .as(path)
        .isEmpty();
  }

  private static List<String> deadAnchors(String path, Document page) {
    return page.select("a[href^=#]").stream()
        .map(link -> link.attr("href"))
        .filter(href -> page.getElementById(href.substring(1)) == null)
        .map(href -> path + href)
        .toList();
  }

  /**
   * The links within the site; links to where an article was published lead out and are not
   * followed.
   */
  private static List<String> links(Document page) {
    return page.select("a[href], link[href]").stream()
        .filter(link -> !link.attr("href").startsWith("#"))
        .filter(link -> !link.attr("rel").contains("nofollow"))
        .map(LinksTest::target)
        .toList();
  }

  private static String target(Element link) {
    URI uri = URI.create(link.attr("href"));
    assertThat(uri.isAbsolute()).as("%s", link).isFalse();
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }
}
