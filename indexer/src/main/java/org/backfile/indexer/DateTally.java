package org.backfile.indexer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate;
import org.backfile.article.DateCandidate.Event;
import org.backfile.article.PublicationDate;
import org.backfile.indexer.source.DateForm;
import org.backfile.indexer.source.Dates;

/** Counts how the articles of a corpus are dated. Not thread-safe. */
final class DateTally {

  private static final int MOST_EXAMPLES = 5;

  private final SortedMap<String, Long> precision = new TreeMap<>();
  private final SortedMap<String, Long> forms = new TreeMap<>();
  private final List<String> examples = new ArrayList<>();
  private long missing;
  private long notUnderstood;
  private long ambiguous;
  private final SortedMap<String, Long> doubts = new TreeMap<>();

  void add(Article article) {
    count(article, 1);
  }

  /** Takes back an article that was added. */
  void remove(Article article) {
    count(article, -1);
  }

  /** Adds the articles of another tally. */
  void addAll(DateReport report) {
    report.precision().forEach((name, articles) -> count(precision, name, articles));
    report.forms().forEach((form, articles) -> count(forms, form, articles));
    report.doubtful().forEach((doubt, articles) -> count(doubts, doubt, articles));
    missing += report.missing();
    notUnderstood += report.notUnderstood();
    ambiguous += report.ambiguous();
    examples.addAll(report.examples());
  }

  private void count(Article article, long times) {
    List<DateCandidate> published =
        article.dates().stream().filter(date -> date.event() == Event.PUBLISHED).toList();
    if (article.published().isPresent()) {
      PublicationDate date = article.published().get();
      count(precision, date.precision().name().toLowerCase(Locale.ROOT), times);
      form(date, published).ifPresent(form -> count(forms, form.example(date), times));
    } else if (published.isEmpty()) {
      missing += times;
    } else {
      String written = published.getFirst().written();
      ambiguous += Dates.isAmbiguous(written) ? times : 0;
      countNotUnderstood("\"%s\" in %s".formatted(written, article.origin()), times);
    }
    article.notes().stream()
        .flatMap(note -> note.dateDoubt().stream())
        .forEach(doubt -> count(doubts, doubt, times));
  }

  /** How the date was written that was chosen: the first of those equal to it. */
  private static Optional<DateForm> form(PublicationDate date, List<DateCandidate> published) {
    return published.stream()
        .filter(candidate -> candidate.date().equals(Optional.of(date)))
        .findFirst()
        .flatMap(candidate -> Dates.form(candidate.written(), date));
  }

  private void countNotUnderstood(String written, long times) {
    notUnderstood += times;
    if (times < 0) {
      examples.remove(written);
    } else if (examples.size() < MOST_EXAMPLES) {
      examples.add(written);
    }
  }

  private static void count(Map<String, Long> counts, String name, long times) {
    counts.merge(name, times, (one, other) -> one + other == 0 ? null : one + other);
  }

  DateReport report() {
    return new DateReport(
        precision, forms, missing, notUnderstood, List.copyOf(examples), ambiguous, doubts);
  }
}
