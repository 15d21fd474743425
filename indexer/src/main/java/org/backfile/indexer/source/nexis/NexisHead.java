package org.backfile.indexer.source.nexis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.indexer.source.Dates;
import org.backfile.indexer.source.RecordProblem;

/**
 * What stands above a document of Nexis without labels. In the older layout these are the source,
 * the date with the edition below it, and the headline, with blank lines between; in the newer one
 * the headline, the source, the date and the edition. Above the first document of a newer file
 * stands also what was searched for, which is none of these.
 *
 * @param published the date as written, with the time of day where there is one
 */
record NexisHead(
    String title, Optional<String> source, String published, Optional<String> edition) {

  /** A date up to its year, and what is behind it: the day of the week, a time, an edition. */
  private static final Pattern DATE =
      Pattern.compile("(.{0,30}?\\b\\d{4}(?:-\\d{2}-\\d{2})?)\\b[,;]? *(.*)");

  private static final Pattern WORD = Pattern.compile("([\\p{L}-]+)[,;]? *(.*)");

  /** Names of editions, such as {@code Late Edition - Final}: no headline has all words so. */
  private static final Pattern EDITION =
      Pattern.compile(
          "(?:[\\p{Lu}\\d][\\p{L}\\d.'’]* ){0,4}(?:Editions?|EDITIONS?)"
              + "(?: ?[;,:–-]? ?[\\p{Lu}\\d][\\p{L}\\d]*+){0,4};?");

  /** A line and whether a blank one stands above it. */
  private record Line(String text, boolean begins) {}

  /**
   * Reads the lines above the text.
   *
   * @throws RecordProblem when none of them is a date
   */
  static NexisHead of(List<String> lines) {
    List<Line> written = written(lines);
    for (int at = 0; at < written.size(); at++) {
      Optional<Written> date = date(written.get(at).text());
      if (date.isPresent()) {
        return of(written.subList(0, at), date.get(), written.subList(at + 1, written.size()));
      }
    }
    throw new RecordProblem("expected a line with the date of publication, found none");
  }

  private static List<Line> written(List<String> lines) {
    List<Line> written = new ArrayList<>();
    boolean begins = true;
    for (String line : lines) {
      if (!line.isBlank()) {
        written.add(new Line(line.strip(), begins));
      }
      begins = line.isBlank() || line.contains("\f");
    }
    return written;
  }

  /** A date, and what stands behind it. */
  private record Written(String date, String rest) {}

  private static Optional<Written> date(String line) {
    Matcher parts = DATE.matcher(line);
    if (!parts.matches() || Dates.read(parts.group(1)).isEmpty()) {
      return Optional.empty();
    }
    String date = parts.group(1);
    String rest = parts.group(2);
    Matcher word = WORD.matcher(rest);
    boolean weekday = word.matches() && Dates.read(word.group(1) + ", " + date).isPresent();
    String behind = weekday ? word.group(2) : rest;
    String timed = date + " " + behind;
    return Optional.of(
        Dates.read(timed).isPresent() ? new Written(timed, "") : new Written(date, behind));
  }

  private static NexisHead of(List<Line> above, Written date, List<Line> below) {
    boolean newer = above.size() > 1 && below.stream().noneMatch(Line::begins);
    int editions = newer ? below.size() : editions(below);
    List<String> edition = new ArrayList<>(texts(below.subList(0, editions)));
    if (!date.rest().isEmpty()) {
      edition.addFirst(date.rest());
    }
    List<String> title = newer ? titleAbove(above) : texts(below.subList(editions, below.size()));
    return new NexisHead(
        String.join(" ", title),
        above.isEmpty() ? Optional.empty() : Optional.of(above.getLast().text()),
        date.date(),
        Optional.of(String.join(" ", edition)).filter(text -> !text.isEmpty()));
  }

  /** How many lines below the date are of the edition; where there are no others, none is. */
  private static int editions(List<Line> below) {
    int count = 0;
    while (count < below.size()
        && (!below.get(count).begins() || EDITION.matcher(below.get(count).text()).matches())) {
      count++;
    }
    return count < below.size() ? count : 0;
  }

  /** The lines above that of the source, up to a blank one. */
  private static List<String> titleAbove(List<Line> above) {
    int end = above.size() - 1;
    int from = end - 1;
    while (from > 0 && !above.get(from).begins()) {
      from--;
    }
    return texts(above.subList(from, end));
  }

  private static List<String> texts(List<Line> lines) {
    return lines.stream().map(Line::text).toList();
  }
}
