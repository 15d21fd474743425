package org.backfile.indexer.source.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backfile.article.DateCandidate.Confidence;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What dates a page, by where it was found, best first. A page has many dates that are not its own:
 * so only what is named as the date of publication states it, and of the times shown only those
 * within the article count.
 */
record PageDates(Map<String, String> published, Map<String, String> modified) {

  private static final String SHOWN = "time shown";

  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "datepublished",
          "parsely-pub-date",
          "dc:date:issued",
          "dcterms:created",
          "dcterms:date",
          "dc:date",
          "sailthru:date",
          "article_date_original",
          "originalpublicationdate",
          "cxenseparse:recs:publishtime",
          "publication_date",
          "publish_date",
          "publishdate",
          "pubdate",
          "date");

  private static final List<String> MODIFIED =
      List.of("article:modified_time", "og:updated_time", "datemodified", "dcterms:modified");

  private static final List<String> TIMES =
      List.of(
          "time[pubdate][datetime]",
          "time[itemprop=datePublished][datetime]",
          "article header time[datetime]",
          "article time[datetime]",
          "main time[datetime]");

  static PageDates of(Document page, JsonLd described, MetaTags meta) {
    Map<String, String> published = new LinkedHashMap<>();
    described.published().ifPresent(date -> published.put("JSON-LD", date));
    add(PUBLISHED, meta, published);
    addShown(page, published);
    Map<String, String> modified = new LinkedHashMap<>();
    described.modified().ifPresent(date -> modified.put("JSON-LD", date));
    add(MODIFIED, meta, modified);
    return new PageDates(published, modified);
  }

  /** How well a date found there is founded. */
  static Confidence confidence(String where) {
    return where.equals(SHOWN) ? Confidence.LIKELY : Confidence.STATED;
  }

  private static void add(List<String> names, MetaTags meta, Map<String, String> dates) {
    for (String name : names) {
      meta.first(name).ifPresent(date -> dates.put("meta \"" + name + "\"", date));
    }
  }

  private static void addShown(Document page, Map<String, String> dates) {
    for (String selector : TIMES) {
      Element time = page.selectFirst(selector);
      if (time != null && !time.attr("datetime").isBlank()) {
        dates.put(SHOWN, time.attr("datetime"));
        return;
      }
    }
  }
}
