package org.backfile.text;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

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
  private TextTokens tokens = new TextTokens();
  private int limit;
  private int word;
  private @Nullable BytesRef accented;

  /** Streams the first {@code limit} words of a text. */
  TextStream over(TextTokens text, int limit) {
    this.tokens = text;
    this.limit = limit;
    return this;
  }

  @Override
  public void reset() {
    word = -1;
    accented = null;
  }

  @Override
  public boolean incrementToken() {
    BytesRef sameWord = accented;
    if (sameWord == null && word + 1 >= limit) {
      return false;
    }
    clearAttributes();
    if (sameWord == null) {
      WordForm form = tokens.form(++word);
      term.setBytesRef(form.folded());
      accented = form.accented();
    } else {
      term.setBytesRef(sameWord);
      accented = null;
    }
    position.setPositionIncrement(sameWord == null ? 1 : 0);
    offset.setOffset(tokens.start(word), tokens.end(word));
    return true;
  }
}
