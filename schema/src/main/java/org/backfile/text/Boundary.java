package org.backfile.text;

import org.apache.lucene.util.BytesRef;

/**
 * The terms that mark the first word of a sentence and of a paragraph, in a field of their own
 * whose positions are those of the body.
 */
public final class Boundary {

  /** Stands at the first word of each sentence. */
  public static final BytesRef SENTENCE = new BytesRef("s");

  /** Stands at the first word of each paragraph. */
  public static final BytesRef PARAGRAPH = new BytesRef("p");

  private Boundary() {}
}
