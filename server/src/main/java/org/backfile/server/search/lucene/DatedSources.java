package org.backfile.server.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.lucene.FacetColumn.Range;

/**
 * The source of every article of a build, with the day of those that are dated and the second in
 * which each came in. Sources have numbers from 0 in the order of the facet column; the last number
 * stands for articles without one.
 */
final class DatedSources {

  private static final int SECONDS_A_DAY = 86_400;

  private final OpenBuild build;
  private final Range sources;

  DatedSources(OpenBuild build) {
    this.build = build;
    this.sources = build.facets().range(KeywordField.SOURCE);
  }

  /** Takes each article with its source and a point in time. */
  interface Each {
    /**
     * @param time the day or the second, counted from 1970
     * @param document Lucene's number of the article
     */
    void accept(int source, long time, int document);
  }

  /** How many numbers there are, that of articles without a source among them. */
  int size() {
    return withoutSource() + 1;
  }

  /** The number of articles without a source. */
  int withoutSource() {
    return sources.end() - sources.start();
  }

  /** The place of a source in the facet column. */
  int inColumn(int source) {
    return sources.start() + source;
  }

  /** The number of a source by its name, or less than 0 when no article has it. */
  int number(String name) throws IOException {
    int inColumn = build.facets().number(KeywordField.SOURCE, name);
    return inColumn < 0 ? -1 : inColumn - sources.start();
  }

  /** Passes over all dated articles once, with their days. */
  void forEach(Each each) throws IOException {
    forEach(
        ArchiveSchema.PUBLISHED,
        (source, second, document) ->
            each.accept(source, Math.floorDiv(second, SECONDS_A_DAY), document));
  }

  /** The second of the newest build that first had an article, by source; 0 where none tells. */
  long[] lastArrivals() throws IOException {
    long[] last = new long[size()];
    forEach(
        ArchiveSchema.SEEN, (source, second, _) -> last[source] = Math.max(last[source], second));
    return last;
  }

  /** Passes over all articles once that have a number in a field. */
  private void forEach(String field, Each each) throws IOException {
    for (LeafReaderContext leaf : build.reader().leaves()) {
      FacetSegment segment = build.facets().segment(leaf);
      NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), field);
      for (int document = numbers.nextDoc();
          document != NumericDocValues.NO_MORE_DOCS;
          document = numbers.nextDoc()) {
        each.accept(source(segment, document), numbers.longValue(), leaf.docBase + document);
      }
    }
  }

  private int source(FacetSegment segment, int document) throws IOException {
    segment.seek(document);
    for (int at = segment.from; at < segment.to; at++) {
      if (sources.holds(segment.numbers[at])) {
        return segment.numbers[at] - sources.start();
      }
    }
    return withoutSource();
  }
}
