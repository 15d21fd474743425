package org.backfile.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts text into words by the rules of Unicode (UAX #29, Lucene's {@code StandardTokenizer}), texts
 * in Chinese, Japanese and Korean into pairs of characters, and parts elided articles from their
 * word ({@code l'homme} is two words). Marks where sentences and paragraphs begin. Not thread-safe.
 */
final class TextTokenizer {

  private static final char FIRST_CJK = '\u2E80';

  private final int remembered;
  private final Map<TextLanguage, Lexicon> lexicons = new EnumMap<>(TextLanguage.class);
  private final Words words = new Words(new StandardTokenizer());
  private final Words pairs = new Words(new StandardTokenizer(), CJKBigramFilter::new);

  /** For whole texts. */
  TextTokenizer() {
    this(Lexicon.WORDS_OF_TEXTS);
  }

  /**
   * @param remembered words that each language remembers
   */
  TextTokenizer(int remembered) {
    this.remembered = remembered;
  }

  /** How many words are remembered in all languages. */
  int remembered() {
    return lexicons.values().stream().mapToInt(Lexicon::size).sum();
  }

  /** Adds the words of a text to {@code tokens}; the first begins a paragraph. */
  void tokenize(String text, TextLanguage language, TextTokens tokens) {
    Lexicon lexicon = lexicon(language);
    try {
      (hasCjk(text) ? pairs : words).cut(text, lexicon, tokens);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Lexicon lexicon(TextLanguage language) {
    return lexicons.computeIfAbsent(language, each -> new Lexicon(each, remembered));
  }

  private static boolean hasCjk(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= FIRST_CJK) {
        return true;
      }
    }
    return false;
  }

  /** One chain of Lucene filters and its attributes. */
  private static final class Words {
    private final Tokenizer tokenizer;
    private final TokenStream chain;
    private final CharTermAttribute term;
    private final OffsetAttribute offset;

    Words(Tokenizer tokenizer) {
      this(tokenizer, each -> each);
    }

    Words(Tokenizer tokenizer, UnaryOperator<TokenStream> filter) {
      this.tokenizer = tokenizer;
      this.chain = filter.apply(tokenizer);
      this.term = chain.getAttribute(CharTermAttribute.class);
      this.offset = chain.getAttribute(OffsetAttribute.class);
    }

    void cut(String text, Lexicon lexicon, TextTokens tokens) throws IOException {
      int first = tokens.size();
      tokenizer.setReader(new StringReader(text));
      chain.reset();
      while (chain.incrementToken()) {
        add(text, lexicon, tokens, first);
      }
      chain.end();
      chain.close();
    }

    private void add(String text, Lexicon lexicon, TextTokens tokens, int first) {
      char[] chars = term.buffer();
      int length = term.length();
      int start = offset.startOffset();
      int elided = Elision.length(chars, length);
      if (elided > 0 && offset.endOffset() - start == length) {
        addWord(text, lexicon.form(chars, 0, elided - 1), start, start + elided - 1, tokens, first);
        addWord(
            text,
            lexicon.form(chars, elided, length - elided),
            start + elided,
            start + length,
            tokens,
            first);
      } else {
        addWord(text, lexicon.form(chars, 0, length), start, offset.endOffset(), tokens, first);
      }
    }

    private static void addWord(
        String text, WordForm form, int start, int end, TextTokens tokens, int first) {
      boolean opens = tokens.size() == first;
      tokens.add(
          form, start, end, opens ? Boundaries.OPENING : Boundaries.before(text, start, tokens));
    }
  }
}
