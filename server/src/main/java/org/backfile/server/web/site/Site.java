package org.backfile.server.web.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.backfile.server.language.Language;
import org.backfile.server.language.Languages;
import org.backfile.server.search.ArchiveSearch;
import org.backfile.server.search.ArchiveStatus;
import org.backfile.server.search.ArchiveUnavailableException;
import org.backfile.server.search.BuildInfo;
import org.backfile.server.web.http.Assets;
import org.backfile.server.web.http.Body;
import org.backfile.server.web.http.Origin;
import org.backfile.server.web.http.Permits;

/**
 * What handlers work with.
 *
 * @param name what the archive is called
 * @param archive who answers
 * @param clock tells which day relative dates count from
 * @param languages in which pages can be had
 * @param origin where readers reach it
 * @param permits how much heavy work goes on at once
 * @param exports how many files are sent at once
 */
public record Site(
    String name,
    ArchiveSearch archive,
    Clock clock,
    Languages languages,
    Origin origin,
    Assets assets,
    Templates templates,
    Permits permits,
    Permits exports) {
  private static final int EXPORTS_AT_ONCE = 4;

  /** A site with its own templates and as many heavy requests at once as there are processors. */
  public static Site of(
      String name, ArchiveSearch archive, Clock clock, Languages languages, Origin origin) {
    return new Site(
        name,
        archive,
        clock,
        languages,
        origin,
        new Assets(),
        new Templates(),
        new Permits(Runtime.getRuntime().availableProcessors()),
        new Permits(EXPORTS_AT_ONCE));
  }

  /** Today, in UTC. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * The build that answers.
   *
   * @throws ArchiveUnavailableException when there is none
   */
  public BuildInfo serving() {
    ArchiveStatus status = archive.status();
    return status
        .serving()
        .orElseThrow(() ->
            new ArchiveUnavailableException(status.degraded().orElse("no build was opened yet")));
  }

  /** Does work that costs, when its turn has come. */
  public <T> T heavy(Supplier<T> work) {
    return permits.run(work);
  }

  /**
   * The tag of what a build answers today: the same answer for the same address as long as it is
   * the same.
   */
  public String etag(BuildInfo build) {
    return "W/\"%s.%s.%s.%s.%s\""
        .formatted(
            build.buildId(), build.opening(), today(), Software.VERSION, Language.current().tag());
  }

  /** A page of this site. */
  public Body page(String template, Object page) {
    return templates.render(template, page);
  }

  /** What is round a page. */
  public Frame frame(String title, Place place) {
    return new Frame(title, name, place, assets);
  }
}
