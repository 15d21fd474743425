package org.backfile.server.web.related;

import java.util.List;
import org.backfile.server.search.RelatedArticles;
import org.backfile.server.web.search.ItemJson;
import org.backfile.server.web.url.ItemField;

/**
 * Articles like another one as JSON.
 *
 * @param id the article that they are like
 * @param method how they were found, in words
 * @param results likest first
 */
public record RelatedJson(String id, String method, List<ItemJson> results, String buildId) {

  static RelatedJson of(String id, RelatedArticles related) {
    return new RelatedJson(
        id,
        RelatedArticles.METHOD,
        related.hits().stream().map(hit -> new ItemJson(hit, ItemField.UNMARKED)).toList(),
        related.build().buildId());
  }
}
