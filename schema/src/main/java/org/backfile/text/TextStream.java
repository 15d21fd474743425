package org.backfile.text;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * The words of a text as Lucene indexes them. All terms of one word share its position: the marks
 * of a paragraph and a sentence that begin with it, the folded word, and the accented word where it
 * differs. So "cafe" finds "café", "café" finds only itself, and boundaries cost no distance.
 */
final class TextStream extends TokenStream {

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final boolean boundaries;

  private TextTokens tokens = new TextTokens();
  private int limit;
  private int word;
  private final BytesRef[] terms = new BytesRef[4];
  private int given;
  private int termCount;

  /**
   * @param boundaries whether to write the marks of sentences and paragraphs
   */
  TextStream(boolean boundaries) {
    this.boundaries = boundaries;
  }

  /** Streams the first {@code limit} words of a text. */
  TextStream over(TextTokens text, int limit) {
    this.tokens = text;
    this.limit = limit;
    return this;
  }

  @Override
  public void reset() {
    word = -1;
    given = 0;
    termCount = 0;
  }

  @Override
  public boolean incrementToken() {
    boolean nextWord = given == termCount;
    if (nextWord && !advance()) {
      return false;
    }
    clearAttributes();
    term.setBytesRef(terms[given++]);
    position.setPositionIncrement(nextWord ? 1 : 0);
    offset.setOffset(tokens.start(word), tokens.end(word));
    return true;
  }

  private boolean advance() {
    if (++word >= limit) {
      return false;
    }
    given = 0;
    termCount = 0;
    if (boundaries && tokens.beginsParagraph(word)) {
      terms[termCount++] = Boundary.PARAGRAPH;
    }
    if (boundaries && tokens.beginsSentence(word)) {
      terms[termCount++] = Boundary.SENTENCE;
    }
    WordForm form = tokens.form(word);
    terms[termCount++] = form.folded();
    BytesRef accented = form.accented();
    if (accented != null) {
      terms[termCount++] = accented;
    }
    return true;
  }
}
