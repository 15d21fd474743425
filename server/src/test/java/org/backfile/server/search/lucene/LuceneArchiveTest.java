package org.backfile.server.search.lucene;

import java.util.Collection;
import org.backfile.article.Article;
import org.backfile.server.search.ArchiveSearch;
import org.backfile.server.search.ArchiveSearchContract;

/** A build as the indexer leaves it: one segment. */
class LuceneArchiveTest implements ArchiveSearchContract {

  private static final LuceneArchives ARCHIVES = new LuceneArchives(1);

  @Override
  public ArchiveSearch archive(Collection<Article> articles) {
    return ARCHIVES.of(articles);
  }
}
