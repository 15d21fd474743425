package org.backfile.text;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The words of several values in a row, a gap of positions before each but the first. */
final class ValueStream extends TokenStream {

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private TextTokens tokens = new TextTokens();
  private int word;
  private @Nullable BytesRef accented;

  ValueStream over(TextTokens values) {
    this.tokens = values;
    return this;
  }

  @Override
  public void reset() {
    word = 0;
    accented = null;
  }

  @Override
  public boolean incrementToken() {
    BytesRef sameWord = accented;
    if (sameWord == null && word == tokens.size()) {
      return false;
    }
    clearAttributes();
    if (sameWord != null) {
      accented = null;
      term.setBytesRef(sameWord);
      position.setPositionIncrement(0);
      return true;
    }
    term.setBytesRef(tokens.form(word).folded());
    position.setPositionIncrement(
        word > 0 && tokens.beginsParagraph(word) ? ShortText.VALUE_GAP : 1);
    accented = tokens.form(word++).accented();
    return true;
  }
}
