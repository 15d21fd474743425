package org.backfile.server.web.status;

import org.backfile.build.BuildManifest;
import org.backfile.server.search.ArchiveStatus;
import org.backfile.server.search.Holdings;
import org.backfile.server.web.site.Frame;

/** The page that says what serves. */
public record StatusPage(Frame frame, Holdings holdings, ArchiveStatus status) {

  public BuildManifest manifest() {
    return holdings.manifest();
  }

  /** Bytes of all files of the build. */
  public long size() {
    return holdings.manifest().files().stream().mapToLong(BuildManifest.BuildFile::size).sum();
  }
}
