package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.SparseFixedBitSet;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.lucene.FacetColumn.Range;
import org.backfile.server.search.timed.Steps;

/**
 * Collects the values of a field that hold certain words, from the articles that have the words in
 * it. The values of an article are looked up only where those that are known to hold the words
 * cannot account for all places of the rarest; so it is not the other names of all these articles
 * that have to be read, but those of a few.
 */
final class NameHolders implements Collector {

  private final FacetColumn column;
  private final Range range;
  private final List<Term> terms;
  private final Set<String> words;
  private final Function<String, List<String>> wordsOf;
  private final SparseFixedBitSet seen;
  private final SparseFixedBitSet holding;
  private final List<Integer> numbers = new ArrayList<>();
  private final Steps steps = new Steps();

  /**
   * @param terms the words, in the field that holds the words of the values
   * @param wordsOf cuts a value into its words
   */
  NameHolders(
      FacetColumn column,
      KeywordField field,
      List<Term> terms,
      Function<String, List<String>> wordsOf) {
    this.column = column;
    this.range = column.range(field);
    this.terms = terms;
    this.words = terms.stream().map(Term::text).collect(Collectors.toSet());
    this.wordsOf = wordsOf;
    int size = Math.max(1, range.end() - range.start());
    this.seen = new SparseFixedBitSet(size);
    this.holding = new SparseFixedBitSet(size);
  }

  /** The numbers of the values found. */
  List<Integer> numbers() {
    return numbers;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    List<PostingsEnum> places = new ArrayList<>();
    for (Term term : terms) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.FREQS);
      if (postings != null) {
        places.add(postings);
      }
    }
    return new InSegment(column.segment(leaf), places);
  }

  private final class InSegment implements LeafCollector {
    private final FacetSegment segment;
    private final List<PostingsEnum> places;

    InSegment(FacetSegment segment, List<PostingsEnum> places) {
      this.segment = segment;
      this.places = places;
    }

    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public void collect(int document) throws IOException {
      steps.add();
      segment.seek(document);
      if (known() < rarest(document)) {
        lookUp();
      }
    }

    /** How many of the article's values are known to hold the words. */
    private int known() {
      int known = 0;
      for (int at = segment.from; at < segment.to; at++) {
        int number = segment.numbers[at];
        known += range.holds(number) && holding.get(number - range.start()) ? 1 : 0;
      }
      return known;
    }

    /** How often the rarest of the words stands in the article's values. */
    private int rarest(int document) throws IOException {
      int rarest = Integer.MAX_VALUE;
      for (PostingsEnum word : places) {
        if (word.docID() < document) {
          word.advance(document);
        }
        rarest = Math.min(rarest, word.docID() == document ? word.freq() : 0);
      }
      return rarest;
    }

    private void lookUp() throws IOException {
      for (int at = segment.from; at < segment.to; at++) {
        int number = segment.numbers[at];
        if (range.holds(number) && !seen.getAndSet(number - range.start())) {
          steps.add();
          if (new HashSet<>(wordsOf.apply(column.value(number))).containsAll(words)) {
            holding.set(number - range.start());
            numbers.add(number);
          }
        }
      }
    }
  }
}
