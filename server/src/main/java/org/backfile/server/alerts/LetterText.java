package org.backfile.server.alerts;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A letter as plain text, in English as all that programs send. */
final class LetterText {
  private LetterText() {}

  /**
   * The subject.
   *
   * @param named whether it says what the alert is called; else nothing of what is asked is in it
   */
  static String subject(Letter letter, boolean named) {
    String what = named ? letter.alert().saved().name() : "Alert";
    return oneLine("%s: %s - %s".formatted(what, counts(letter.digest()), letter.head().archive()));
  }

  private static String counts(Digest digest) {
    return "%d new, %d changed, %d withdrawn"
        .formatted(digest.added(), digest.changed(), digest.withdrawn());
  }

  /** The text. */
  static String text(Letter letter) {
    String lines = letter.lines().stream().map(LetterText::line).collect(Collectors.joining());
    int more = letter.digest().all() - letter.lines().size();
    return """
    %s
    %s in build %s%s

    %s%s
    All that it told, and how to pause it: %s
    """
        .formatted(
            oneLine(letter.alert().saved().name()),
            counts(letter.digest()),
            letter.digest().build(),
            letter.digest().compared() ? "" : "; what was changed or withdrawn is not all known",
            lines,
            more > 0 ? "and %d more\n".formatted(more) : "",
            letter.page());
  }

  private static String line(Letter.Line line) {
    String where =
        Stream.concat(line.source().stream(), line.published().stream())
            .map(LetterText::oneLine)
            .collect(Collectors.joining(", "));
    return "%s: %s\n%s  %s\n\n"
        .formatted(
            line.kind().key(),
            oneLine(line.title()),
            where.isEmpty() ? "" : "  " + where + "\n",
            line.link());
  }

  /** A text without what ends a line or moves a cursor. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
  }
}
