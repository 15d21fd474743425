package org.backfile.server.query.dialects;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backfile.server.language.Message;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.DateRange;
import org.backfile.server.query.QueryDate;

/**
 * Reads conditions on dates and on the number of words, in all spellings; they may span several
 * pieces of the query.
 */
final class ConditionReader {
  private static final String DATE = "\\s*(\"[^\"]*\"|[^\\s()\\[\\]{}\"|~^]+)";
  private static final String IN_BRACKETS = "\\s*\\(?" + DATE + "\\)?";
  private static final String SIDE =
      "(after|aft|since|geq|>=|>|before|bef|until|leq|<=|<|on|is|from|=|:)";

  private static final Pattern DATE_RANGE =
      Pattern.compile(
          "(?i)(?:date|published)[:=]\\s*([\\[{(])" + DATE + "\\s+TO" + DATE + "\\s*([\\]})])");
  private static final Pattern DATE_FROM_TO =
      Pattern.compile("(?i)date\\s+from" + DATE + "\\s+to" + DATE);
  private static final Pattern DATE_GEQ_LEQ =
      Pattern.compile(
          "(?i)date\\(\\s*(?:geq|>=)"
              + IN_BRACKETS
              + "\\s+(?:and\\s+)?(?:leq|<=)"
              + IN_BRACKETS
              + "\\s*\\)");
  private static final Pattern DATE_CALLED =
      Pattern.compile("(?i)date\\(\\s*" + SIDE + IN_BRACKETS + "\\s*\\)");
  private static final Pattern DATE_IN_BRACKETS =
      Pattern.compile("(?i)date\\(\\s*([0-9][^\\s()]*)\\s*\\)");
  private static final Pattern DATE_SIGNED =
      Pattern.compile(
          "(?i)(?:date[:=]?\\s?(>=|>|<=|<)|(?:date|published)(:|=)|(after|since|before|until):)"
              + DATE);

  /** Years, the last of them perhaps without its century. */
  private static final Pattern YEARS =
      Pattern.compile("([1-9][0-9])([0-9]{2})[-–—/]((?:[1-9][0-9])?)([0-9]{2})");

  private static final Pattern SPAN = Pattern.compile("(.*[^.])?\\.\\.([^.].*)?");

  private static final Pattern DATE_SAID = Pattern.compile("(?i)date\\s+" + SIDE + "\\s" + DATE);

  private static final String LATER = "(after|aft|since|geq|>=|>)\\s" + DATE;
  private static final String EARLIER = "(before|bef|until|leq|<=|<)\\s" + DATE;
  private static final Pattern DATE_SAID_UP =
      Pattern.compile("(?i)date\\s+" + LATER + "\\s+and\\s+" + EARLIER);
  private static final Pattern DATE_SAID_DOWN =
      Pattern.compile("(?i)date\\s+" + EARLIER + "\\s+and\\s+" + LATER);

  private static final Set<String> NAMES =
      Set.of("date", "after", "before", "since", "until", "words", "wc", "length");

  private static final String OTHER_DATE = "published";

  /** An end of a range that is none. */
  private static final String OPEN = "*";

  private static final String COUNTED = "(?i)(?:words|wc|length)";
  private static final Pattern COUNT_RANGE =
      Pattern.compile(COUNTED + "[:=]\\s*[\\[{(]\\s*([0-9]+|\\*)\\s+TO\\s+([0-9]+|\\*)\\s*[\\]})]");
  private static final Pattern COUNT_SIGNED =
      Pattern.compile(COUNTED + "\\s?(>=|<=|>|<|=|:)\\s?([0-9]+)");
  private static final Pattern COUNT_CALLED =
      Pattern.compile(COUNTED + "\\(\\s?(>=|<=|>|<|=)\\s?([0-9]+)\\s?\\)");

  /** A range of anything else. */
  private static final Pattern OTHER_RANGE =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*:[\\[{]\\s*[^\\[\\]{}]+\\sTO\\s[^\\[\\]{}]+[\\]}]");

  private final String text;
  private final LocalDate today;
  private final Problems problems;

  ConditionReader(String text, LocalDate today, Problems problems) {
    this.text = text;
    this.today = today;
    this.problems = problems;
  }

  /**
   * Whether a condition begins with {@code word}; if so, it is read and added, or reported and left
   * out.
   */
  boolean read(Lexeme word, Cursor cursor, List<Token> tokens) {
    Optional<Condition> condition = find(word.start());
    condition.ifPresent(found -> {
      while (cursor.peek(0).filter(next -> next.start() < found.end).isPresent()) {
        cursor.skip(1);
      }
      found.query.ifPresentOrElse(
          query -> tokens.add(new Token(new Sign.Leaf(query, false), word.start(), found.end)),
          () -> complain(text.substring(word.start(), found.end), word.start(), found.end));
    });
    return condition.isPresent();
  }

  private Optional<Condition> find(int start) {
    Optional<Condition> named =
        isNamedAt(start) ? counts(start).or(() -> dates(start)) : Optional.empty();
    return named.or(() -> others(start));
  }

