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
 * only, so each candidate's text is read: exact, and slow for words as common as "us".
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
    PostingsEnum places = leaf.reader().postings(new Term(field, term), PostingsEnum.OFFSETS);
    return places == null ? null : new Capitalised(places, field, leaf.reader());
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
    private final PostingsEnum places;
    private final String field;
    private final LeafReader reader;
    private final StoredFields stored;
    private @Nullable String text;
    private int left;
    private int position = -1;

    Capitalised(PostingsEnum places, String field, LeafReader reader) throws IOException {
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
        int document = places.docID();
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
      left = document == NO_MORE_DOCS ? 0 : places.freq();
      return document;
    }

    @Override
    public int nextDoc() throws IOException {
      return begin(places.nextDoc());
    }

    @Override
    public int advance(int target) throws IOException {
      return begin(places.advance(target));
    }

    @Override
    public int docID() {
      return places.docID();
    }

    @Override
    public long cost() {
      return places.cost();
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
