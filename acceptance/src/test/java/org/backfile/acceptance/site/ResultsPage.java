package org.backfile.acceptance.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A results page as a reader sees it: rows, counts and facets, read from its HTML. */
public record ResultsPage(Document html) {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*");
  private static final Pattern ARTICLE = Pattern.compile("/a/([^?/#]+)");
  private static final Pattern CODE = Pattern.compile("~([0-9A-F]{2})");

  /** The ids of the rows, in order. */
  public List<String> ids() {
    return html.select("ol.rows > li h3 a").stream().map(link -> id(link.attr("href"))).toList();
  }

  /** The row of an article, all its text. */
  public String row(String id) {
    return html.select("ol.rows > li").stream()
        .filter(row -> id(row.selectFirst("h3 a").attr("href")).equals(id))
        .map(Element::text)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row of " + id + " among " + ids()));
  }

  /** The number of articles that the page says it found. */
  public int total() {
    Element found = html.selectFirst("#found");
    return found.text().equals("No articles") ? 0 : number(found.text());
  }

  /** How the query was read. */
  public String readAs() {
    Element reading = html.selectFirst(".reading code");
    return reading == null ? "" : reading.text();
  }

  /**
   * The counts of a facet's values, by value; those excluded and those without a value are not
   * among them.
   */
  public Map<String, Integer> facet(String key) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Element label : html.select("#facet-" + key + " label.value")) {
      Element box = label.selectFirst("input");
      if (box.attr("name").equals(key)) {
        counts.put(box.attr("value"), number(label.ownText()));
      }
    }
    return counts;
  }

  private static String id(String href) {
    Matcher article = ARTICLE.matcher(href);
    if (!article.find()) {
      throw new AssertionError("no address of an article: " + href);
    }
    String segment =
        URLDecoder.decode(article.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
    return CODE.matcher(segment)
        .replaceAll(code ->
            Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))));
  }

  private static int number(String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.find()) {
      throw new AssertionError("expected a number, found: " + text);
    }
    return Integer.parseInt(number.group().replace(",", ""));
  }
}
