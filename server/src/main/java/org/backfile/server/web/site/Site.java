package org.backfile.server.web.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.backfile.schema.StoredArticle;
import org.backfile.server.language.Language;
import org.backfile.server.language.Languages;
import org.backfile.server.query.Effort;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.ArchiveSearch;
import org.backfile.server.search.ArchiveStatus;
import org.backfile.server.search.ArchiveUnavailableException;
import org.backfile.server.search.ArticleView;
import org.backfile.server.search.BuildInfo;
import org.backfile.server.search.ResultRows;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.SearchResult;
import org.backfile.server.search.Story;
import org.backfile.server.web.access.Readings;
import org.backfile.server.web.http.Assets;
import org.backfile.server.web.http.Body;
import org.backfile.server.web.http.BusyException;
import org.backfile.server.web.http.Exports;
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
 * @param permits how much work goes on at once
 * @param exports how many files are sent at once
 * @param readings who reads what only some may read
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
    Exports exports,
    Readings readings) {
  /** So many rows are found in about the time of a page. */
  private static final int MOST_LIGHT_ROWS = 1_000;

  /** Builds take over minutes apart, so a second attempt meets none. */
  private static final int ATTEMPTS = 2;

  /** A site with its own templates that works for as many requests at once as it has processors. */
  public static Site of(
      String name,
      ArchiveSearch archive,
      Clock clock,
      Languages languages,
      Origin origin,
      Readings readings) {
    return new Site(
        name,
        archive,
        clock,
        languages,
        origin,
        new Assets(),
        new Templates(),
        new Permits(Runtime.getRuntime().availableProcessors()),
        new Exports(),
        readings);
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

  /** Searches when the turn of such a search has come. */
  public SearchResult search(SearchRequest request) {
    return isHeavy(request)
        ? permits.runHeavy(() -> archive.search(request))
        : permits.run(() -> archive.search(request));
  }

  /** Finds the rows of a file when the turn of such a search has come. */
  public ResultRows rows(SearchRequest request, int most) {
    return isHeavy(request) || most > MOST_LIGHT_ROWS
        ? permits.runHeavy(() -> archive.rows(request, most))
        : permits.run(() -> archive.rows(request, most));
  }

  /** Goes on with work that has begun to be answered, when its turn has come. */
  public <T> T goOn(Supplier<T> work) {
    return permits.runOn(work);
  }

  private static boolean isHeavy(SearchRequest request) {
    return request.query().tree().filter(Effort::isHeavy).isPresent();
  }

  /** An article for whoever asks; that they read it is noted, where only some may. */
  public Optional<ArticleView> article(String id, QueryReading query) {
    Optional<ArticleView> view = permits.run(() -> archive.article(id, query));
    note(view.stream().filter(ArticleView::sound).map(ArticleView::stored));
    return view;
  }

  /** The sound ones of some articles for whoever asks, by their ids; noted together. */
  public Map<String, StoredArticle> articles(List<String> ids, QueryReading query) {
    Map<String, StoredArticle> found = new LinkedHashMap<>();
    for (String id : ids) {
      permits
          .run(() -> archive.article(id, query))
          .filter(ArticleView::sound)
          .ifPresent(view -> found.put(id, view.stored()));
    }
    note(found.values().stream());
    return found;
  }

  /** A story with its texts for whoever asks; noted like an article. */
  public Optional<Story> story(String key) {
    Optional<Story> story = permits.run(() -> archive.story(key));
    note(
        story.stream()
            .flatMap(each -> Stream.concat(each.articles().stream(), each.corrections().stream())));
    return story;
  }

  private void note(Stream<StoredArticle> given) {
    List<String> ids =
        given.filter(archive::isRestricted).map(stored -> stored.article().id()).toList();
    if (!ids.isEmpty()) {
      readings.note(ids);
    }
  }

  /** Does work when its turn has come. */
  public <T> T inTurn(Supplier<T> work) {
    return permits.run(work);
  }

  /** Does work that may take all the time of a request, when the turn of such work has come. */
  public <T> T inHeavyTurn(Supplier<T> work) {
    return permits.runHeavy(work);
  }

  /**
   * Does work that asks the archive several times, so that all it is told is of one build: once
   * more when meanwhile another build took over, or something was hidden or shown.
   *
   * @param work makes an answer of the build that it is given, and sends nothing yet
   * @throws BusyException when it happened again
   * @throws ArchiveUnavailableException when no build can serve
   */
  public <T> T ofOneBuild(Function<BuildInfo, T> work) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      BuildInfo build = serving();
      T answer = work.apply(build);
      if (build.equals(serving())) {
        return answer;
      }
    }
    throw new BusyException();
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
