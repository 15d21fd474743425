package org.backfile.server.query;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.server.query.GrammarTable.Example;
import org.backfile.server.query.GrammarTable.Row;

/**
 * The query language as a page of documentation, made from the tables that the parser's tests are
 * made from.
 */
final class QueryLanguagePage {
  private QueryLanguagePage() {}

  static String markdown() {
    return Stream.of(head(), grammar(), fields(), limits(), dialects())
        .collect(Collectors.joining("\n"));
  }

  private static String head() {
    return """
    # The query language

    Type words, and every article that has all of them is found. Everything below may be mixed, and what is typed in
    another archive's language is read too. Any text gives an answer; how it was read is shown above the results, with
    brackets, and can be typed just so.

    This page is made from the tables in `server/src/main/java/org/backfile/server/query`, as are the tests of the
    parser; every example is one. Write it anew with

        ./mvnw -pl server -am test -Dtest=QueryLanguagePageTest -Dsurefire.failIfNoSpecifiedTests=false -Dbackfile.write=true

    - Bare words match any inflected form; between quotes, and in `exact(…)`, the word as written, stop words included.
    - Brackets come first, then nearness, then NOT, then AND, then OR.
    - A distance of 5 leaves at most four words between. Word order counts only with `PRE/5`.
    - Dates are as exact as they are typed, and ranges include both ends; "after" and "before" leave out what they name.
    - A backslash makes the next character a plain one: `\\AND`, `headline\\:`. Operators between quotes are words.
    """;
  }

  private static String grammar() {
    return "## What can be asked\n\n| for | type | also read | it finds |\n|---|---|---|---|\n"
        + GrammarTable.ROWS.stream().map(QueryLanguagePage::row).collect(Collectors.joining());
  }

  private static String row(Row row) {
    String others =
        row.examples().stream()
            .skip(1)
            .map(QueryLanguagePage::example)
            .collect(Collectors.joining(", "));
    return "| "
        + row.task()
        + " | "
        + code(row.first().text())
        + " | "
        + others
        + " | "
        + row.meaning()
        + " |\n";
  }

  private static String example(Example example) {
    return code(example.text())
        + example.dialect().map(dialect -> " (" + name(dialect) + ")").orElse("");
  }

  private static String fields() {
    return "## Fields\n\n| field | also | holds |\n|---|---|---|\n"
        + Stream.of(QueryField.values())
            .map(field ->
                "| "
                    + code(field.id() + ":")
                    + " | "
                    + otherNames(field)
                    + " | "
                    + field.meaning()
                    + " |\n")
            .collect(Collectors.joining());
  }

  private static String otherNames(QueryField field) {
    return field.otherNames().stream().map(name -> code(name)).collect(Collectors.joining(", "));
  }

  private static String limits() {
    Limits limits = Limits.DEFAULT;
    return """
    ## Limits

    Beyond a limit a query is refused, and the answer names the limit, what was found and what to change.

    | limit | at most |
    |---|---|
    | characters | %d |
    | brackets within brackets (depth) | %d |
    | words, phrases and conditions (clauses) | %d |
    | words with open places (wildcards) | %d |
    | `?` in one word (questionMarks) | %d |
    | words that one wildcard stands for (expandedTerms) | %d |
    | words with spelling tolerance (fuzzyTerms) | %d |
    | letters of tolerance (edits) | %d |
    | positions of a distance (distance) | %d |
    | proximities in any order within one another (nearness) | %d |

    A word with open places begins with at least %d letters or figures (prefix). Spelling tolerance leaves the first %d
    letters alone (fuzzyPrefix).
    """
        .formatted(
            limits.characters(),
            limits.depth(),
            limits.clauses(),
            limits.wildcards(),
            limits.questionMarks(),
            limits.expandedTerms(),
            limits.fuzzyTerms(),
            limits.edits(),
            limits.distance(),
            limits.nearness(),
            limits.prefix(),
            limits.fuzzyPrefix());
  }

  private static String dialects() {
    return """
    ## Other archives' languages

    `syntax=auto` recognises a language by forms that the others do not have; `syntax=native`, `factiva`, `nexis`,
    `lucene` and `google` name it. What was recognised is told with the answer. With forms of several, every form is read,
    words in a row all count, and AND binds before OR.

    | | native | Factiva | Nexis | Lucene | Google |
    |---|---|---|---|---|---|
    | recognised by | | `hlp=`, `near5`, `same`, `$3`, `date from` | `hlead(`, `w/5`, `pre/5`, `prosecut!`, `and not` | `~1`, `^2`, `+word`, `[a TO b]` | `intitle:`, `site:`, `AROUND(5)` |
    | words in a row | all of them | a phrase | all of them | all of them | all of them |
    | `and`, `or`, `not` in lower case | words | operators | operators | words | words |
    | `a AND b OR c` | `(a AND b) OR c` | `(a AND b) OR c` | `a AND (b OR c)` | `(a AND b) OR c` | `a AND (b OR c)` |
    | `a w/5 b` | either order | in order | either order | not read | either order |

    Lucene's language is read by Lucene's own parser, with two differences: words without an operator all count, and regular
    expressions are not run.
    """;
  }

  private static String name(Dialect dialect) {
    return dialect.name().charAt(0) + dialect.name().substring(1).toLowerCase(Locale.ROOT);
  }

  private static String code(String text) {
    return "`" + text.replace("|", "\\|") + "`";
  }
}
