package org.backfile.indexer.enrich;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.backfile.article.Article;

/**
 * The ordered list of steps; a later one sees what an earlier one found. Not thread-safe: one per
 * thread.
 */
public record Enrichment(List<EnrichmentStep> steps) {

  public Enrichment {
    steps = List.copyOf(steps);
  }

  /** Every step there is. */
  public static Enrichment all() {
    return new Enrichment(List.of(new LanguageStep()));
  }

  /** Articles that do not say their language have this one. */
  public static Enrichment language(String language) {
    return new Enrichment(
        List.of(article ->
            article.language().isPresent()
                ? article
                : article.toBuilder().language(language).build()));
  }

  /** Articles stay as they were read. */
  public static Enrichment none() {
    return new Enrichment(List.of());
  }

  /** These steps, then the mark at dates that lie after {@code now} by more than a day. */
  public Enrichment markingFuture(Instant now) {
    return new Enrichment(
        Stream.concat(steps.stream(), Stream.of(new FutureDateStep(now))).toList());
  }

  /** The article after all steps. */
  public Article enrich(Article article) {
    Article enriched = article;
    for (EnrichmentStep step : steps) {
      enriched = step.enrich(enriched);
    }
    return enriched;
  }
}
