package org.backfile.indexer.enrich;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.Note;

/**
 * Marks dates in the future. A day is allowed: dates are local, and clocks of the world differ by
 * as much.
 */
final class FutureDateStep implements EnrichmentStep {

  private static final Duration ALLOWED = Duration.ofDays(1);

  private final LocalDateTime latest;

  FutureDateStep(Instant now) {
    this.latest = LocalDateTime.ofInstant(now.plus(ALLOWED), ZoneOffset.UTC);
  }

  @Override
  public Article enrich(Article article) {
    boolean future =
        Stream.of(article.published(), article.updated())
            .flatMap(Optional::stream)
            .anyMatch(date -> date.start().isAfter(latest));
    if (future == article.notes().contains(Note.DATE_IN_FUTURE)) {
      return article;
    }
    Article.Builder builder = article.toBuilder();
    return (future ? builder.note(Note.DATE_IN_FUTURE) : builder.withoutNote(Note.DATE_IN_FUTURE))
        .build();
  }
}
