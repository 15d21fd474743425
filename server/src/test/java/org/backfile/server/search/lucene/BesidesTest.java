package org.backfile.server.search.lucene;

import java.util.Collection;
import org.backfile.article.Article;
import org.backfile.server.search.ArchiveSearch;
import org.backfile.server.search.BesidesContract;

/** Several segments, each with its own dates and words. */
class BesidesTest implements BesidesContract {

  private static final LuceneArchives ARCHIVES = new LuceneArchives(3);

  @Override
  public ArchiveSearch archive(Collection<Article> articles) {
    return ARCHIVES.of(articles);
  }
}