  /** Whether the expressions below could fit: most words of a query are spared a dozen of them. */
  private boolean isNamedAt(int start) {
    return NAMES.stream().anyMatch(name -> isAt(start, name)) || isAt(start, OTHER_DATE);
  }

  private boolean isAt(int start, String name) {
    return text.regionMatches(true, start, name, 0, name.length());
  }

  /** What was found, and where it ends; without a query when it cannot be. */
  private record Condition(Optional<ArchiveQuery> query, int end) {}

  /** The names that begin conditions. */
  static Stream<String> names() {
    return NAMES.stream().sorted();
  }

  /** Whether {@code name} before a colon begins a condition. */
  static boolean isName(String name) {
    return NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** The condition that is all of {@code written}, such as {@code date:[2019 TO *]}. */
  Optional<ArchiveQuery> read(String written) {
    ConditionReader reader = new ConditionReader(written, today, problems);
    return reader.find(0).filter(found -> found.end == written.length()).flatMap(Condition::query);
  }

  /** Warns that a condition cannot be. */
  void complain(String written, int start, int end) {
    problems.warn(
        start,
        end,
        Message.of("“{0}” is not understood; left out.", written),
        Message.of(
            "Write date:2019, date:2019-05-03, date:[2019-01 TO 2019-06], date:-7d, words>1000 or words:[500 TO 1000]."));
  }

  private Optional<Condition> counts(int start) {
    Matcher range = at(COUNT_RANGE, start);
    if (range.lookingAt()) {
      int min = range.group(1).equals("*") ? 0 : Numbers.parse(range.group(1));
      int max = range.group(2).equals("*") ? Integer.MAX_VALUE : Numbers.parse(range.group(2));
      return Optional.of(new Condition(count(Math.min(min, max), Math.max(min, max)), range.end()));
    }
    for (Pattern form : List.of(COUNT_SIGNED, COUNT_CALLED)) {
      Matcher signed = at(form, start);
      if (signed.lookingAt()) {
        return Optional.of(count(signed));
      }
    }
    return Optional.empty();
  }

  private static Condition count(Matcher signed) {
    int number = Numbers.parse(signed.group(2));
    Optional<ArchiveQuery> query =
        switch (signed.group(1)) {
          case ">" -> count(number + 1, Integer.MAX_VALUE);
          case ">=" -> count(number, Integer.MAX_VALUE);
          case "<" -> count(0, number - 1);
          case "<=" -> count(0, number);
          default -> count(number, number);
        };
    return new Condition(query, signed.end());
  }

  private static Optional<ArchiveQuery> count(int min, int max) {
    boolean bounded = max >= min && (min > 0 || max < Integer.MAX_VALUE);
    return bounded ? Optional.of(new ArchiveQuery.WordCount(min, max)) : Optional.empty();
  }

  private Optional<Condition> dates(int start) {
    Matcher range = at(DATE_RANGE, start);
    if (range.lookingAt()) {
      Optional<DateRange> dates =
          between(
              range.group(2),
              range.group(1).equals("{") ? 1 : 0,
              range.group(3),
              range.group(4).equals("}") ? -1 : 0);
      return condition(dates, range);
    }
    for (Pattern form : List.of(DATE_FROM_TO, DATE_GEQ_LEQ)) {
      Matcher both = at(form, start);
      if (both.lookingAt()) {
        return condition(between(both.group(1), 0, both.group(2), 0), both);
      }
    }
    Matcher called = at(DATE_CALLED, start);
    if (called.lookingAt()) {
      return condition(side(called.group(1), called.group(2)), called);
    }
    Matcher inBrackets = at(DATE_IN_BRACKETS, start);
    if (inBrackets.lookingAt()) {
      return condition(side("=", inBrackets.group(1)), inBrackets);
    }
    Matcher signed = at(DATE_SIGNED, start);
    if (signed.lookingAt()) {
      String sign =
          Optional.ofNullable(signed.group(1))
              .orElse(Optional.ofNullable(signed.group(2)).orElse(signed.group(3)));
      return condition(side(sign, signed.group(4)), signed);
    }
    for (Pattern form : List.of(DATE_SAID_UP, DATE_SAID_DOWN)) {
      Matcher both = at(form, start);
      if (both.lookingAt() && isDate(both.group(2)) && isDate(both.group(4))) {
        return condition(bothSides(both), both);
      }
    }
    Matcher said = at(DATE_SAID, start);
    return said.lookingAt() && isDate(said.group(2))
        ? condition(side(said.group(1), said.group(2)), said)
        : Optional.empty();
  }

  private Optional<Condition> others(int start) {
    Matcher range = at(OTHER_RANGE, start);
    return range.lookingAt()
        ? Optional.of(new Condition(Optional.empty(), range.end()))
        : Optional.empty();
  }

  private static Optional<Condition> condition(Optional<DateRange> dates, Matcher form) {
    return Optional.of(new Condition(dates.map(ArchiveQuery.Dates::new), form.end()));
  }

  /** "After" one day and "before" another, in either order. */
  private Optional<DateRange> bothSides(Matcher sides) {
    boolean dayFirst = isDayFirst(sides.group(2), sides.group(4));
    Optional<DateRange> one = side(sides.group(1), sides.group(2), dayFirst);
    Optional<DateRange> other = side(sides.group(3), sides.group(4), dayFirst);
    Optional<QueryDate> from =
        one.flatMap(DateRange::from).or(() -> other.flatMap(DateRange::from));
    Optional<QueryDate> to = one.flatMap(DateRange::to).or(() -> other.flatMap(DateRange::to));
    return from.flatMap(first ->
        to.filter(last -> !first.first().isAfter(last.last()))
            .map(last -> DateRange.between(first, last)));
  }

  private Optional<DateRange> between(String from, int later, String to, int earlier) {
    boolean dayFirst = isDayFirst(from, to);
    try {
      Optional<QueryDate> first = date(from, dayFirst).map(date -> date.plus(later));
      Optional<QueryDate> last = date(to, dayFirst).map(date -> date.plus(earlier));
      if (from.equals(OPEN)) {
        return last.map(DateRange::to);
      }
      return to.equals(OPEN)
          ? first.map(DateRange::from)
          : first.flatMap(one -> last.map(other -> DateRange.between(one, other)));
    } catch (DateTimeException outOfRange) {
      return Optional.empty();
    }
  }

  /** Whether one end of a range shows that both have their day before their month. */
  private static boolean isDayFirst(String from, String to) {
    return QueryDate.isDayFirst(plain(from)) || QueryDate.isDayFirst(plain(to));
  }

  private Optional<DateRange> side(String sign, String text) {
    return side(sign, text, false);
  }

  /**
   * "After" and "before" leave out the year, month or day they name; the range that is kept holds
   * both its ends.
   */
  private Optional<DateRange> side(String sign, String text, boolean dayFirst) {
    try {
      Optional<QueryDate> date = date(text, dayFirst);
      return switch (sign.toLowerCase(Locale.ROOT)) {
        case "after", "aft", ">" -> date.map(day -> DateRange.from(day.plus(1)));
        case "since", "geq", ">=", "from" -> date.map(DateRange::from);
        case "before", "bef", "<" -> date.map(day -> DateRange.to(day.plus(-1)));
        case "until", "leq", "<=" -> date.map(DateRange::to);
        default ->
            span(unquoted(text))
                .or(() ->
                    date.map(day ->
                        unquoted(text).startsWith("-")
                            ? DateRange.between(day, new QueryDate.Day(today))
                            : DateRange.in(day)))
                .or(() -> years(unquoted(text)));
      };
    } catch (DateTimeException outOfRange) {
      return Optional.empty();
    }
  }

  /** {@code 1996-1999} and {@code 1996-99}; what may be a month, as 1910-12, is one. */
  private static Optional<DateRange> years(String text) {
    Matcher years = YEARS.matcher(text);
    if (!years.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(years.group(1) + years.group(2));
    String century = years.group(3).isEmpty() ? years.group(1) : years.group(3);
    int last = Integer.parseInt(century + years.group(4));
    return last <= first
        ? Optional.empty()
        : Optional.of(DateRange.between(new QueryDate.Year(first), new QueryDate.Year(last)));
  }

  /** {@code 1996..1999-05}, {@code 1996..}, {@code ..1999}. */
  private Optional<DateRange> span(String text) {
    Matcher ends = SPAN.matcher(text);
    if (!ends.matches() || (ends.group(1) == null && ends.group(2) == null)) {
      return Optional.empty();
    }
    return between(
        Objects.requireNonNullElse(ends.group(1), OPEN),
        0,
        Objects.requireNonNullElse(ends.group(2), OPEN),
        0);
  }

  private static String unquoted(String text) {
    return text.replace("\"", "").strip();
  }

  /** A date without quotes, and without what ends the clause behind it. */
  private static String plain(String text) {
    return unquoted(text).replaceAll("[,;.]+$", "");
  }

  private boolean isDate(String text) {
    return parsed(plain(text)).isPresent();
  }

  private Optional<QueryDate> parsed(String plain) {
    return QueryDate.parse(plain).or(() -> QueryDate.relative(plain, today));
  }

  /**
   * @param dayFirst whether the other end of a range has its day before its month
   */
  private Optional<QueryDate> date(String text, boolean dayFirst) {
    String plain = plain(text);
    Optional<QueryDate> otherWay = dayFirst ? QueryDate.otherWay(plain) : Optional.empty();
    if (otherWay.isPresent()) {
      return otherWay;
    }
    Optional<QueryDate> date = parsed(plain);
    QueryDate.otherWay(plain)
        .ifPresent(other ->
            problems.assume(
                Message.of(
                    "“{0}” is read month first, as {1}; write {2} for the other day.",
                    plain, date.map(QueryDate::toString).orElse(""), other.toString())));
    return date;
  }

  private Matcher at(Pattern form, int start) {
    return form.matcher(text).region(start, text.length());
  }
}
