package org.backfile.text;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The first words of sentences and paragraphs, as {@link Boundary} terms at the positions these
 * words have in the body. A field of its own, because the body keeps offsets and boundaries need
 * none.
 */
final class BoundaryStream extends TokenStream {

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private TextTokens tokens = new TextTokens();
  private int word;
  private int lastPosition;
  private boolean sentencePending;

  BoundaryStream over(TextTokens text) {
    this.tokens = text;
    return this;
  }

  @Override
  public void reset() {
    word = -1;
    lastPosition = -1;
    sentencePending = false;
  }

  @Override
  public boolean incrementToken() {
    if (!sentencePending && !advance()) {
      return false;
    }
    clearAttributes();
    boolean paragraph = !sentencePending && tokens.beginsParagraph(word);
    term.setBytesRef(paragraph ? Boundary.PARAGRAPH : Boundary.SENTENCE);
    position.setPositionIncrement(word - lastPosition);
    lastPosition = word;
    sentencePending = paragraph;
    return true;
  }

  /** A paragraph's first word is a sentence's too. */
  private boolean advance() {
    do {
      word++;
    } while (word < tokens.size() && !tokens.beginsSentence(word));
    return word < tokens.size();
  }
}
