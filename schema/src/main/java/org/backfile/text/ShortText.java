package org.backfile.text;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;

/**
 * The words of short values, such as names, without stems: what lets {@code byline:smith} find "A.
 * Smith". Not thread-safe; one for each field of a document, its stream valid until the next call.
 */
public final class ShortText {

  /** Positions between two values, so that no phrase runs from one into the next. */
  static final int VALUE_GAP = 100;

  private final TextTokenizer tokenizer;
  private final TextTokens tokens = new TextTokens();
  private final ValueStream stream = new ValueStream();

  /** With the tokenizer of {@code text}, which the thread has anyway. */
  public ShortText(ArticleText text) {
    this.tokenizer = text.tokenizer();
  }

  /** The folded and accented words of the values, in order. */
  public TokenStream words(List<String> values) {
    tokens.clear();
    values.forEach(value -> tokenizer.tokenize(value, TextLanguage.OTHER, tokens));
    return stream.over(tokens);
  }
}
