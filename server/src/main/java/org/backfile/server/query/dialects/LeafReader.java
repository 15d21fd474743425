package org.backfile.server.query.dialects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.backfile.server.language.Message;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.ArchiveQuery.Form;
import org.backfile.server.query.Dialect;
import org.backfile.server.query.Escapes;
import org.backfile.server.query.PhraseSlot;
import org.backfile.server.query.QueryText;
import org.backfile.server.query.ReadOptions;

/** Reads words, words with open places, and what stands between quotes. */
final class LeafReader {
  private static final Pattern EVERYTHING = Pattern.compile("\\*+(:\\*)?");

  private static final Pattern PUNCTUATION = Pattern.compile("[?,;:\\\\]+$");

  private static final Pattern TRUNCATED = Pattern.compile(".*[\\p{L}\\p{N}]!");

  private static final Pattern ASKING = Pattern.compile(".*[\\p{L}\\p{N}]\\?");

  private final Rules rules;
  private final Form form;
  private final PatternReader patterns;
  private final Problems problems;

  LeafReader(Rules rules, ReadOptions options, Problems problems) {
    this.rules = rules;
    this.form = options.exact() ? Form.EXACT : Form.INFLECTED;
    this.patterns = new PatternReader(options.limits(), problems);
    this.problems = problems;
  }

  /**
   * A bare word; nothing for mere punctuation.
   *
   * @param alone whether the query is this word only
   */
  Optional<Token> word(Lexeme word, boolean alone) {
    String text = word.text();
    if (rules.rowIsPhrase() && (text.equals("%") || text.equals("*"))) {
      return Optional.of(new Token(new Sign.Gap(), word.start(), word.end()));
    }
    if (EVERYTHING.matcher(text).matches()) {
      return leaf(new ArchiveQuery.Everything(), word, false);
    }
    if (!QueryText.hasContent(text) && text.indexOf('*') < 0) {
      return Optional.empty();
    }
    String open = truncation(word, alone ? text : withoutQuestion(word));
    if (PatternReader.isOpen(open)) {
      return patterns
          .read(open, word)
          .flatMap(pattern -> leaf(new ArchiveQuery.Wildcard(pattern), word, true));
    }
    String plain = Escapes.unescaped(open);
    return QueryText.hasContent(plain)
        ? leaf(new ArchiveQuery.Word(plain, form), word, true)
        : Optional.empty();
  }

  /** What stands between quotes: nothing, one exact word, or a phrase. */
  Optional<Token> quoted(Lexeme quoted) {
    List<PhraseSlot> slots = new ArrayList<>();
    for (String place : quoted.text().strip().split(" +")) {
      slot(place, quoted).ifPresent(slots::add);
    }
    Optional<ArchiveQuery> query = Slots.query(slots);
    if (query.isEmpty() && !problems.refused()) {
      problems.warn(
          quoted.start(),
          quoted.end(),
          Message.of("There is no word between these quotes; left out."),
          Message.of("Take them out."),
          "");
    }
    return query.flatMap(found -> leaf(found, quoted, false));
  }

  /** Between quotes a question mark at the end of a word is punctuation. */
  private Optional<PhraseSlot> slot(String place, Lexeme quoted) {
    if (place.equals("*") || place.equals("%")) {
      return Optional.of(new PhraseSlot.AnyWord());
    }
    String pattern = PUNCTUATION.matcher(place).replaceFirst("");
    if (PatternReader.isOpen(pattern)) {
      return patterns.read(pattern, quoted).map(PhraseSlot.Fitting::new);
    }
    String plain = Escapes.unescaped(place);
    return QueryText.hasContent(plain)
        ? Optional.of(new PhraseSlot.Exactly(plain))
        : Optional.empty();
  }

  /**
   * {@code prosecut!} is Nexis' {@code prosecut*}; elsewhere people also write it for the sound of
   * it.
   */
  private String truncation(Lexeme word, String text) {
    boolean other =
        rules.forced() && (rules.dialect() == Dialect.LUCENE || rules.dialect() == Dialect.GOOGLE);
    if (other || !TRUNCATED.matcher(Escapes.masked(text)).matches()) {
      return text;
    }
    String stem = text.substring(0, text.length() - 1);
    if (!rules.forced()) {
      problems.warn(
          word.start(),
          word.end(),
          Message.of("“{0}” was read as every word that begins with “{1}”.", text, stem),
          Message.of("Take the ! out for the word itself."),
          stem);
    }
    return stem + "*";
  }

  /** A {@code ?} behind a word of several is a question, unless the dialect was named. */
  private String withoutQuestion(Lexeme word) {
    String text = word.text();
    int end = text.length() - 1;
    boolean asks = !rules.forced() && ASKING.matcher(Escapes.masked(text)).matches();
    if (asks) {
      problems.assume(
          Message.of(
              "A question mark behind a word is punctuation; it is an open place with the syntax named."));
    }
    return asks ? text.substring(0, end) : text;
  }

  private static Optional<Token> leaf(ArchiveQuery query, Lexeme piece, boolean row) {
    return Optional.of(new Token(new Sign.Leaf(query, row), piece.start(), piece.end()));
  }
}
