package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.SearchRequest;

/**
 * Counts what a facet would find without its own filter (drill sideways): after all hits have been
 * counted, the articles that this one filter alone keeps out, in this facet only.
 */
final class Sideways {

  private final IndexSearcher searcher;
  private final FacetColumn column;
  private final SearchRequest request;
  private final Filters filters;

  Sideways(IndexSearcher searcher, FacetColumn column, SearchRequest request, Filters filters) {
    this.searcher = searcher;
    this.column = column;
    this.request = request;
    this.filters = filters;
  }

  /** Adds to the counts of the hits of a query. */
  void count(Query query, FacetCounts counts) throws IOException {
    for (KeywordField field : filters.fields()) {
      if (request.facets().fields().contains(field)) {
        OneField sideways = new OneField(field, excluded(field), counts);
        searcher.search(filters.failingOnly(field, query), new OneCollector<>(sideways));
      }
    }
  }

  private Set<Integer> excluded(KeywordField field) throws IOException {
    Set<Integer> numbers = new HashSet<>();
    for (String value : request.keyword(field).excluded()) {
      numbers.add(column.number(field, value));
    }
    return numbers;
  }

  private record OneField(KeywordField field, Set<Integer> excluded, FacetCounts counts)
      implements Collector {

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      FacetSegment segment = counts.column().segment(leaf);
      return new Tally.Batches(new int[Tally.BATCH]) {
        @Override
        void count(int[] documents, int size) throws IOException {
          counts.countSideways(field, excluded, segment, documents, size);
        }
      };
    }
  }
}
