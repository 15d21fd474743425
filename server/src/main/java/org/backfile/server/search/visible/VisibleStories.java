package org.backfile.server.search.visible;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.BytesRef;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.ArticleCard;
import org.jspecify.annotations.Nullable;

/**
 * A segment without the stories that only hidden articles made stories: what is left of one is an
 * article that stands alone.
 */
final class VisibleStories extends FilterLeafReader {

  private final Terms lonely;
  private final Renumbering numbers;

  private VisibleStories(LeafReader all, Terms lonely, Renumbering numbers) {
    super(all);
    this.lonely = lonely;
    this.numbers = numbers;
  }

  /** The stories of which at most one article is left when others are hidden. */
  static Set<String> lonely(IndexReader all, Collection<ArticleCard> hidden) throws IOException {
    Map<String, Integer> hiddenIn = new HashMap<>();
    for (ArticleCard card : hidden) {
      card.standing().story().ifPresent(key -> hiddenIn.merge(key, 1, Integer::sum));
    }
    Set<String> lonely = new HashSet<>();
    for (Map.Entry<String, Integer> story : hiddenIn.entrySet()) {
      int articles = all.docFreq(new Term(ArchiveSchema.STORY, story.getKey()));
      if (articles - story.getValue() < 2) {
        lonely.add(story.getKey());
      }
    }
    return lonely;
  }

  /** A segment without these stories; the segment itself where it has none of them. */
  static LeafReader without(LeafReader segment, Set<String> stories) throws IOException {
    SortedDocValues keys = segment.getSortedDocValues(ArchiveSchema.STORY);
    if (keys == null || stories.isEmpty()) {
      return segment;
    }
    LongStream.Builder numbers = LongStream.builder();
    for (String story : stories) {
      int number = keys.lookupTerm(new BytesRef(story));
      if (number >= 0) {
        numbers.add(number);
      }
    }
    long[] rising = numbers.build().sorted().toArray();
    return rising.length == 0
        ? segment
        : new VisibleStories(
            segment, SmallIndex.terms(ArchiveSchema.STORY, stories), new Renumbering(rising));
  }

  /** A story that is not there has at most one visible article, so that one taken away is none. */
  @Override
  public @Nullable Terms terms(String field) throws IOException {
    Terms all = in.terms(field);
    return all == null || !field.equals(ArchiveSchema.STORY) ? all : new VisibleTerms(all, lonely);
  }

  @Override
  public @Nullable SortedDocValues getSortedDocValues(String field) throws IOException {
    SortedDocValues all = in.getSortedDocValues(field);
    return all == null || !field.equals(ArchiveSchema.STORY) ? all : new VisibleKeys(all, numbers);
  }

  @Override
  public @Nullable CacheHelper getCoreCacheHelper() {
    return null;
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return null;
  }
}
