package org.backfile.server.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.lucene.FacetColumn.Range;

/**
 * The source and the day of every dated article of a build. Sources have numbers from 0 in the
 * order of the facet column; the last number stands for articles without one.
 */
final class DatedSources {

  private static final int SECONDS_A_DAY = 86_400;

  private final OpenBuild build;
  private final Range sources;

  DatedSources(OpenBuild build) {
    this.build = build;
    this.sources = build.facets().range(KeywordField.SOURCE);
  }

  /** Takes each dated article. */
  interface Each {
    /**
     * @param day counted from 1970-01-01
     * @param document Lucene's number of the article
     */
    void accept(int source, long day, int document);
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

  /** Passes over all dated articles once. */
  void forEach(Each each) throws IOException {
    for (LeafReaderContext leaf : build.reader().leaves()) {
      FacetSegment segment = build.facets().segment(leaf);
      NumericDocValues published = DocValues.getNumeric(leaf.reader(), ArchiveSchema.PUBLISHED);
      for (int document = published.nextDoc();
          document != NumericDocValues.NO_MORE_DOCS;
          document = published.nextDoc()) {
        long day = Math.floorDiv(published.longValue(), SECONDS_A_DAY);
        each.accept(source(segment, document), day, leaf.docBase + document);
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
