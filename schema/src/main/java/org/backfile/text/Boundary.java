package org.backfile.text;

import org.apache.lucene.util.BytesRef;

/**
 * The terms that mark the first word of a sentence and of a paragraph in the body, at that word's
 * position. They begin with a control character, which no word does.
 */
public final class Boundary {

  /** First character of every boundary term. */
  public static final char MARK = '\u0002';

  /** Stands at the first word of each sentence. */
  public static final BytesRef SENTENCE = new BytesRef(MARK + "s");

  /** Stands at the first word of each paragraph. */
  public static final BytesRef PARAGRAPH = new BytesRef(MARK + "p");

  private Boundary() {}

  /** Whether a term of the body is a boundary, not a word. */
  public static boolean isBoundary(BytesRef term) {
    return term.length > 0 && term.bytes[term.offset] == (byte) MARK;
  }
}
