package org.backfile.server.search.lucene;

import java.io.IOException;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.search.DocIdSetIterator;

/** Intervals of documents that another iterator goes through, without gaps inside. */
abstract class DocumentIntervals extends IntervalIterator {

  private final DocIdSetIterator documents;
  private final float matchCost;
  private int start = -1;
  private int end = -1;

  /**
   * @param matchCost what finding the intervals of a document costs, in steps as simple as reading
   *     a position
   */
  DocumentIntervals(DocIdSetIterator documents, float matchCost) {
    this.documents = documents;
    this.matchCost = matchCost;
  }

  /** Gets ready for the intervals of a document. */
  abstract void enter(int document) throws IOException;

  /** The start of the next interval of the document, by {@link #at} or {@link #atEnd}. */
  abstract int nextInDocument() throws IOException;

  /** Lucene's disjunctions ask iterators for intervals that have no document left. */
  @Override
  public final int nextInterval() throws IOException {
    return documents.docID() == NO_MORE_DOCS ? atEnd() : nextInDocument();
  }

  /** Stands at an interval; its start. */
  final int at(int first, int last) {
    start = first;
    end = last;
    return first;
  }

  /** There are no more intervals in this document. */
  final int atEnd() {
    return at(NO_MORE_INTERVALS, NO_MORE_INTERVALS);
  }

  private int begin(int document) throws IOException {
    at(-1, -1);
    if (document != NO_MORE_DOCS) {
      enter(document);
    }
    return document;
  }

  @Override
  public final int nextDoc() throws IOException {
    return begin(documents.nextDoc());
  }

  @Override
  public final int advance(int target) throws IOException {
    return begin(documents.advance(target));
  }

  @Override
  public final int docID() {
    return documents.docID();
  }

  @Override
  public final long cost() {
    return documents.cost();
  }

  @Override
  public final int start() {
    return start;
  }

  @Override
  public final int end() {
    return end;
  }

  @Override
  public final int gaps() {
    return 0;
  }

  @Override
  public final float matchCost() {
    return matchCost;
  }
}
