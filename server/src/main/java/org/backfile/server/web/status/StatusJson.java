package org.backfile.server.web.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.backfile.article.PublicationDate;
import org.backfile.build.BuildManifest;
import org.backfile.build.BuildProgress;
import org.backfile.server.search.ArchiveStatus;
import org.backfile.server.search.Holdings;
import org.backfile.server.search.OtherBuilds;

/**
 * The state of the archive for a program.
 *
 * @param firstDate date of the earliest dated article, ISO with as many parts as are known
 * @param lastDate that of the latest
 * @param counts the accounting of the build
 * @param logicalDigest what the archive says, as one number
 * @param degraded why another build than the wanted one answers; null when all is well
 * @param verifiedAt when every byte was last proven
 * @param kept ids of earlier builds that could serve in its place, newest first
 * @param next the build that is under way; null when none is
 * @param readOnly whether another program is at work on the archive, so that no build can be made
 */
public record StatusJson(
    String buildId,
    Instant builtAt,
    String software,
    int schemaVersion,
    int articles,
    Optional<String> firstDate,
    Optional<String> lastDate,
    Accounting counts,
    SortedMap<String, Integer> languages,
    String inputDigest,
    String logicalDigest,
    List<Holdings.SourceHoldings> sources,
    Optional<String> degraded,
    List<ArchiveStatus.Rejection> rejected,
    Optional<Instant> verifiedAt,
    List<String> kept,
    Optional<Next> next,
    boolean readOnly) {

  /**
   * A build under way.
   *
   * @param stage what the indexer does
   * @param percent how much of the stage is done; null where that cannot be foreseen
   */
  public record Next(String stage, Optional<Integer> percent, Instant startedAt) {
    static Next of(BuildProgress progress) {
      return new Next(
          progress.stage().words(),
          progress.percent().stream().boxed().findFirst(),
          progress.startedAt());
    }
  }

  /**
   * What became of the records read: {@code read = indexed + duplicates + quarantined +
   * suppressed}.
   *
   * @param suppressed what is withheld, by order or by its source; null for readers who are no
   *     admins, to whom it is in none of the numbers
   */
  public record Accounting(
      long read,
      long indexed,
      long duplicates,
      long quarantined,
      Optional<Long> suppressed,
      long articles,
      long undated) {
    static Accounting of(BuildManifest.Counts counts, boolean whole) {
      return new Accounting(
          counts.read(),
          counts.indexed(),
          counts.duplicates(),
          counts.quarantined(),
          whole ? Optional.of(counts.suppressed()) : Optional.empty(),
          counts.articles(),
          counts.undated());
    }
  }

  /**
   * The state of an archive.
   *
   * @param whole whether it tells what is withheld, too
   */
  static StatusJson of(Holdings holdings, OtherBuilds others, ArchiveStatus status, boolean whole) {
    BuildManifest manifest = holdings.manifest();
    return new StatusJson(
        holdings.build().buildId(),
        holdings.build().builtAt(),
        manifest.software(),
        manifest.schemaVersion(),
        holdings.build().articles(),
        holdings.build().firstDate().map(PublicationDate::isoDate),
        holdings.build().lastDate().map(PublicationDate::isoDate),
        Accounting.of(whole ? holdings.accounting() : manifest.counts(), whole),
        manifest.languages(),
        manifest.inputDigest(),
        manifest.logicalDigest(),
        holdings.sources(),
        status.degraded(),
        status.rejected(),
        status.verifiedAt(),
        others.kept(),
        others.next().map(Next::of),
        others.closed());
  }
}
