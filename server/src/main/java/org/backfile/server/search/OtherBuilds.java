package org.backfile.server.search;

import java.util.List;
import java.util.Optional;
import org.backfile.build.BuildProgress;

/**
 * What there is of the archive beside the build that serves.
 *
 * @param kept ids of finished builds that could serve in its place, newest first
 * @param next how far the next build is; empty when no indexer is at work
 */
public record OtherBuilds(List<String> kept, Optional<BuildProgress> next) {

  public OtherBuilds {
    kept = List.copyOf(kept);
  }
}
