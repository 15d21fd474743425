package org.backfile.indexer.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.backfile.article.PublicationDate;

/** The ways to write a date that are understood, best evidence first. */
public enum DateForm {
  /** ISO 8601, from a year to the second with an offset. */
  ISO("2015-03-04T18:02:00Z", ".*") {
    @Override
    PublicationDate parse(String text) {
      return PublicationDate.parse(text).orElseThrow(() -> new DateTimeException(text));
    }
  },
  /** The form of mail and feeds (RFC 1123). */
  MAIL("Wed, 4 Mar 2015 18:02:00 GMT", "\\p{L}{3}, .*") {
    @Override
    PublicationDate parse(String text) {
      return date(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
    }
  },
  COMPACT("20150304", "[12]\\d{7}") {
    @Override
    PublicationDate parse(String text) {
      return date(
          DateTimeFormatter.BASIC_ISO_DATE.withResolverStyle(ResolverStyle.STRICT).parse(text));
    }
  },
  /** The basic form of ISO 8601, as NITF and NewsML have it. */
  COMPACT_TIME("20150304T180200+0000", "[12]\\d{7}(T\\d{4,6})?(Z|[+-]\\d{2}:?\\d{2})?") {
    @Override
    PublicationDate parse(String text) {
      return date(BASIC_TIME.parse(text));
    }
  },
  YEAR_FIRST("2015/03/04", "\\d{4}/\\d{1,2}/\\d{1,2}") {
    @Override
    PublicationDate parse(String text) {
      return date(YEAR_MONTH_DAY.parse(text));
    }
  },
  DAY_MONTH("4 March 2015", "\\d{1,2} \\p{L}{3,9}\\.?,? \\d{4}") {
    @Override
    PublicationDate parse(String text) {
      return date(anyOf(DAY_FIRST, text.replaceAll("[.,]", "")));
    }
  },
  MONTH_DAY("March 4, 2015", "\\p{L}{3,9}\\.? \\d{1,2},? \\d{4}") {
    @Override
    PublicationDate parse(String text) {
      return date(anyOf(MONTH_FIRST, text.replaceAll("[.,]", "")));
    }
  },
  MONTH_YEAR("March 2015", "\\p{L}{3,9}\\.?,? \\d{4}") {
    @Override
    PublicationDate parse(String text) {
      return new PublicationDate.Month(
          YearMonth.from(anyOf(MONTH_ONLY, text.replaceAll("[.,]", ""))));
    }
  },
  /** The stamps of wire agencies; fractions of a second are cut off. */
  WIRE("26-FEB-1987 15:01:01.79", "\\d{1,2}-\\p{L}{3}-\\d{4}( .*)?") {
    @Override
    PublicationDate parse(String text) {
      return date(STAMP.parse(text));
    }
  },
  /** Seconds since 1970 in UTC, 9 or 10 digits, or milliseconds, 12 or 13. */
  EPOCH("1425492120", "\\d{9,10}|\\d{12,13}") {
    @Override
    PublicationDate parse(String text) {
      long number = Long.parseLong(text);
      Instant instant = Instant.ofEpochSecond(text.length() < 11 ? number : number / 1000);
      return new PublicationDate.AtTime(
          LocalDateTime.ofInstant(instant, ZoneOffset.UTC), Optional.of(ZoneOffset.UTC));
    }
  };

  private static final DateTimeFormatter YEAR_MONTH_DAY = english("uuuu/M/d");
  private static final List<DateTimeFormatter> DAY_FIRST =
      List.of(english("d MMMM uuuu"), english("d MMM uuuu"));
  private static final List<DateTimeFormatter> MONTH_FIRST =
      List.of(english("MMMM d uuuu"), english("MMM d uuuu"));
  private static final List<DateTimeFormatter> MONTH_ONLY =
      List.of(english("MMMM uuuu"), english("MMM uuuu"));
  private static final DateTimeFormatter STAMP = english("d-MMM-uuuu[ HH:mm[:ss][.SSS][.SS][.S]]");

  private static final DateTimeFormatter BASIC_TIME = english("uuuuMMdd['T'HHmm[ss]][XXX][XX]");

  private final String example;
  private final Pattern shape;

  DateForm(String example, String shape) {
    this.example = example;
    this.shape = Pattern.compile(shape);
  }

  /** A date in this form. */
  public String example() {
    return example;
  }

  abstract PublicationDate parse(String text);

  Optional<PublicationDate> read(String text) {
    if (!shape.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse(text));
    } catch (DateTimeException | IllegalArgumentException notInThisForm) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter english(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private static TemporalAccessor anyOf(List<DateTimeFormatter> formats, String text) {
    try {
      return formats.getFirst().parse(text);
    } catch (DateTimeException fullMonth) {
      return formats.getLast().parse(text);
    }
  }

  /** A day, or a moment where the time of day is given. */
  private static PublicationDate date(TemporalAccessor parsed) {
    LocalDate day = LocalDate.from(parsed);
    if (!parsed.isSupported(ChronoField.HOUR_OF_DAY)) {
      return new PublicationDate.Day(day);
    }
    return new PublicationDate.AtTime(
        LocalDateTime.from(parsed), Optional.ofNullable(parsed.query(TemporalQueries.offset())));
  }
}
