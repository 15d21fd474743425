package org.backfile.server.web.entity;

import java.util.List;
import java.util.Optional;
import org.backfile.server.search.BuildInfo;
import org.backfile.server.search.SearchResult;
import org.backfile.server.search.Timeline;
import org.backfile.server.web.search.SearchJson.Index;
import org.backfile.server.web.search.SearchJson.TimelineJson;
import org.backfile.server.web.url.Twin;

/**
 * A person, an organisation or a place as JSON.
 *
 * @param asked the name of the address
 * @param entity what it names; absent where several may be meant, or none is named just so
 * @param candidates names that may be meant, too
 * @param ignored names of parameters that say nothing here
 */
public record EntityJson(
    String asked,
    Optional<EntityBody> entity,
    List<Candidate> candidates,
    List<String> ignored,
    Index index) {

  /**
   * All that is told of it.
   *
   * @param kind {@code person}, {@code org} or {@code place}
   * @param given where the name is from: always {@code record}, the articles' own records
   * @param articles articles that have it; exact when {@code complete}, else at least so many
   * @param stories the same with articles that have nearly the same text counted once
   * @param earliest date of the earliest, ISO 8601 with the known parts only
   * @param latest date of the latest
   * @param undated articles without a date
   */
  public record EntityBody(
      String id,
      String kind,
      String name,
      String given,
      int articles,
      int stories,
      boolean complete,
      Optional<String> earliest,
      Optional<String> latest,
      int undated,
      List<Spelling> spellings,
      Optional<TimelineJson> timeline,
      List<SourceShare> sources,
      List<Companion> companions,
      Optional<Passages> passages,
      EntityLinks links) {}

  /** Its page, its articles as a search, as JSON, as files and as a feed. */
  public record EntityLinks(
      String html, String search, String json, String csv, String jsonl, String atom) {}

  static EntityJson of(
      String asked,
      Optional<Entity> entity,
      List<Candidate> candidates,
      List<String> ignored,
      BuildInfo serving) {
    BuildInfo build = entity.map(each -> each.result().build()).orElse(serving);
    return new EntityJson(
        asked, entity.map(EntityJson::body), candidates, ignored, Index.of(build));
  }

  private static EntityBody body(Entity entity) {
    SearchResult result = entity.result();
    return new EntityBody(
        entity.id(),
        entity.kind().key(),
        entity.name(),
        "record",
        result.total(),
        result.stories(),
        result.complete(),
        result.mentions().map(mentions -> mentions.first().iso()),
        result.mentions().map(mentions -> mentions.last().iso()),
        result.timeline().map(Timeline::undated).orElse(0),
        entity.spellings(),
        result
            .timeline()
            .map(timeline ->
                new TimelineJson(
                    timeline.interval().key(), timeline.buckets(), timeline.undated())),
        entity.sources(),
        entity.companions(),
        entity.passages(),
        links(entity));
  }

  private static EntityLinks links(Entity entity) {
    return new EntityLinks(
        entity.whole(),
        entity.search().url(Twin.PAGE),
        entity.search().url(Twin.API),
        entity.search().url(Twin.CSV),
        entity.search().url(Twin.JSONL),
        entity.search().url(Twin.ATOM));
  }
}
