package org.backfile.server.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the archive is doing.
 *
 * @param serving the build that answers; empty when none can
 * @param degraded why another build than the wanted one answers, or none; empty when all is well
 * @param rejected builds that will not serve, the latest rejection first
 * @param verifiedAt when every byte of the serving build was last proven; empty before the first
 *     time
 */
public record ArchiveStatus(
    Optional<BuildInfo> serving,
    Optional<String> degraded,
    List<Rejection> rejected,
    Optional<Instant> verifiedAt) {

  /**
   * A build that will not serve.
   *
   * @param reason what was expected and what was found
   * @param at when it was found
   */
  public record Rejection(String buildId, String reason, Instant at) {}

  public ArchiveStatus {
    rejected = List.copyOf(rejected);
  }
}
