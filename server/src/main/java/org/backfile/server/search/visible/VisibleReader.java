package org.backfile.server.search.visible;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.ArticleDocument;
import org.backfile.server.search.visible.SmallIndex.Entry;
import org.jspecify.annotations.Nullable;

/** An index without a trace of some of its articles. */
final class VisibleReader extends FilterDirectoryReader {

  private final Collection<String> hidden;
  private final Set<String> lonely;

  /**
   * @param hidden ids, which need not be in the index
   * @param lonely keys of stories that hidden articles leave with fewer than two
   */
  VisibleReader(DirectoryReader all, Collection<String> hidden, Set<String> lonely)
      throws IOException {
    super(
        all,
        new SubReaderWrapper() {
          @Override
          public LeafReader wrap(LeafReader segment) {
            try {
              return VisibleStories.without(without(segment, hidden), lonely);
            } catch (IOException damaged) {
              throw new UncheckedIOException(damaged);
            }
          }
        });
    this.hidden = hidden;
    this.lonely = lonely;
  }

  private static LeafReader without(LeafReader segment, Collection<String> hidden)
      throws IOException {
    FixedBitSet visible = new FixedBitSet(segment.maxDoc());
    visible.set(0, segment.maxDoc());
    List<Entry> entries = new ArrayList<>();
    for (String id : hidden) {
      PostingsEnum found = segment.postings(new Term(ArchiveSchema.ID, id), PostingsEnum.NONE);
      while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        visible.clear(found.docID());
        entries.add(Entry.of(ArticleDocument.read(segment, found.docID())));
      }
    }
    if (entries.isEmpty()) {
      return segment;
    }
    LeafReader statistics = SmallIndex.of(entries).leaves().getFirst().reader();
    return new VisibleSegment(segment, visible, statistics);
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader reader) throws IOException {
    return new VisibleReader(reader, hidden, lonely);
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return null;
  }
}
