package org.backfile.indexer.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate;
import org.backfile.article.DateCandidate.Confidence;
import org.backfile.article.DateCandidate.Event;
import org.backfile.article.Note;
import org.backfile.article.PublicationDate;

/**
 * All that a record says of when it was published and changed. Add what there is, in order of
 * belief within one confidence; {@link #settle} chooses, and notes what is wrong. Nothing added is
 * lost, and no date is made up.
 */
public final class DateEvidence {

  /** Newspapers began in 1605 (Strasbourg's Relation); an article of before is misdated. */
  static final int FIRST_NEWSPAPERS = 1600;

  /** Days that two dates of one publication may lie apart. */
  static final int DAYS_APART = 31;

  private static final int MOST = 20;

  private static final Comparator<DateCandidate> BEST_FIRST =
      Comparator.comparing(DateCandidate::confidence);

  private record Given(Event event, Confidence confidence, String origin, String written) {

    /** What it says; that only the order stated for the file says which day it is, is told. */
    DateCandidate read(Optional<DateOrder> order) {
      Optional<PublicationDate> date = date(order);
      boolean byOrder =
          order.isPresent() && date.isPresent() && !date.equals(date(Optional.empty()));
      String told =
          byOrder ? "%s, %s by the field map".formatted(origin, order.get().words()) : origin;
      return new DateCandidate(event, written, date, told, confidence);
    }

    private Optional<PublicationDate> date(Optional<DateOrder> order) {
      return Dates.read(written, order).map(Dates.Understood::date);
    }
  }

  private final List<Given> given = new ArrayList<>();

  /**
   * Adds a date of publication; a blank one is none.
   *
   * @param origin where it was found, in words a reader understands
   * @param written the date as written there
   */
  public DateEvidence published(Confidence confidence, String origin, String written) {
    return add(Event.PUBLISHED, confidence, origin, written);
  }

  /** Adds a date of the last change; a blank one is none. */
  public DateEvidence updated(Confidence confidence, String origin, String written) {
    return add(Event.UPDATED, confidence, origin, written);
  }

  private DateEvidence add(Event event, Confidence confidence, String origin, String written) {
    if (!written.isBlank() && given.size() < MOST) {
      given.add(new Given(event, confidence, origin, written));
    }
    return this;
  }

  /**
   * Gives the article the best dates, all candidates and the notes on what is wrong with them.
   *
   * @param order of the numbers of dates, where it is known
   */
  public void settle(Article.Builder article, Optional<DateOrder> order) {
    List<DateCandidate> sorted =
        given.stream().map(each -> each.read(order)).sorted(BEST_FIRST).toList();
    article.dates(sorted);
    Optional<DateCandidate> published = best(Event.PUBLISHED, sorted);
    published.flatMap(DateCandidate::date).ifPresent(article::published);
    best(Event.UPDATED, sorted).flatMap(DateCandidate::date).ifPresent(article::updated);
    noteDoubts(sorted.stream().filter(DateEvidence::weighty).toList(), article);
  }

  /** A guess is better than no date of publication; that there was a change is not guessed at. */
  private static Optional<DateCandidate> best(Event event, List<DateCandidate> sorted) {
    List<DateCandidate> understood =
        sorted.stream()
            .filter(each -> each.event() == event && each.date().isPresent())
            .filter(each -> event == Event.PUBLISHED || weighty(each))
            .toList();
    return understood.stream()
        .filter(each -> !impossible(each))
        .findFirst()
        .or(() -> understood.stream().findFirst());
  }

  /** A guess proves nothing against the other dates. */
  private static boolean weighty(DateCandidate candidate) {
    return candidate.confidence() != Confidence.GUESSED;
  }

  private static void noteDoubts(List<DateCandidate> weighty, Article.Builder article) {
    if (weighty.stream().anyMatch(DateEvidence::impossible)) {
      article.note(Note.DATE_IMPOSSIBLE);
    }
    if (weighty.stream().anyMatch(DateEvidence::notUnderstood)) {
      article.note(Note.DATE_NOT_UNDERSTOOD);
    }
    if (contradicted(dates(Event.PUBLISHED, weighty), dates(Event.UPDATED, weighty))) {
      article.note(Note.DATE_CONTRADICTED);
    }
  }

  /** A line of text that only may be a date need not be one. */
  private static boolean notUnderstood(DateCandidate candidate) {
    return candidate.confidence() == Confidence.STATED
        && candidate.date().isEmpty()
        && !impossible(candidate);
  }

  private static boolean impossible(DateCandidate candidate) {
    return candidate
        .date()
        .map(date -> date.start().getYear() < FIRST_NEWSPAPERS)
        .orElseGet(() -> Dates.namesNoDay(candidate.written()));
  }

  private static List<PublicationDate> dates(Event event, List<DateCandidate> candidates) {
    return candidates.stream()
        .filter(each -> each.event() == event && !impossible(each))
        .flatMap(each -> each.date().stream())
        .toList();
  }

  /** Two dates of publication far apart, or a change more than a day before the publication. */
  private static boolean contradicted(
      List<PublicationDate> published, List<PublicationDate> updated) {
    for (PublicationDate one : published) {
      if (published.stream().anyMatch(other -> days(one, other) > DAYS_APART)
          || updated.stream().anyMatch(change -> days(change, one) > 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whole days from the end of one dated period to the start of another; 0 when they touch. */
  private static long days(PublicationDate one, PublicationDate later) {
    return Math.max(0, Duration.between(one.end(), later.start()).toDays());
  }
}
