package org.backfile.server.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.backfile.build.BuildManifest;

/**
 * What the serving build holds.
 *
 * @param build the build
 * @param manifest its manifest, without a trace of what is withheld: accounting, digests, files
 * @param accounting the accounting with what is withheld, which is counted as suppressed; for
 *     whoever runs the archive and nobody else
 * @param sources each source with its number of articles, first and last day, most articles first
 * @param timeline articles by year
 */
public record Holdings(
    BuildInfo build,
    BuildManifest manifest,
    BuildManifest.Counts accounting,
    List<SourceHoldings> sources,
    Timeline timeline) {

  /**
   * The holdings of one source.
   *
   * @param source its name; empty for articles without one
   * @param articles number of articles
   * @param first date of the earliest dated article, ISO with its known parts; empty when none is
   *     dated
   * @param last that of the latest
   * @param gaps runs of more than {@value Coverage#LONGEST_PAUSE} days without any article between
   *     the two; absent for the small ones of very many sources
   * @param cameIn when the newest build was made that had an article of this source for the first
   *     time, of those that may be seen; a new version of an article is no new article. Absent
   *     where builds do not say
   */
  public record SourceHoldings(
      String source,
      int articles,
      String first,
      String last,
      Optional<List<Coverage.Gap>> gaps,
      Optional<Instant> cameIn) {}

  public Holdings {
    sources = List.copyOf(sources);
  }
}
