package org.backfile.server.search.visible;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

  /**
   * @param hidden ids, which need not be in the index
   */
  VisibleReader(DirectoryReader all, Collection<String> hidden) throws IOException {
    super(
        all,
        new SubReaderWrapper() {
          @Override
          public LeafReader wrap(LeafReader segment) {
            try {
              return without(segment, hidden);
            } catch (IOException damaged) {
              throw new UncheckedIOException(damaged);
            }
          }
        });
    this.hidden = hidden;
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

  /** How many records the hidden articles were made of. */
  int hiddenRecords() {
    return leaves().stream()
        .mapToInt(
            leaf -> leaf.reader() instanceof VisibleSegment segment ? segment.hiddenRecords() : 0)
        .sum();
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader reader) throws IOException {
    return new VisibleReader(reader, hidden);
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return null;
  }
}
