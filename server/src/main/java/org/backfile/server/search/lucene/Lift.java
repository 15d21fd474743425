package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;
import org.backfile.schema.ArchiveSchema;
import org.backfile.server.search.lucene.Ranked.Signs;

/**
 * Lifts articles in which the query's words stand close together, among the best {@value #WINDOW}
 * by score. The score, which knows nothing of places, is multiplied by {@code 1 + weight *
 * closeness}, the closeness being that of headline or text, whichever is greater (after Tao and
 * Zhai: An exploration of proximity measures in information retrieval, SIGIR 2007). Where nearly
 * all words stand in a row, as they do when a sentence or a title was pasted, the factor is greater
 * still. It grows a little, too, by the share of the words that stand there as typed and not in
 * another form only, and, where the request wants that, for articles that are new.
 */
final class Lift {

  /** How many hits are put in a new order, whatever page is asked for. */
  static final int WINDOW = 100;

  private static final float WEIGHT = 0.3f;

  /** What all words of the query in a row, as a quotation has them, add to the factor. */
  private static final float QUOTED_WEIGHT = 2;

  /** What all words as typed add to the factor. */
  private static final float TYPED_WEIGHT = 0.05f;

  /** What being the newest adds to the factor: a quarter can only decide among alike. */
  private static final float RECENT_WEIGHT = 0.25f;

  /** What sums of these may be off by. */
  private static final float ROUNDING = 1e-5f;

  /** So many words in a row are a quotation and no chance. */
  private static final int FEWEST_QUOTED = 4;

  /** And they are so much of the query. */
  private static final float LEAST_QUOTED = 0.75f;

  /** Later words of a long question cost time and tell little. */
  private static final int MOST_WORDS = 8;

  private final IndexReader reader;
  private final List<Marker> inTitle;
  private final List<Marker> inBody;
  private final List<BytesRef> typed;
  private final OptionalLong newest;

  /**
   * @param inTitle the words of the query in headlines
   * @param inBody the words of the query in texts
   * @param newest the second of the newest article, where new ones are to be lifted
   */
  Lift(IndexReader reader, List<Marker> inTitle, List<Marker> inBody, OptionalLong newest) {
    this.reader = reader;
    this.inTitle = words(inTitle);
    this.inBody = words(inBody);
    this.typed = this.inBody.stream().flatMap(word -> word.typed().stream()).toList();
    this.newest = newest;
  }

  /** Lifts nothing. */
  static Lift none(IndexReader reader) {
    return new Lift(reader, List.of(), List.of(), OptionalLong.empty());
  }

  /** Words that stand anywhere; where a place is asked for, closeness is given. */
  private static List<Marker> words(List<Marker> markers) {
    return markers.stream().filter(marker -> marker.within().isEmpty()).limit(MOST_WORDS).toList();
  }

  /** Whether anything could lift one article over another. */
  boolean applies() {
    return inBody.size() > 1 || !typed.isEmpty() || newest.isPresent();
  }

  /** The most by which any article's score is multiplied. */
  float most() {
    float near = inBody.size() < 2 ? 0 : WEIGHT;
    float quoted = inBody.size() < FEWEST_QUOTED ? 0 : QUOTED_WEIGHT;
    float asTyped = typed.isEmpty() ? 0 : TYPED_WEIGHT;
    return 1 + near + quoted + asTyped + (newest.isPresent() ? RECENT_WEIGHT : 0) + ROUNDING;
  }

  /** Hits with their new scores, in no order. */
  List<Ranked> lifted(List<Ranked> hits) throws IOException {
    List<Ranked> lifted = new ArrayList<>(hits);
    lifted.sort(Comparator.comparingInt(Ranked::document));
    lift(lifted);
    return lifted;
  }

  private void lift(List<Ranked> inRisingOrder) throws IOException {
    Segment segment = null;
    for (int at = 0; at < inRisingOrder.size(); at++) {
      Ranked hit = inRisingOrder.get(at);
      if (segment == null || hit.document() >= segment.end()) {
        segment =
            new Segment(reader.leaves().get(ReaderUtil.subIndex(hit.document(), reader.leaves())));
      }
      inRisingOrder.set(at, hit.lifted(segment.signs(hit.document())));
    }
  }

  /** What lifts the articles of one segment. */
  private final class Segment {
    private final LeafReaderContext leaf;
    private final Closeness titles;
    private final Closeness bodies;
    private final TypedForms forms;
    private final Optional<Recency> recency;

    Segment(LeafReaderContext leaf) throws IOException {
      this.leaf = leaf;
      boolean several = inBody.size() > 1;
      this.titles = new Closeness(leaf, ArchiveSchema.TITLE, several ? inTitle : List.of());
      this.bodies = new Closeness(leaf, ArchiveSchema.BODY, several ? inBody : List.of());
      this.forms = new TypedForms(leaf, typed);
      this.recency =
          newest.isPresent()
              ? Optional.of(new Recency(leaf, newest.getAsLong()))
              : Optional.empty();
    }

    /** The number after that of its last article. */
    int end() {
      return leaf.docBase + leaf.reader().maxDoc();
    }

    Signs signs(int hit) throws IOException {
      int document = hit - leaf.docBase;
      float closeness = Math.max(titles.of(document), bodies.of(document));
      int run = Math.max(titles.longestRun(), bodies.longestRun());
      float share = (float) run / inBody.size();
      boolean quoted = run >= FEWEST_QUOTED && share >= LEAST_QUOTED;
      double recent = recency.isPresent() ? recency.get().of(document) : 0;
      return new Signs(
          closeness,
          quoted ? run : 0,
          WEIGHT * closeness + (quoted ? QUOTED_WEIGHT * share : 0),
          TYPED_WEIGHT * forms.of(document),
          (float) (RECENT_WEIGHT * recent));
    }
  }
}
