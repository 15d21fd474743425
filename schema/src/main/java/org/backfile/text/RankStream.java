package org.backfile.text;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The stems of headline and text, each counted by the weight of the place it stands in: the one
 * weighted stream that BM25F ranks by (Robertson, Zaragoza, Taylor: Simple BM25 extension to
 * multiple weighted fields, CIKM 2004). Weights are put in at index time, so that asking costs one
 * list of postings a word.
 */
final class RankStream extends TokenStream {

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);

  private TextTokens title = new TextTokens();
  private TextTokens body = new TextTokens();
  private int leadWords;
  private int next;
  private @Nullable BytesRef pending;
  private int weight;

  RankStream over(TextTokens title, TextTokens body, int leadWords) {
    this.title = title;
    this.body = body;
    this.leadWords = leadWords;
    return this;
  }

  @Override
  public void reset() {
    next = 0;
    pending = null;
  }

  @Override
  public boolean incrementToken() {
    BytesRef stem = pending;
    pending = null;
    if (stem == null) {
      if (next == title.size() + body.size()) {
        return false;
      }
      stem = advance();
    }
    clearAttributes();
    term.setBytesRef(stem);
    frequency.setTermFrequency(weight);
    return true;
  }

  private BytesRef advance() {
    int inBody = next - title.size();
    WordForm form = inBody < 0 ? title.form(next) : body.form(inBody);
    weight = weight(inBody);
    pending = form.foldedStem();
    next++;
    return form.stem();
  }

  private int weight(int inBody) {
    if (inBody < 0) {
      return ArticleText.TITLE_WEIGHT;
    }
    return inBody < leadWords ? ArticleText.LEAD_WEIGHT : 1;
  }
}
