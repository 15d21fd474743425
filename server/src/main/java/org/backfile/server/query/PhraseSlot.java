package org.backfile.server.query;

/** One place in a {@link ArchiveQuery.Phrase}. */
public sealed interface PhraseSlot {

  /** This word as written; an analyzer may make several words of it, in a row. */
  record Exactly(String text) implements PhraseSlot {
    public Exactly {
      text = QueryText.word(text);
    }
  }

  /** Any one word. */
  record AnyWord() implements PhraseSlot {}

  /**
   * Any word that fits the pattern, which does not end in {@code ?}: there a question mark is
   * punctuation.
   */
  record Fitting(WordPattern pattern) implements PhraseSlot {
    public Fitting {
      TreeRules.require(
          !pattern.pattern().endsWith("?"), "a pattern in a phrase does not end in ?");
    }
  }
}
