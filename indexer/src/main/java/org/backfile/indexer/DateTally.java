package org.backfile.indexer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate;
import org.backfile.article.DateCandidate.Event;
import org.backfile.article.PublicationDate;
import org.backfile.indexer.IndexReport.DateReport;
import org.backfile.indexer.source.ReadOutcome.Read;

/** Counts how the articles of a corpus are dated. Not thread-safe. */
final class DateTally {

  private static final int MOST_EXAMPLES = 5;

  private final SortedMap<String, Long> precision = new TreeMap<>();
  private final SortedMap<String, Long> forms = new TreeMap<>();
  private final List<String> examples = new ArrayList<>();
  private long missing;
  private long notUnderstood;
  private final SortedMap<String, Long> doubts = new TreeMap<>();

  void add(Read read) {
    Article article = read.article();
    List<String> written =
        article.dates().stream()
            .filter(date -> date.event() == Event.PUBLISHED)
            .map(DateCandidate::written)
            .toList();
    if (article.published().isPresent()) {
      article.published().ifPresent(this::add);
    } else if (written.isEmpty()) {
      missing++;
    } else {
      addNotUnderstood(written.getFirst());
    }
    article.notes().stream()
        .flatMap(note -> note.dateDoubt().stream())
        .forEach(doubt -> doubts.merge(doubt, 1L, Long::sum));
    read.dateForm().ifPresent(form -> forms.merge(form.example(), 1L, Long::sum));
  }

  private void add(PublicationDate date) {
    precision.merge(date.precision().name().toLowerCase(Locale.ROOT), 1L, Long::sum);
  }

  private void addNotUnderstood(String written) {
    notUnderstood++;
    if (examples.size() < MOST_EXAMPLES) {
      examples.add('"' + written + '"');
    }
  }

  DateReport report() {
    return new DateReport(precision, forms, missing, notUnderstood, List.copyOf(examples), doubts);
  }
}
