package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.article.PublicationDate;
import org.backfile.server.language.PseudoLanguage;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No text of any page is written into it: over an archive in Greek letters, in a language of
 * full-width ones, nothing is left in plain letters but names that are the same everywhere.
 */
class PseudoLanguageTest {
  /** Names of formats and the like, the archive's, what the addresses below ask, and hashes. */
  private static final Pattern NAMES =
      Pattern.compile(
          TestServer.NAME
              + "|UTC|CSV|SVG|JSON Lines|CSL-JSON|JSON|RIS|BibTeX|SHA-256|Factiva|Nexis|Google|Lucene"
              + "|ｏｎｅ ｏｆ [\\w, ]+|ｓｏｍｅ ｏｆ [\\w, ]+|partial|spelling|nonsense=1|nonsense|from=2019-13|from|page=x|page|development"
              + "|[0-9.,]+ [kMGT]B|20[0-9]{6}T[0-9]{6}Z-[0-9a-f]{6}|Q[1-4]|W[0-9]{2}|[A-D]\\b"
              + "|AND|OR|NOT|NEAR/\\d+|request [0-9a-f]{8}|[0-9a-f]{8}|ｂｙ test|qps|el|news|en");

  private static final Pattern LETTERS = Pattern.compile("[A-Za-z]+");
  private static final Set<String> NOT_READ =
      Set.of("code", "samp", "kbd", "pre", "script", "style");
  private static final List<String> READ_OUT =
      List.of("aria-label", "title", "placeholder", "alt", "label");

  @AutoClose
  private static final TestServer server = TestServer.start(articles(), PseudoLanguage.only());

  @AutoClose private static final TestServer empty = TestServer.withoutBuild(PseudoLanguage.only());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search",
        "/search?q=γη",
        "/search?q=γη&size=25&page=2&sort=newest&source=Νέα&not.section=Πόλη&from=2015&to=2016",
        "/search?q=γη&measure=share&explain=1",
        "/search?q=γη+δήμος&explain=1",
        "/search?q=ουδέν+γη",
        "/search?q=ουδέν&source=Νέα&source=Άγνωστα",
        "/search?q=γη+γη+OR",
        "/search?q=(γη",
        "/search?q=*γη",
        "/search?q=γη&from=2019-13&page=x&nonsense=1",
        "/search?q=γη&build=20250101T000000Z-bbbbbb",
        "/search?q=γη&undated=1",
        "/search?q=partial",
        "/search?q=spelling",
        "/search?missing.source=1",
        "/search?q=γη&view=table",
        "/search/facets/tag",
        "/search/facets/tag?q=γη&facet-contains=θέμα&facet-sort=name&source=Νέα&from=2019-13",
        "/search/facets/person?facet-contains=ουδέν",
        "/search/facets/nonsense",
        "/a/1",
        "/a/2?q=γη&at=2",
        "/a/2?q=γη&at=2&match=1",
        "/a/revised",
        "/a/revised/compare",
        "/a/revised/compare?view=side&only=changes",
        "/a/1/compare",
        "/a/correction",
        "/entity/person:Κανείς",
        "/entity/person:κανείς?person=Κανείς+Άλλος&nonsense=1",
        "/entity/person:δημος",
        "/entity/Άλλος",
        "/entity/ουδέν",
        "/search/facets/person",
        "/a/undated",
        "/timeline",
        "/timeline?q=γη&q2=δήμος&measure=share&interval=day",
        "/timeline?q=*γη&from=2019-13",
        "/lists",
        "/lists?lines=γη%0Aουδέν%0A*γη%0A(γη&from=2019-13",
        "/alerts",
        "/alerts?q=γη&source=Νέα&not.section=Πόλη",
        "/alerts?q=*γη",
        "/alerts?from=2019-13",
        "/help",
        "/help?try=(γη",
        "/status",
        "/r/BF-nonsense",
        "/a/nothing",
        "/nothing",
        "/search?q=broken",
        "/search?q=gone"
      })
  void noTextOfAPageIsWrittenIntoIt(String path) {
    assertThat(plain(server.page(path))).as(path).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/search?q=γη", "/help", "/status"})
  void norOfAPageWithoutAnArchive(String path) {
    assertThat(plain(empty.page(path))).as(path).isEmpty();
  }

  /** What a reader meets in plain letters. */
  private static List<String> plain(Document page) {
    List<String> found = new ArrayList<>();
    NodeTraversor.traverse(
        (node, _) -> {
          if (node instanceof TextNode text && isRead(text.parent())) {
            add(found, text.text());
          } else if (node instanceof Element element) {
            READ_OUT.forEach(name -> add(found, element.attr(name)));
          }
        },
        page);
    return found;
  }

  private static boolean isRead(org.jsoup.nodes.Node parent) {
    return parent instanceof Element element
        && element.parents().stream().map(Element::tagName).noneMatch(NOT_READ::contains)
        && !NOT_READ.contains(element.tagName());
  }

  private static void add(List<String> found, String text) {
    if (LETTERS.matcher(NAMES.matcher(text).replaceAll("")).find()) {
      found.add(text);
    }
  }

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    for (int number = 1; number <= 60; number++) {
      articles.add(
          article(
                  String.valueOf(number),
                  "Η γη του δήμου",
                  "2015-%02d-%02d".formatted(number % 12 + 1, number % 28 + 1))
              .section(number % 2 == 0 ? "Πόλη" : "Χώρα")
              .tags(List.of("θέμα " + number))
              .people(number % 7 > 0 ? List.of("Κανείς") : List.of("Κανείς Άλλος", "Δήμος"))
              .build());
    }
    articles.add(article("revised", "Η γη του δήμου", "2016-01-01").build());
    articles.add(
        article("revised", "Η γη του δήμου αλλιώς", "2016-01-01")
            .updated(PublicationDate.parse("2016-01-02").orElseThrow())
            .build());
    articles.add(article("correction", "Διόρθωση", "2016-02-01").corrects("1").build());
    articles.add(
        Article.builder("undated", new Origin("α.jsonl", 1))
            .title("Η γη")
            .text("Η γη χωρίς όνομα.")
            .build());
    return articles;
  }

  private static Article.Builder article(String id, String title, String date) {
    return Article.builder(id, new Origin("α.jsonl", 1))
        .title(title)
        .text(
            "Ο δήμος πούλησε τη γη.\n\nΗ γη είναι του δήμου. " + id.replaceAll("\\D", "") + " γη.")
        .published(PublicationDate.parse(date).orElseThrow())
        .source("Νέα")
        .byline(List.of("Κάποιος"))
        .language("el");
  }
}
