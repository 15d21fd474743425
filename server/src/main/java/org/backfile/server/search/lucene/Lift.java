package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.backfile.schema.ArchiveSchema;

/**
 * Lifts articles in which the query's words stand close together, among the best {@value #WINDOW}
 * by score. The score, which knows nothing of places, is multiplied by {@code 1 + weight *
 * closeness}, the closeness being that of headline or text, whichever is greater (after Tao and
 * Zhai: An exploration of proximity measures in information retrieval, SIGIR 2007). Where nearly
 * all words stand in a row, as they do when a sentence or a title was pasted, the factor is greater
 * still.
 */
final class Lift {

  /** How many hits are put in a new order, whatever page is asked for. */
  static final int WINDOW = 100;

  private static final float WEIGHT = 0.3f;

  /** What all words of the query in a row, as a quotation has them, add to the factor. */
  private static final float QUOTED_WEIGHT = 2;

  /** So many words in a row are a quotation and no chance. */
  private static final int FEWEST_QUOTED = 4;

  /** And they are so much of the query. */
  private static final float LEAST_QUOTED = 0.75f;

  /** Later words of a long question cost time and tell little. */
  private static final int MOST_WORDS = 8;

  private final IndexReader reader;
  private final List<Marker> inTitle;
  private final List<Marker> inBody;

  /**
   * @param inTitle the words of the query in headlines
   * @param inBody the words of the query in texts
   */
  Lift(IndexReader reader, List<Marker> inTitle, List<Marker> inBody) {
    this.reader = reader;
    this.inTitle = words(inTitle);
    this.inBody = words(inBody);
  }

  /** Lifts nothing. */
  static Lift none(IndexReader reader) {
    return new Lift(reader, List.of(), List.of());
  }

  /** Words that stand anywhere; where a place is asked for, closeness is given. */
  private static List<Marker> words(List<Marker> markers) {
    return markers.stream().filter(marker -> marker.within().isEmpty()).limit(MOST_WORDS).toList();
  }

  /** Whether there are words that could stand close together. */
  boolean applies() {
    return inBody.size() > 1;
  }

  /** The hits, the first of them with their new scores and in no order. */
  List<Ranked> lifted(List<Ranked> hits) throws IOException {
    List<Ranked> window = new ArrayList<>(hits.subList(0, Math.min(WINDOW, hits.size())));
    window.sort(Comparator.comparingInt(Ranked::document));
    lift(window);
    window.addAll(hits.subList(window.size(), hits.size()));
    return window;
  }

  private Ranked lifted(Ranked hit, float closeness, int run) {
    float share = (float) run / inBody.size();
    boolean quoted = run >= FEWEST_QUOTED && share >= LEAST_QUOTED;
    float factor = 1 + WEIGHT * closeness + (quoted ? QUOTED_WEIGHT * share : 0);
    return new Ranked(hit.document(), hit.base() * factor, hit.base(), closeness, quoted ? run : 0);
  }

  private void lift(List<Ranked> inRisingOrder) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext leaf = leaves.getFirst();
    Closeness titles = new Closeness(leaf, ArchiveSchema.TITLE, inTitle);
    Closeness bodies = new Closeness(leaf, ArchiveSchema.BODY, inBody);
    for (int at = 0; at < inRisingOrder.size(); at++) {
      Ranked hit = inRisingOrder.get(at);
      if (hit.document() >= leaf.docBase + leaf.reader().maxDoc()) {
        leaf = leaves.get(ReaderUtil.subIndex(hit.document(), leaves));
        titles = new Closeness(leaf, ArchiveSchema.TITLE, inTitle);
        bodies = new Closeness(leaf, ArchiveSchema.BODY, inBody);
      }
      int document = hit.document() - leaf.docBase;
      float closeness = Math.max(titles.of(document), bodies.of(document));
      int run = Math.max(titles.longestRun(), bodies.longestRun());
      inRisingOrder.set(at, lifted(hit, closeness, run));
    }
  }
}
