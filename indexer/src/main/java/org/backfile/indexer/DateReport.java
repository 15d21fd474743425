package org.backfile.indexer;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.backfile.indexer.source.DateForm;
import org.backfile.indexer.source.DateOrder;

/**
 * The dates of publication found in a corpus. Each article read is counted once: by what is known
 * of its date, among those that are missing or among those not understood.
 *
 * @param precision how many are known to the year, month, day, instant
 * @param forms how those that are known were written, by an example of the form
 * @param missing articles that give none
 * @param notUnderstood articles that give one in no form that is understood
 * @param examples some of those
 * @param ambiguous how many of those may be one day or another, by the order of their numbers
 * @param doubtful articles with a doubtful date, by what is wrong with it
 */
public record DateReport(
    SortedMap<String, Long> precision,
    SortedMap<String, Long> forms,
    long missing,
    long notUnderstood,
    List<String> examples,
    long ambiguous,
    SortedMap<String, Long> doubtful) {

  /** Of ten dates that are given, so many that are not understood are as good as all. */
  private static final int NEARLY_ALL_OF_TEN = 9;

  /** Articles that give a date. */
  public long given() {
    return precision.values().stream().mapToLong(Long::longValue).sum() + notUnderstood;
  }

  /** Articles counted. */
  public long articles() {
    return given() + missing;
  }

  /** Whether hardly any of the dates that are given is understood. */
  public boolean hardlyUnderstood() {
    return notUnderstood > 0 && 10 * notUnderstood >= NEARLY_ALL_OF_TEN * given();
  }

  /**
   * What has to be said for the ambiguous ones to be understood, in words: an order of numbers that
   * others in this corpus show, or whichever of both is meant.
   */
  String orderToSay() {
    boolean dayFirst = shows(DateForm.DAY_FIRST);
    boolean monthFirst = shows(DateForm.MONTH_FIRST);
    if (dayFirst != monthFirst) {
      DateOrder shown = dayFirst ? DateOrder.DMY : DateOrder.MDY;
      return "--map dates=%s if they are meant %s, as others here are"
          .formatted(shown.key(), shown.words());
    }
    return anyOrder();
  }

  /** What says an order of numbers, whichever is meant, in words. */
  static String anyOrder() {
    return Arrays.stream(DateOrder.values())
        .map(order -> "--map dates=%s if they are meant %s".formatted(order.key(), order.words()))
        .collect(Collectors.joining(", "));
  }

  /** Whether a date is written in a form, with a time of day or without. */
  private boolean shows(DateForm form) {
    return forms.keySet().stream().anyMatch(written -> written.startsWith(form.example()));
  }
}
