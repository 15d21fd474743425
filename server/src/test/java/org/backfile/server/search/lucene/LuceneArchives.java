package org.backfile.server.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.backfile.article.Article;
import org.backfile.server.TemporaryFolders;
import org.backfile.server.search.ArchiveSearch;

/** Opens each collection of articles as an archive once, and removes them all at the end. */
final class LuceneArchives {

  private static final String BUILD_ID = "20260101T000000Z-aaaaaa";

  private final int segments;
  private final Map<Collection<Article>, LuceneArchive> archives = new HashMap<>();

  LuceneArchives(int segments) {
    this.segments = segments;
  }

  synchronized ArchiveSearch of(Collection<Article> articles) {
    return archives.computeIfAbsent(articles, this::open);
  }

  private LuceneArchive open(Collection<Article> articles) {
    try {
      Path folder = TemporaryFolders.make("backfile-archive");
      new TestArchive(folder).publish(BUILD_ID, articles, segments);
      return LuceneArchive.open(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
