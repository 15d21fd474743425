package org.backfile.schema;

import java.util.List;
import java.util.stream.Stream;
import org.backfile.article.Article;

/**
 * An article as the archive holds it: its newest version, the ones it replaced, and the records
 * that said the same again.
 *
 * @param article the newest version
 * @param older the versions before it, oldest first
 * @param duplicates records with the text of one of these; of very many only some
 * @param card what a result row shows of the newest version
 */
public record StoredArticle(
    Article article, List<Article> older, List<Article> duplicates, ArticleCard card) {
  public StoredArticle {
    older = List.copyOf(older);
    duplicates = List.copyOf(duplicates);
  }

  /** All records that the article was made of. */
  public List<Article> records() {
    return Stream.of(older, List.of(article), duplicates).flatMap(List::stream).toList();
  }
}
