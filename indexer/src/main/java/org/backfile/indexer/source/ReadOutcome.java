package org.backfile.indexer.source;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.article.PlainText;
import org.backfile.article.PublicationDate;

/** What became of one record of the corpus. */
public sealed interface ReadOutcome {

  /**
   * What an adapter makes of a record, or why it is no article.
   *
   * @param excerpt the record in text, asked for only when it fails
   */
  static ReadOutcome of(Origin where, Supplier<String> excerpt, Supplier<ReadOutcome> adapter) {
    try {
      return adapter.get();
    } catch (RecordProblem e) {
      return new Failed(where, String.valueOf(e.getMessage()), excerpt.get());
    }
  }

  /** What it comes to at that time: what was held back may be free by then. */
  default ReadOutcome at(Instant now) {
    return this;
  }

  /** An article. */
  record Read(Article article) implements ReadOutcome {}

  /**
   * An article that its source holds back: it is counted as suppressed and stays out of the build.
   *
   * @param until when the source lets it go; empty when it does not
   * @param why the source's reason, such as {@code pubStatus withheld}
   */
  record Held(Read read, Optional<PublicationDate> until, String why) implements ReadOutcome {

    @Override
    public ReadOutcome at(Instant now) {
      return release().filter(time -> !time.isAfter(now)).isPresent() ? read : this;
    }

    /** The moment from which it is free; empty when it never is. */
    public Optional<Instant> release() {
      return until.map(Held::instant);
    }

    /** An embargo that names no offset, or a day only, ends where that day or hour ends last. */
    private static Instant instant(PublicationDate date) {
      ZoneOffset latest = ZoneOffset.ofHours(-12);
      return date instanceof PublicationDate.AtTime time
          ? time.dateTime().toInstant(time.offset().orElse(latest))
          : date.end().toInstant(latest);
    }
  }

  /**
   * A record that is no article as it stands; it goes to quarantine.
   *
   * @param where the file and the line the record begins on
   * @param reason what was expected, what was found, and in which field
   * @param excerpt the record's beginning, at most {@value #EXCERPT} characters
   */
  record Failed(Origin where, String reason, String excerpt) implements ReadOutcome {

    /** Longest excerpt, in characters. */
    public static final int EXCERPT = 200;

    public Failed {
      excerpt = PlainText.line(excerpt.substring(0, Math.min(EXCERPT, excerpt.length())));
    }
  }

  /**
   * A file that holds no articles the indexer could read; it counts as no record.
   *
   * @param file path relative to the corpus
   */
  record Skipped(String file, String why) implements ReadOutcome {}
}
