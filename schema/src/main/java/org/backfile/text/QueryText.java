package org.backfile.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.apache.lucene.util.BytesRef;

/**
 * The asking side of {@link ArticleText}: cuts what a person typed into the index's words and gives
 * their stem terms. Not thread-safe; cheap enough to make one a request.
 */
public final class QueryText {

  /**
   * Words that each language remembers: what is asked again within a while, and not all ever asked.
   */
  static final int MOST_REMEMBERED = 2_000;

  private final TextTokenizer tokenizer = new TextTokenizer(MOST_REMEMBERED);
  private final TextTokens tokens = new TextTokens();

  /** How many words are remembered in all languages. */
  int remembered() {
    return tokenizer.remembered();
  }

  /** The words of a text, in order; empty when it has none, as in {@code --}. */
  public List<QueryWord> words(String text) {
    tokens.clear();
    tokenizer.tokenize(text, TextLanguage.OTHER, tokens);
    List<QueryWord> words = new ArrayList<>(tokens.size());
    for (int at = 0; at < tokens.size(); at++) {
      WordForm form = tokens.form(at);
      Optional<String> accented = form.accentedForm().map(BytesRef::utf8ToString);
      words.add(
          new QueryWord(form.folded().utf8ToString(), accented, tokens.start(at), tokens.end(at)));
    }
    return words;
  }

  /**
   * The stem terms of one word in the languages given, without repetition: an article of one of
   * these languages has a form of the word exactly when it has one of these terms.
   */
  public SequencedSet<BytesRef> stems(QueryWord word, Collection<TextLanguage> languages) {
    SequencedSet<BytesRef> stems = new LinkedHashSet<>();
    for (TextLanguage language : languages) {
      WordForm form = tokenizer.lexicon(language).form(word.exact());
      stems.add(form.stem());
      Optional.ofNullable(form.foldedStem()).ifPresent(stems::add);
    }
    return stems;
  }
}
