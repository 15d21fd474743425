package org.backfile.server.query.dialects;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.backfile.server.language.Message;
import org.backfile.server.query.Dialect;
import org.backfile.server.query.WordPairs;

/**
 * Recognises the language of a query by forms that the others do not have. Quoted text tells
 * nothing.
 */
final class Signals {

  /** A form of one word; {@code opensBracket}: only in front of a bracket that touches it. */
  private record Signal(Dialect dialect, Pattern word, boolean opensBracket) {
    Signal(Dialect dialect, String word, boolean opensBracket) {
      this(dialect, Pattern.compile(word), opensBracket);
    }
  }

  private static final Pattern WITHIN = Pattern.compile("(?i)w/([0-9]+|s|p|sent|para|seg)");

  private static final List<Signal> TABLE =
      List.of(
          new Signal(Dialect.FACTIVA, "(?i)(hd|hl|hlp|lp|td|by|au|sn|se|ns|re|co|la|wc)=.*", false),
          new Signal(Dialect.FACTIVA, "(?i)(near|adj|onear)[0-9]+", false),
          new Signal(Dialect.FACTIVA, "(?i)/[nf][0-9]+/", false),
          new Signal(Dialect.FACTIVA, "\\p{L}{3,}\\$[1-9]", false),
          new Signal(Dialect.FACTIVA, "(?i)wc[<>].*", false),
          new Signal(
              Dialect.NEXIS,
              "(?i)(headline|hlead|lead|body|byline|publication|section|date|length|singular|plural)",
              true),
          new Signal(Dialect.NEXIS, WITHIN.pattern(), false),
          new Signal(Dialect.NEXIS, "pre/[0-9]+", false),
          new Signal(Dialect.NEXIS, "\\p{L}{3,}!", false),
          new Signal(Dialect.LUCENE, "\\+\\p{L}.*", false),
          new Signal(Dialect.LUCENE, "[~^][0-9.]*", false),
          new Signal(Dialect.LUCENE, "(?!date:|words:|wc:|length:)[A-Za-z]+:", true),
          new Signal(Dialect.GOOGLE, "(?i)(intitle|intext|site):.*", false),
          new Signal(Dialect.GOOGLE, "AROUND", true));

  private final Map<Dialect, String> found = new LinkedHashMap<>();
  private boolean certain;

  private Signals() {}

  /** The rules for these pieces; what they rest on goes to the assumptions. */
  static Rules rules(List<Lexeme> lexemes, Problems problems) {
    Signals signals = new Signals();
    for (int at = 0; at < lexemes.size(); at++) {
      signals.look(lexemes, at);
    }
    signals.explain(problems);
    Set<Dialect> dialects = EnumSet.noneOf(Dialect.class);
    dialects.addAll(signals.found.keySet());
    return new Rules(dialects, false, signals.certain);
  }

  private void look(List<Lexeme> lexemes, int at) {
    Lexeme word = lexemes.get(at);
    if (!word.isWord()) {
      return;
    }
    boolean more = at + 1 < lexemes.size();
    boolean bracket =
        more && word.touches(lexemes.get(at + 1)) && isOpen(word, lexemes.get(at + 1));
    for (Signal signal : TABLE) {
      if ((bracket || !signal.opensBracket) && signal.word.matcher(word.text()).matches()) {
        certain |= signal.dialect == Dialect.NEXIS && !WITHIN.matcher(word.text()).matches();
        found.putIfAbsent(
            signal.dialect, word.text() + (signal.opensBracket ? lexemes.get(at + 1).text() : ""));
      }
    }
    if (more && lexemes.get(at + 1).isWord()) {
      lookAtPair(
          word.text(),
          lexemes.get(at + 1).text(),
          at > 0,
          at + 2 < lexemes.size() ? lexemes.get(at + 2).text() : "");
    }
  }

  /** A range in square brackets is Lucene's; a call in round ones is Nexis'. */
  private static boolean isOpen(Lexeme word, Lexeme next) {
    return next.is(Lexeme.Kind.OPEN) && word.text().endsWith(":") == !next.text().equals("(");
  }

  private void lookAtPair(String first, String second, boolean before, String third) {
    boolean after = !third.isEmpty();
    if (WordPairs.isDate(first, second) && third.matches("[0-9].*")) {
      boolean nexis = WordPairs.isShortDate(first, second);
      certain |= nexis;
      found.putIfAbsent(nexis ? Dialect.NEXIS : Dialect.FACTIVA, first + " " + second);
    }
    if (first.equalsIgnoreCase("length") && second.matches("[<>]=?") && third.matches("[0-9]+")) {
      certain = true;
      found.putIfAbsent(Dialect.NEXIS, first + " " + second);
    }
    if (after && WordPairs.isSame(first, second)) {
      found.putIfAbsent(Dialect.FACTIVA, second);
    }
    if (before && after && WordPairs.isAndNot(first, second)) {
      certain = true;
      found.putIfAbsent(Dialect.NEXIS, first + " " + second);
    }
  }

  private void explain(Problems problems) {
    if (found.isEmpty()) {
      return;
    }
    List<String> signs = new ArrayList<>();
    found.forEach((dialect, form) -> signs.add(name(dialect) + " (“" + form + "”)"));
    if (found.size() == 1) {
      problems.assume(Message.of("Recognised as {0}.", signs.getFirst()));
      return;
    }
    problems.assume(Message.of("Signs of {0}: every form is read.", String.join(", ", signs)));
    problems.assume(
        Message.of(
            "Words in a row: all of them, in any order. AND binds before OR. w/n: in either order."));
  }

  private static String name(Dialect dialect) {
    return dialect.name().charAt(0) + dialect.id().substring(1);
  }
}
