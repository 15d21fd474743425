package org.backfile.acceptance.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.backfile.acceptance.site.Site;

/**
 * What one answer shows of an archive.
 *
 * @param total articles in all
 * @param word the word with which every id on the page begins; blank when they differ
 */
record Sight(String buildId, int total, String word) {

  /** Asks for everything. */
  static Sight of(Site site) {
    JsonNode answer = site.json("size=50");
    List<String> words =
        answer.get("results").findValuesAsText("id").stream()
            .map(id -> id.substring(0, id.indexOf('-')))
            .distinct()
            .toList();
    return new Sight(
        answer.at("/index/buildId").asText(),
        answer.get("total").asInt(),
        words.size() == 1 ? words.getFirst() : "");
  }
}
