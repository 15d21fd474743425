package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.backfile.schema.ArchiveSchema;
import org.backfile.server.search.timed.Deadline;

/**
 * What is counted of articles in one pass: how many, of which values, of which days. Memory depends
 * on the build, not on what is found; {@link OpenBuild} lends tallies out again and again.
 */
final class Tally implements Collector {

  /** Articles counted at once. */
  static final int BATCH = 512;

  private final FacetCounts facets;
  private final DayCounts days;
  private final StoryCounts stories;
  private final int[] batch = new int[BATCH];
  private final List<Batches> counting = new ArrayList<>();
  private int total;
  private boolean countsFacets;
  private boolean countsDays;

  Tally(FacetCounts facets, DayCounts days, StoryCounts stories) {
    this.facets = facets;
    this.days = days;
    this.stories = stories;
  }

  /** Begins anew, counting besides articles only what is wanted. */
  Tally counting(boolean facetsWanted, boolean daysWanted) {
    facets.clear();
    days.clear();
    stories.clear();
    counting.clear();
    total = 0;
    countsFacets = facetsWanted;
    countsDays = daysWanted;
    return this;
  }

  /** Articles found. */
  int total() {
    return total;
  }

  StoryCounts stories() {
    return stories;
  }

  FacetCounts facets() {
    return facets;
  }

  DayCounts days() {
    return days;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    FacetSegment segment = facets.column().segment(leaf);
    boolean countsStories = stories.column().size() > 0;
    StoryColumn.Segment copies = stories.column().segment(leaf);
    NumericDocValues published = DocValues.getNumeric(leaf.reader(), ArchiveSchema.PUBLISHED);
    Batches batches =
        new Batches(batch) {
          @Override
          void count(int[] documents, int size) throws IOException {
            total += size;
            if (countsStories) {
              stories.count(copies, documents, size);
            }
            if (countsFacets) {
              facets.count(segment, documents, size);
            }
            if (countsDays) {
              days.count(published, documents, size);
            }
          }
        };
    counting.add(batches);
    return batches;
  }

  /** Counts what was collected last, when a search was given up in the middle of a segment. */
  void finish() throws IOException {
    for (Batches each : counting) {
      each.finish();
    }
  }

  /** Collects documents of a segment and hands them on in batches, until its time is over. */
  abstract static class Batches implements LeafCollector {
    private final int[] batch;
    private int size;

    Batches(int[] batch) {
      this.batch = batch;
    }

    abstract void count(int[] documents, int size) throws IOException;

    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public void collect(int document) throws IOException {
      batch[size++] = document;
      if (size == batch.length) {
        finish();
        Deadline.check();
      }
    }

    @Override
    public void collect(DocIdStream documents) throws IOException {
      finish();
      for (int read = documents.intoArray(batch); read > 0; read = documents.intoArray(batch)) {
        count(batch, read);
        Deadline.check();
      }
    }

    @Override
    public void finish() throws IOException {
      if (size > 0) {
        count(batch, size);
        size = 0;
      }
    }
  }
}
