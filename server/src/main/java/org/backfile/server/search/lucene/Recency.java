package org.backfile.server.search.lucene;

import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.backfile.article.PublicationDate;
import org.backfile.schema.ArchiveSchema;
import org.backfile.server.search.BuildInfo;

/**
 * How new the documents of a segment are, from 1 for the newest of the archive to 0: half as much
 * for each {@link #HALF_LIFE} of age. The age is that beside the newest article, so that the same
 * build gives the same order on any day. Documents must be asked for in rising order.
 */
final class Recency {

  /** After it, news is half as new. */
  static final Duration HALF_LIFE = Duration.ofDays(365);

  private final NumericDocValues published;
  private final long newest;

  /**
   * @param newest second of the newest article
   */
  Recency(LeafReaderContext leaf, long newest) throws IOException {
    this.published = DocValues.getNumeric(leaf.reader(), ArchiveSchema.PUBLISHED);
    this.newest = newest;
  }

  /** The second of a build's newest article; one dated after the build was made is no measure. */
  static long newest(BuildInfo build) {
    long built = build.builtAt().getEpochSecond();
    return build
        .lastDate()
        .map(PublicationDate::startSecond)
        .filter(last -> last < built)
        .orElse(built);
  }

  /** How new a document is; 0 where it has no date. */
  double of(int document) throws IOException {
    if (!published.advanceExact(document)) {
      return 0;
    }
    double age = Math.max(0, newest - published.longValue());
    return Math.pow(0.5, age / HALF_LIFE.toSeconds());
  }
}
