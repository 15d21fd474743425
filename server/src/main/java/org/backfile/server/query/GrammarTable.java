package org.backfile.server.query;

import static org.backfile.server.query.Dialect.FACTIVA;
import static org.backfile.server.query.Dialect.GOOGLE;
import static org.backfile.server.query.Dialect.LUCENE;
import static org.backfile.server.query.Dialect.NEXIS;

import java.util.List;
import java.util.Optional;

/**
 * The query language, row by row. Help pages and tests are made from it, so that what it says is
 * so.
 */
public final class GrammarTable {
  private GrammarTable() {}

  /**
   * One thing to ask for.
   *
   * @param task what it is for, in a few words
   * @param meaning what the first example finds
   * @param examples ways to write it, the native one first
   */
  public record Row(String task, String meaning, List<Example> examples) {
    public Row {
      examples = List.copyOf(examples);
    }

    /** The example in the native language. */
    public Example first() {
      return examples.getFirst();
    }
  }

  /**
   * One way to write it.
   *
   * @param dialect the dialect to name; absent where the text is recognised by itself
   * @param readAs the reading, on a day when {@code date:-7d} begins on 2026-11-15
   */
  public record Example(String text, Optional<Dialect> dialect, String readAs) {}

  /** All rows, in the order to learn them. */
  public static final List<Row> ROWS =
      List.of(
          row(
              "all words",
              "articles with all three words, in any form and order",
              as("mayor land deal", "mayor land deal"),
              as("mayor AND land", "mayor land"),
              as("mayor & land", "mayor land"),
              as("+mayor +land", "mayor land")),
          row(
              "either word",
              "articles with one of the words, or both",
              as("mayor OR council", "mayor OR council"),
              as("mayor | council", "mayor OR council"),
              in(FACTIVA, "mayor or council", "mayor OR council"),
              in(NEXIS, "mayor or council", "mayor OR council")),
          row(
              "without a word",
              "articles with mayor that do not mention football",
              as("mayor -football", "mayor NOT football"),
              as("mayor NOT football", "mayor NOT football"),
              as("mayor AND NOT football", "mayor NOT football"),
              as("mayor but not football", "mayor NOT football"),
              as("mayor and not football", "mayor NOT football"),
              as("mayor !football", "mayor NOT football")),
          row(
              "groups",
              "articles with deal, and with mayor or council or both",
              as("(mayor OR council) deal", "(mayor OR council) deal"),
              in(FACTIVA, "[mayor or council] and deal", "(mayor OR council) deal"),
              in(FACTIVA, "mayor and deal or council", "(mayor deal) OR council"),
              in(NEXIS, "mayor and deal or council", "mayor (deal OR council)"),
              in(GOOGLE, "mayor deal OR council", "mayor (deal OR council)"),
              in(LUCENE, "mayor AND deal OR council", "(mayor deal) OR council")),
          row(
              "exact phrase",
              "the two words as written, side by side",
              as("\"land deal\"", "\"land deal\""),
              as("“land deal”", "\"land deal\""),
              in(FACTIVA, "land deal", "\"land deal\"")),
          row(
              "exact word",
              "the word as written, no other form of it",
              as("exact(deals)", "\"deals\""),
              as("\"deals\"", "\"deals\"")),
          row(
              "any word inside a phrase",
              "the, any one word, deal",
              as("\"the * deal\"", "\"the * deal\""),
              as("\"the % deal\"", "\"the * deal\""),
              in(FACTIVA, "the % deal", "\"the * deal\"")),
          row(
              "near each other",
              "both words, at most four others between, in either order",
              as("mayor NEAR/5 deal", "mayor NEAR/5 deal"),
              as("mayor near5 deal", "mayor NEAR/5 deal"),
              as("mayor w/5 deal", "mayor NEAR/5 deal"),
              as("mayor /5 deal", "mayor NEAR/5 deal"),
              as("mayor /N5/ deal", "mayor NEAR/5 deal"),
              as("\"mayor deal\"~5", "\"mayor\" NEAR/5 \"deal\""),
              as("mayor AROUND(5) deal", "mayor NEAR/5 deal"),
              as("mayor N/5 deal", "mayor NEAR/5 deal")),
          row(
              "near, in this order",
              "mayor, then deal, at most four words between",
              as("mayor PRE/5 deal", "mayor PRE/5 deal"),
              as("mayor adj5 deal", "mayor PRE/5 deal"),
              as("mayor pre/5 deal", "mayor PRE/5 deal"),
              as("mayor onear/5 deal", "mayor PRE/5 deal"),
              as("mayor +5 deal", "mayor PRE/5 deal"),
              as("mayor P/5 deal", "mayor PRE/5 deal"),
              in(FACTIVA, "mayor w/5 deal", "mayor PRE/5 deal")),
          row(
              "in one sentence",
              "both words in the same sentence",
              as("mayor /s deal", "mayor /s deal"),
              as("mayor w/s deal", "mayor /s deal"),
              as("mayor w/sent deal", "mayor /s deal")),
          row(
              "in one paragraph",
              "both words in the same paragraph",
              as("mayor /p deal", "mayor /p deal"),
              as("mayor w/p deal", "mayor /p deal"),
              as("mayor w/para deal", "mayor /p deal"),
              as("mayor same deal", "mayor /p deal")),
          row(
              "not near",
              "mayor, with no deal within five words of it",
              as("mayor NOT NEAR/5 deal", "mayor NOT NEAR/5 deal"),
              as("mayor not w/5 deal", "mayor NOT NEAR/5 deal")),
          row(
              "at least so many mentions",
              "three mentions or more, of one or the other",
              as("atleast3(mayor OR \"land deal\")", "atleast3(mayor OR \"land deal\")"),
              as("atleast3 mayor", "atleast3(mayor)")),
          row(
              "among the first words",
              "the word among the first fifty",
              as("first50(mayor)", "first50(mayor)"),
              as("mayor/F50/", "first50(mayor)")),
          row(
              "open endings",
              "every word that begins so",
              as("prosecut*", "prosecut*"),
              as("prosecut!", "prosecut*")),
          row("one open letter", "woman, women, and any other letter there", as("wom?n", "wom?n")),
          row(
              "up to so many more letters",
              "prosecute and prosecutor, but not prosecution",
              as("prosecut$2", "prosecut$2")),
          row(
              "spelling tolerance",
              "the word, and words one letter away",
              as("smith~1", "smith~1")),
          row("with a capital", "us with a capital, as in US", as("caps(us)", "caps(us)")),
          row(
              "in capitals throughout",
              "WHO, but not who or Who",
              as("allcaps(who)", "allcaps(who)")),
          row(
              "in small letters throughout",
              "polish, but not Polish",
              as("nocaps(polish)", "nocaps(polish)")),
          row(
              "weight",
              "both words, deal counting twice for the order",
              as("mayor deal^2", "mayor deal^2")),
          row(
              "in a field",
              "the word in the headline",
              as("headline:mayor", "headline:mayor"),
              as("hd=mayor", "headline:mayor"),
              as("hl=mayor", "headline:mayor"),
              as("hlp=mayor", "hlead:mayor"),
              as("lp=mayor", "lead:mayor"),
              as("by=smith", "byline:smith"),
              as("sn=herald", "source:herald"),
              as("se=sport", "section:sport"),
              as("ns=crime", "tag:crime"),
              as("re=kent", "place:kent"),
              as("co=acme", "org:acme"),
              as("la=fr", "lang:fr"),
              as("headline(mayor)", "headline:mayor"),
              as("hlead(mayor)", "hlead:mayor"),
              as("byline(smith)", "byline:smith"),
              as("publication(herald)", "source:herald"),
              as("intitle:mayor", "headline:mayor"),
              as("site:herald", "source:herald")),
          row(
              "a group in a field",
              "either word in the headline",
              as("headline:(mayor OR council)", "headline:(mayor OR council)"),
              as("headline(mayor OR council)", "headline:(mayor OR council)")),
          row(
              "number of words",
              "articles of more than a thousand words",
              as("words>1000", "words>1000"),
              as("words:[500 TO 1000]", "words:[500 TO 1000]"),
              as("wc>1000", "words>1000"),
              as("length > 1000", "words>1000")),
          row(
              "a year, month or day",
              "articles published in that year",
              as("date:2019", "date:2019"),
              as("date:2019-05", "date:2019-05"),
              as("date:2019-05-03", "date:2019-05-03")),
          row(
              "from day to day",
              "articles of these six months, both ends included",
              as("date:[2019-01 TO 2019-06]", "date:[2019-01 TO 2019-06]"),
              as("date:1996-99", "date:[1996 TO 1999]"),
              as("date:2019-01..2019-06", "date:[2019-01 TO 2019-06]"),
              as("date from 19990201 to 19990301", "date:[1999-02-01 TO 1999-03-01]"),
              as("date(geq 1/2/1999 and leq 3/1/1999)", "date:[1999-01-02 TO 1999-03-01]")),
          row(
              "after, before",
              "articles published later than that day",
              as("after:2019-01-01", "date:[2019-01-02 TO *]"),
              as("before:2020", "date:[* TO 2019]"),
              as("date after 19990201", "date:[1999-02-02 TO *]"),
              as("date aft 1999", "date:[2000 TO *]"),
              as("date bef 1999-05", "date:[* TO 1999-04]"),
              as("date aft 1999-03 and bef 2000", "date:[1999-04 TO 1999]")),
          row(
              "the last days",
              "articles of the last seven days",
              as("date:-7d", "date:[2026-11-15 TO 2026-11-22]")),
          row(
              "main subject",
              "in the headline or the lead, or mentioned at least three times",
              as("major(mayor)", "major(mayor)")),
          row(
              "most of the words",
              "more than half of the words, any of them",
              as("most(mayor council land deal vote)", "most(mayor council land deal vote)")));

  private static Row row(String task, String meaning, Example... examples) {
    return new Row(task, meaning, List.of(examples));
  }

  private static Example as(String text, String readAs) {
    return new Example(text, Optional.empty(), readAs);
  }

  private static Example in(Dialect dialect, String text, String readAs) {
    return new Example(text, Optional.of(dialect), readAs);
  }
}
