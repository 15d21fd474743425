package org.backfile.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * The index terms of words in one language. Words repeat, so each is folded and stemmed once and
 * remembered; memory is bounded by forgetting all when too many have been seen. Not thread-safe:
 * one per thread.
 */
final class Lexicon {

  /** Words to remember where whole texts are read. */
  static final int WORDS_OF_TEXTS = 50_000;

  private final int most;
  private final TextLanguage language;
  private final OneWordStream word = new OneWordStream();
  private final TokenStream stems;
  private final CharTermAttribute stem;
  private final CharArrayMap<WordForm> known = new CharArrayMap<>(4096, false);

  /**
   * @param most words to remember; when there are more, it begins anew
   */
  Lexicon(TextLanguage language, int most) {
    this.most = most;
    this.language = language;
    this.stems = language.stems(word);
    this.stem = stems.getAttribute(CharTermAttribute.class);
  }

  /** The terms of the word at {@code chars[offset .. offset + length)}. */
  WordForm form(char[] chars, int offset, int length) {
    WordForm form = known.get(chars, offset, length);
    return form != null ? form : learn(Arrays.copyOfRange(chars, offset, offset + length));
  }

  WordForm form(String text) {
    return form(text.toCharArray(), 0, text.length());
  }

  /** How many words are remembered. */
  int size() {
    return known.size();
  }

  private WordForm learn(char[] chars) {
    if (known.size() >= most) {
      known.clear();
    }
    WordForm form = analyze(new String(chars));
    known.put(chars, form);
    return form;
  }

  private WordForm analyze(String text) {
    String lower = Folding.lowerCase(text);
    String folded = Folding.fold(lower);
    String stemmed = Folding.fold(stem(lower));
    boolean plain = folded.equals(lower);
    String foldedStem = plain ? stemmed : Folding.fold(stem(folded));
    return new WordForm(
        new BytesRef(folded),
        plain ? null : new BytesRef(lower),
        StemTerm.of(language, stemmed),
        foldedStem.equals(stemmed) ? null : StemTerm.of(language, foldedStem),
        lower.codePointCount(0, lower.length()) == 1 || language.abbreviates(lower));
  }

  private String stem(String lower) {
    try {
      word.set(lower);
      stems.reset();
      String stemmed = stems.incrementToken() ? stem.toString() : "";
      stems.end();
      stems.close();
      return stemmed.isEmpty() ? lower : stemmed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
