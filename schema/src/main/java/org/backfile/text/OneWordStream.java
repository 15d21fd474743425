package org.backfile.text;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** A stream of one word, to send words through token filters one at a time. */
final class OneWordStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private String word = "";
  private boolean given = true;

  void set(String next) {
    word = next;
    given = false;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (given) {
      return false;
    }
    term.append(word);
    given = true;
    return true;
  }
}
