package org.backfile.schema;

import java.util.List;
import org.backfile.article.Article;

/**
 * An article as the archive holds it: its newest version and the ones it replaced.
 *
 * @param article the newest version
 * @param older the versions before it, oldest first
 * @param card what a result row shows of the newest version
 */
public record StoredArticle(Article article, List<Article> older, ArticleCard card) {
  public StoredArticle {
    older = List.copyOf(older);
  }
}
