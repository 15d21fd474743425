package org.backfile.server.search.lucene;

import java.util.Collection;
import org.backfile.article.Article;
import org.backfile.server.search.ArchiveSearch;
import org.backfile.server.search.ArchiveSearchContract;

/** A build of several segments answers like one of a single one. */
class SegmentedArchiveTest implements ArchiveSearchContract {

  private static final LuceneArchives ARCHIVES = new LuceneArchives(4);

  @Override
  public ArchiveSearch archive(Collection<Article> articles) {
    return ARCHIVES.of(articles);
  }
}
