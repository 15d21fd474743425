package org.backfile.server.web.status;

import java.util.List;
import org.backfile.build.BuildManifest;
import org.backfile.server.search.ArchiveStatus;
import org.backfile.server.search.Holdings;
import org.backfile.server.web.site.Frame;

/** The page that says what serves. */
public record StatusPage(Frame frame, Holdings holdings, ArchiveStatus status) {
  private static final int MOST_SOURCES = 250;

  public BuildManifest manifest() {
    return holdings.manifest();
  }

  /** The sources with most articles. */
  public List<Holdings.SourceHoldings> sources() {
    return holdings.sources().stream().limit(MOST_SOURCES).toList();
  }

  /** Bytes of all files of the build. */
  public long size() {
    return holdings.manifest().files().stream().mapToLong(BuildManifest.BuildFile::size).sum();
  }
}
