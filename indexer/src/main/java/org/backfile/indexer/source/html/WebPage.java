package org.backfile.indexer.source.html;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a web page says.
 *
 * @param url its own address
 * @param published every date of publication as written, by where it was found, best first
 * @param modified the same for the last change
 * @param site who publishes it
 * @param type kind of article, where it is more than news
 * @param paragraphs the text without what stands around it
 */
public record WebPage(
    Optional<String> url,
    Optional<String> title,
    List<String> byline,
    Map<String, String> published,
    Map<String, String> modified,
    Optional<String> site,
    Optional<String> section,
    Optional<String> language,
    Optional<String> type,
    List<String> keywords,
    Optional<String> description,
    List<String> paragraphs) {

  public WebPage {
    published = Collections.unmodifiableMap(new LinkedHashMap<>(published));
    modified = Collections.unmodifiableMap(new LinkedHashMap<>(modified));
    byline = List.copyOf(byline);
    keywords = List.copyOf(keywords);
    paragraphs = List.copyOf(paragraphs);
  }
}
