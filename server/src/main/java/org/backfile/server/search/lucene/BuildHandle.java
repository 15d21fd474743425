package org.backfile.server.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Counts who uses an open build, and closes it when it was released and the last one left. */
final class BuildHandle {

  private final OpenBuild build;
  private int users = 1;

  /** A handle that the serving side holds until {@link #release}. */
  BuildHandle(OpenBuild build) {
    this.build = build;
  }

  /** The build; usable between a successful {@link #acquire} and {@link #release}. */
  OpenBuild build() {
    return build;
  }

  /** Joins the users; false when the build is closed already. */
  synchronized boolean acquire() {
    if (users == 0) {
      return false;
    }
    users++;
    return true;
  }

  /** Leaves the users. */
  void release() {
    if (isLastToLeave()) {
      try {
        build.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private synchronized boolean isLastToLeave() {
    return --users == 0;
  }
}
