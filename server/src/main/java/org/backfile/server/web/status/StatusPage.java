package org.backfile.server.web.status;

import java.util.Comparator;
import java.util.List;
import org.backfile.build.BuildManifest;
import org.backfile.server.search.ArchiveStatus;
import org.backfile.server.search.Coverage.Gap;
import org.backfile.server.search.Holdings;
import org.backfile.server.search.QuarantineReason;
import org.backfile.server.web.site.Frame;
import org.backfile.server.web.site.Wording;

/** The page that says what serves. */
public record StatusPage(
    Frame frame, Holdings holdings, List<QuarantineReason> quarantine, ArchiveStatus status) {
  private static final int MOST_SOURCES = 250;

  public BuildManifest manifest() {
    return holdings.manifest();
  }

  /** The sources with most articles. */
  public List<Holdings.SourceHoldings> sources() {
    return holdings.sources().stream().limit(MOST_SOURCES).toList();
  }

  /** The gaps of a source in a few words: how many, and the longest. */
  public String gaps(Holdings.SourceHoldings source) {
    if (source.gaps().isEmpty()) {
      return Wording.say("not counted");
    }
    List<Gap> gaps = source.gaps().get();
    return gaps.stream()
        .max(Comparator.comparingInt(Gap::days))
        .map(longest ->
            Wording.say("{0}, longest {1} to {2}", gaps.size(), longest.from(), longest.to()))
        .orElseGet(() -> Wording.say("none"));
  }
}
