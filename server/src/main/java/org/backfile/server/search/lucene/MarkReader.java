package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Reads the marks of documents of one segment from the offsets in the postings: no text is analysed
 * again, however long it is. Documents must be asked for in rising order.
 */
final class MarkReader {

  private final List<MarkerPlaces> places = new ArrayList<>();

  MarkReader(LeafReaderContext leaf, String field, List<Marker> markers) throws IOException {
    Terms terms = leaf.reader().terms(field);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (Marker marker : markers) {
        places.add(new MarkerPlaces(marker, field, leaf, each));
      }
    }
  }

  /** The marks of a document, by its number in the segment. */
  Marks marks(int document) throws IOException {
    Marks marks = new Marks();
    for (MarkerPlaces marker : places) {
      marker.addTo(marks, document);
    }
    return marks.sorted();
  }

  private static final class MarkerPlaces {
    private final int group;
    private final List<PostingsEnum> words = new ArrayList<>();
    private final boolean restricted;
    private final @Nullable IntervalIterator within;

    MarkerPlaces(Marker marker, String field, LeafReaderContext leaf, TermsEnum terms)
        throws IOException {
      this.group = marker.group();
      this.restricted = marker.within().isPresent();
      this.within = restricted ? marker.within().get().intervals(field, leaf) : null;
      for (BytesRef word : marker.words()) {
        if (terms.seekExact(word)) {
          words.add(terms.postings(null, PostingsEnum.OFFSETS));
        }
      }
    }

    void addTo(Marks marks, int document) throws IOException {
      IntsRef stretches = restricted ? stretches(document) : new IntsRef();
      if (restricted && stretches.length == 0) {
        return;
      }
      for (PostingsEnum word : words) {
        if (at(word, document)) {
          add(word, stretches, marks);
        }
      }
    }

    private void add(PostingsEnum word, IntsRef stretches, Marks marks) throws IOException {
      int stretch = 0;
      for (int left = word.freq(); left > 0; left--) {
        int position = word.nextPosition();
        while (stretch < stretches.length && stretches.ints[stretch + 1] < position) {
          stretch += 2;
        }
        boolean inside = stretch < stretches.length && stretches.ints[stretch] <= position;
        if (!restricted || inside) {
          marks.add(word.startOffset(), word.endOffset(), group);
        }
      }
    }

    /** First and last position of each place where the query holds, one after the other. */
    private IntsRef stretches(int document) throws IOException {
      IntsRefBuilder stretches = new IntsRefBuilder();
      if (within != null && at(within, document)) {
        while (within.nextInterval() != IntervalIterator.NO_MORE_INTERVALS) {
          stretches.append(within.start());
          stretches.append(within.end());
        }
      }
      return stretches.get();
    }

    private static boolean at(DocIdSetIterator documents, int document) throws IOException {
      return documents.docID() == document
          || documents.docID() < document && documents.advance(document) == document;
    }
  }
}
