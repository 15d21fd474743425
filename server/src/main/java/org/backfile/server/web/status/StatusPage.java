package org.backfile.server.web.status;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.backfile.build.BuildManifest;
import org.backfile.server.search.ArchiveStatus;
import org.backfile.server.search.Coverage.Gap;
import org.backfile.server.search.Holdings;
import org.backfile.server.search.OtherBuilds;
import org.backfile.server.search.QuarantineReason;
import org.backfile.server.web.site.Frame;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/**
 * The page that says what serves.
 *
 * @param isWhole whether it tells what is withheld, too
 */
public record StatusPage(
    Frame frame,
    Holdings holdings,
    List<QuarantineReason> quarantine,
    OtherBuilds others,
    ArchiveStatus status,
    boolean isWhole) {
  private static final int MOST_SOURCES = 250;

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  public BuildManifest manifest() {
    return holdings.manifest();
  }

  /** What became of the records. */
  public BuildManifest.Counts counts() {
    return isWhole ? holdings.accounting() : manifest().counts();
  }

  /** Whether all that is wrong is a rejected build, whose reason stands beside it. */
  public boolean passedOver() {
    return status.degraded().stream()
        .anyMatch(wrong ->
            status.rejected().stream()
                .map(each -> each.reason())
                .anyMatch(reason -> !reason.isEmpty() && wrong.endsWith(reason)));
  }

  /** The sources with most articles. */
  public List<Holdings.SourceHoldings> sources() {
    return holdings.sources().stream().limit(MOST_SOURCES).toList();
  }

  /** The articles of a source. */
  public String href(Holdings.SourceHoldings source) {
    return SearchState.ofSource(source.source()).url(Twin.PAGE);
  }

  /** The longest gap of a source, with its days; blank where it has none. */
  public String longestGap(Holdings.SourceHoldings source) {
    return source.gaps().orElse(List.of()).stream()
        .max(Comparator.comparingInt(Gap::days))
        .map(gap -> Wording.span(gap.from(), gap.to()) + ", " + Wording.days(gap.days()))
        .orElse("");
  }

  /** When articles of a source last came in, in UTC; blank where builds do not say. */
  public String cameIn(Holdings.SourceHoldings source) {
    return source.cameIn().map(MINUTE::format).orElse("");
  }
}
