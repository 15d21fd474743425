package org.backfile.server.search;

import java.time.LocalDate;
import java.util.List;

/**
 * Hits over time. Counts of the buckets and {@code undated} sum to the total.
 *
 * @param interval the width of the buckets, never auto
 * @param buckets in order of time, without gaps from the first to the last hit
 * @param undated hits without a date
 */
public record Timeline(Interval interval, List<Bucket> buckets, int undated) {

  /**
   * One period.
   *
   * @param start its first day
   * @param count hits in it
   * @param holdings articles the archive holds for it in all
   */
  public record Bucket(LocalDate start, int count, int holdings) {}

  public Timeline {
    buckets = List.copyOf(buckets);
  }
}
