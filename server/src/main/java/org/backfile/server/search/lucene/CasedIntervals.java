package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.ArticleDocument;
import org.backfile.server.query.ArchiveQuery.Capitals;
import org.jspecify.annotations.Nullable;

/**
 * The places of a word that is written with capitals there. The index knows words in small letters
 * only, so each candidate's text is read: exact, and slow for words as common as "us". The lead's
 * words are the body's first, so its places are found there.
 */
final class CasedIntervals extends IntervalsSource {

  private static final float MATCH_COST = 5_000;

  private final BytesRef term;
  private final Capitals capitals;

  CasedIntervals(BytesRef term, Capitals capitals) {
    this.term = term;
    this.capitals = capitals;
  }

  @Override
  public @Nullable IntervalIterator intervals(String field, LeafReaderContext leaf)
      throws IOException {
    LeafReader reader = leaf.reader();
    boolean lead = field.equals(ArchiveSchema.LEAD);
    String written = lead ? ArchiveSchema.BODY : field;
    PostingsEnum places = reader.postings(new Term(written, term), PostingsEnum.OFFSETS);
    PostingsEnum documents =
        lead ? reader.postings(new Term(field, term), PostingsEnum.FREQS) : places;
    return places == null || documents == null
        ? null
        : new Capitalised(documents, places, written, reader);
  }

  private boolean fits(String text, int start, int end) {
    String word = text.substring(start, end);
    boolean some = word.chars().anyMatch(Character::isUpperCase);
    return switch (capitals) {
      case CAPS -> some;
      case ALLCAPS -> some && word.chars().noneMatch(Character::isLowerCase);
    };
  }

  /** Matches are found through {@link #intervals}. */
  @Override
  public @Nullable IntervalMatchesIterator matches(
      String field, LeafReaderContext leaf, int document) {
    return null;
  }

  @Override
  public void visit(String field, QueryVisitor visitor) {}

  @Override
  public int minExtent() {
    return 1;
  }

  @Override
  public Collection<IntervalsSource> pullUpDisjunctions() {
    return List.of(this);
  }

  @Override
  public int hashCode() {
    return 31 * term.hashCode() + capitals.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CasedIntervals that
        && that.term.equals(term)
        && that.capitals == capitals;
  }

  @Override
  public String toString() {
    return capitals + "(" + term.utf8ToString() + ")";
  }

  private final class Capitalised extends IntervalIterator {
    private final PostingsEnum documents;
    private final PostingsEnum places;
    private final String field;
    private final LeafReader reader;
    private final StoredFields stored;
    private @Nullable String text;
    private int left;
    private int position = -1;

    /**
     * @param documents the documents and how many of the places count in each
     * @param places where the word stands
     * @param field whose text the places are in
     */
    Capitalised(PostingsEnum documents, PostingsEnum places, String field, LeafReader reader)
        throws IOException {
      this.documents = documents;
      this.places = places;
      this.field = field;
      this.reader = reader;
      this.stored = reader.storedFields();
    }

    @Override
    public int nextInterval() throws IOException {
      while (left > 0) {
        left--;
        position = places.nextPosition();
        if (fits(text(), places.startOffset(), places.endOffset())) {
          return position;
        }
      }
      position = NO_MORE_INTERVALS;
      return position;
    }

    private String text() throws IOException {
      String read = text;
      if (read == null) {
        int document = documents.docID();
        read =
            field.equals(ArchiveSchema.TITLE)
                ? ArticleDocument.card(reader, document).title()
                : stored.document(document, Set.of(ArchiveSchema.BODY)).get(ArchiveSchema.BODY);
        text = read;
      }
      return read;
    }

    private int begin(int document) throws IOException {
      text = null;
      position = -1;
      left = document == NO_MORE_DOCS ? 0 : documents.freq();
      if (left > 0 && places.docID() < document) {
        places.advance(document);
      }
      return document;
    }

    @Override
    public int nextDoc() throws IOException {
      return begin(documents.nextDoc());
    }

    @Override
    public int advance(int target) throws IOException {
      return begin(documents.advance(target));
    }

    @Override
    public int docID() {
      return documents.docID();
    }

    @Override
    public long cost() {
      return documents.cost();
    }

    @Override
    public int start() {
      return position;
    }

    @Override
    public int end() {
      return position;
    }

    @Override
    public int gaps() {
      return 0;
    }

    @Override
    public float matchCost() {
      return MATCH_COST;
    }
  }
}
