package org.backfile.server.search;

import java.util.List;
import java.util.Optional;
import org.backfile.build.BuildProgress;

/**
 * What there is of the archive beside the build that serves.
 *
 * @param kept ids of finished builds that could serve in its place, newest first
 * @param next how far the next build is; empty when no indexer is at work
 * @param closed whether another program holds the archive and tells of no build, as one does that
 *     purges or copies it: it is only read then
 */
public record OtherBuilds(List<String> kept, Optional<BuildProgress> next, boolean closed) {

  public OtherBuilds {
    kept = List.copyOf(kept);
  }
}
