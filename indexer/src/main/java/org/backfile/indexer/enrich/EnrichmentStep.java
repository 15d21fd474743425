package org.backfile.indexer.enrich;

import org.backfile.article.Article;

/**
 * One thing found out about an article. Same article, same result; used by one thread at a time.
 */
@FunctionalInterface
public interface EnrichmentStep {

  /** The article with what was found, or itself. */
  Article enrich(Article article);
}
