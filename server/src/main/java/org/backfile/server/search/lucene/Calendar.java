package org.backfile.server.search.lucene;

import java.io.IOException;
import java.time.LocalDate;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PointValues;
import org.backfile.schema.ArchiveSchema;

/**
 * The days that a build's dated articles span.
 *
 * @param firstDay the first day, counted from 1970-01-01
 * @param days number of days to the last, ends included; 0 when nothing is dated
 */
record Calendar(long firstDay, int days) {

  private static final int SECONDS_A_DAY = 86_400;

  /** The calendar of an index. */
  static Calendar of(IndexReader reader) throws IOException {
    byte[] first = PointValues.getMinPackedValue(reader, ArchiveSchema.PUBLISHED);
    byte[] last = PointValues.getMaxPackedValue(reader, ArchiveSchema.PUBLISHED);
    return first == null || last == null ? new Calendar(0, 0) : between(day(first), day(last));
  }

  private static Calendar between(long first, long last) {
    return new Calendar(first, Math.toIntExact(last - first + 1));
  }

  private static long day(byte[] packedSecond) {
    return Math.floorDiv(LongPoint.decodeDimension(packedSecond, 0), SECONDS_A_DAY);
  }

  /** The day of a number, counted from the first. */
  LocalDate day(int number) {
    return LocalDate.ofEpochDay(firstDay + number);
  }

  /** The number of a day, counted from the first; outside the calendar, the nearest in it. */
  int number(LocalDate day) {
    return Math.clamp(day.toEpochDay() - firstDay, 0, days);
  }
}
