package org.backfile.indexer.source;

import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.article.PlainText;

/** What became of one record of the corpus. */
public sealed interface ReadOutcome {

  /**
   * An article.
   *
   * @param dateForm how its date of publication was written; empty when it has none that was
   *     understood
   */
  record Read(Article article, Optional<DateForm> dateForm) implements ReadOutcome {}

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
