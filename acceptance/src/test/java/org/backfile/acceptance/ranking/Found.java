package org.backfile.acceptance.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.backfile.acceptance.site.Site;

/**
 * The first articles that a query finds.
 *
 * @param total number of articles found
 * @param rows in order of rank, at most {@value #DEPTH}
 */
record Found(int total, List<Row> rows) {
  private static final int DEPTH = 10;
  private static final int DAY = "2015-03-04".length();

  /** One of them, with what a person knows it by. */
  record Row(String id, String date, String title) {}

  /** Asks for what is shown first. */
  static Found by(Site site, String query) {
    JsonNode answer =
        site.json(
            Site.q(query)
                + "&size="
                + DEPTH
                + "&fields=id,published,title&facets=none&interval=none");
    List<Row> rows = new ArrayList<>();
    for (JsonNode row : answer.get("results")) {
      String date = row.get("published").asText("undated");
      rows.add(
          new Row(
              row.get("id").asText(),
              date.substring(0, Math.min(DAY, date.length())),
              row.get("title").asText()));
    }
    return new Found(answer.get("total").asInt(), rows);
  }

  /** The rank of the first of some articles, from 1; 0 when none is among those shown. */
  int rank(List<String> wanted) {
    for (int at = 0; at < rows.size(); at++) {
      if (wanted.contains(rows.get(at).id())) {
        return at + 1;
      }
    }
    return 0;
  }

  /** The list as a person would see it, wanted articles marked. */
  String listing(List<String> wanted) {
    StringBuilder list = new StringBuilder("found " + total + "\n");
    for (int at = 0; at < rows.size(); at++) {
      Row row = rows.get(at);
      String mark = wanted.contains(row.id()) ? "*" : " ";
      list.append(
          "%2d %s %-10s  %s  [%s]%n".formatted(at + 1, mark, row.date(), row.title(), row.id()));
    }
    return list.toString();
  }
}
