package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.util.BytesRef;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.ArticleDocument;
import org.backfile.server.query.ArchiveQuery.Capitals;
import org.jspecify.annotations.Nullable;

/**
 * The places of a word that is written with capitals there, or without. The index knows words in
 * small letters only, so each candidate's text is read: exact, and slow for words as common as
 * "us". The lead's words are the body's first, so its places are found there.
 */
final class CasedIntervals extends UnmarkedIntervals {

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
      case NOCAPS -> !some;
    };
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

  private final class Capitalised extends DocumentIntervals {
    private final PostingsEnum documents;
    private final PostingsEnum places;
    private final String field;
    private final LeafReader reader;
    private final StoredFields stored;
    private @Nullable String text;
    private int left;

    /**
     * @param documents the documents and how many of the places count in each
     * @param places where the word stands
     * @param field whose text the places are in
     */
    Capitalised(PostingsEnum documents, PostingsEnum places, String field, LeafReader reader)
        throws IOException {
      super(documents, MATCH_COST);
      this.documents = documents;
      this.places = places;
      this.field = field;
      this.reader = reader;
      this.stored = reader.storedFields();
    }

    @Override
    int nextInDocument() throws IOException {
      while (left > 0) {
        left--;
        int position = places.nextPosition();
        if (fits(text(), places.startOffset(), places.endOffset())) {
          return at(position, position);
        }
      }
      return atEnd();
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

    @Override
    void enter(int document) throws IOException {
      text = null;
      left = documents.freq();
      if (places.docID() < document) {
        places.advance(document);
      }
    }
  }
}
