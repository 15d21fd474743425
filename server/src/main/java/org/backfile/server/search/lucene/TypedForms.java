package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.backfile.schema.ArchiveSchema;

/**
 * Whether documents of a segment have words just as a query has them, and not in another form only.
 * Documents must be asked for in rising order.
 */
final class TypedForms {

  private static final List<String> FIELDS = List.of(ArchiveSchema.TITLE, ArchiveSchema.BODY);

  private final List<List<PostingsEnum>> words = new ArrayList<>();

  /**
   * @param typed the words as the query has them
   */
  TypedForms(LeafReaderContext leaf, List<BytesRef> typed) throws IOException {
    for (BytesRef word : typed) {
      List<PostingsEnum> places = new ArrayList<>();
      for (String field : FIELDS) {
        Terms terms = leaf.reader().terms(field);
        TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
        if (each.seekExact(word)) {
          places.add(each.postings(null, PostingsEnum.NONE));
        }
      }
      words.add(places);
    }
  }

  /** The share of the words that a document has as typed, from 0 to 1; 0 when there are none. */
  float of(int document) throws IOException {
    int found = 0;
    for (List<PostingsEnum> places : words) {
      found += isIn(document, places) ? 1 : 0;
    }
    return words.isEmpty() ? 0 : (float) found / words.size();
  }

  private static boolean isIn(int document, List<PostingsEnum> places) throws IOException {
    boolean found = false;
    for (PostingsEnum place : places) {
      int at = place.docID() < document ? place.advance(document) : place.docID();
      found |= at == document;
    }
    return found;
  }
}
