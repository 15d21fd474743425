package org.backfile.indexer;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.backfile.article.Note;
import org.backfile.article.PublicationDate;
import org.backfile.indexer.IndexReport.DateReport;
import org.backfile.indexer.source.ReadOutcome.Read;

/** Counts how the articles of a corpus are dated. Not thread-safe. */
final class DateTally {

  private static final int MOST_EXAMPLES = 5;

  private final LocalDateTime future = LocalDateTime.now(ZoneOffset.UTC).plusDays(1);
  private final SortedMap<String, Long> precision = new TreeMap<>();
  private final SortedMap<String, Long> forms = new TreeMap<>();
  private final List<String> examples = new ArrayList<>();
  private long missing;
  private long notUnderstood;
  private long inFuture;

  void add(Read read) {
    if (read.article().notes().contains(Note.DATE_NOT_UNDERSTOOD)
        && read.article().published().isEmpty()) {
      addNotUnderstood(read);
    } else if (read.article().published().isEmpty()) {
      missing++;
    } else {
      read.article().published().ifPresent(this::add);
    }
    read.dateForm().ifPresent(form -> forms.merge(form.example(), 1L, Long::sum));
  }

  private void add(PublicationDate date) {
    precision.merge(date.precision().name().toLowerCase(Locale.ROOT), 1L, Long::sum);
    inFuture += date.start().isAfter(future) ? 1 : 0;
  }

  private void addNotUnderstood(Read read) {
    notUnderstood++;
    if (examples.size() < MOST_EXAMPLES) {
      examples.add(String.valueOf(read.article().extras().get("published")));
    }
  }

  DateReport report() {
    return new DateReport(
        precision, forms, missing, notUnderstood, List.copyOf(examples), inFuture);
  }
}
