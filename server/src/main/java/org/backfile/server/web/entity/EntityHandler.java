package org.backfile.server.web.entity;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.backfile.schema.KeywordField;
import org.backfile.server.language.Message;
import org.backfile.server.search.BuildInfo;
import org.backfile.server.search.DailyHoldings;
import org.backfile.server.search.KeywordFilter;
import org.backfile.server.search.RecordedName;
import org.backfile.server.web.article.EntityId;
import org.backfile.server.web.article.EntityLink;
import org.backfile.server.web.http.Body;
import org.backfile.server.web.http.Json;
import org.backfile.server.web.http.Reply;
import org.backfile.server.web.search.Histogram;
import org.backfile.server.web.site.Place;
import org.backfile.server.web.site.Problem;
import org.backfile.server.web.site.ProblemException;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.Parameter;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.SearchUrl;
import org.backfile.server.web.url.Twin;

/** Tells of a person, an organisation or a place, as a page or as JSON. */
public final class EntityHandler {
  private static final String PAGE = "entity/entity.jte";
  private static final String CHOICE = "entity/choice.jte";

  private final Site site;

  public EntityHandler(Site site) {
    this.site = site;
  }

  /** {@code GET /entity/{id}}. */
  public void page(Context ctx) {
    EntityId id = id(ctx);
    if (Reply.unchanged(ctx, site.etag(site.serving()))) {
      return;
    }
    site.ofOneBuild(build -> page(ctx, id, build)).run();
  }

  /** What to send. */
  private Runnable page(Context ctx, EntityId id, BuildInfo build) {
    Named named = site.inTurn(() -> Named.of(site, id));
    Optional<KeywordField> kind = named.kind();
    if (kind.isEmpty()) {
      return choice(ctx, named, build);
    }
    if (id.kind().isEmpty()) {
      String name = named.same(kind.get()).getFirst().name();
      return () -> ctx.redirect(new EntityLink().path(kind.get(), name), HttpStatus.SEE_OTHER);
    }
    return shown(ctx, named, kind.get(), build);
  }

  /** {@code GET /api/v1/entities/{id}}. */
  public void json(Context ctx) {
    EntityId id = id(ctx);
    if (Reply.unchanged(ctx, site.etag(site.serving()))) {
      return;
    }
    site.ofOneBuild(build -> json(ctx, id, build)).run();
  }

  private Runnable json(Context ctx, EntityId id, BuildInfo build) {
    Named named = site.inTurn(() -> Named.of(site, id));
    Asked asked = Asked.of(ctx, named.kind(), site.today());
    Optional<Entity> entity =
        named.kind().map(kind -> Entity.of(site, named, kind, asked.state(), site.today()));
    List<Candidate> candidates = entity.map(Entity::others).orElseGet(() -> candidates(named));
    if (entity.isEmpty() && candidates.isEmpty()) {
      throw none();
    }
    byte[] json = Json.bytes(EntityJson.of(id.name(), entity, candidates, asked.ignored(), build));
    return () -> send(ctx, entity, build, new Body(Body.JSON, json));
  }

  private static EntityId id(Context ctx) {
    return EntityId.read(ctx.pathParam("id")).orElseThrow(EntityHandler::none);
  }

  private static ProblemException none() {
    return new ProblemException(
        new Problem(
            Problem.Kind.NOT_FOUND,
            Message.of("No record of the archive names a person, organisation or place so.")));
  }

  private Runnable shown(Context ctx, Named named, KeywordField kind, BuildInfo build) {
    Asked asked = Asked.of(ctx, Optional.of(kind), site.today());
    Entity entity = Entity.of(site, named, kind, asked.state(), site.today());
    EntityPage page =
        new EntityPage(
            site.frame(title(entity), Place.ENTITY),
            entity,
            respelled(named, kind, entity),
            histogram(entity, asked.state()),
            asked.ignored());
    Body body = site.page(PAGE, page);
    return () -> send(ctx, Optional.of(entity), build, body);
  }

  private static String title(Entity entity) {
    return Wording.say(
        "{0}, {1}",
        entity.name(), Wording.articles(entity.result().total(), entity.result().complete()));
  }

  /** The spelling of the address, where it is not the usual one. */
  private static Optional<String> respelled(Named named, KeywordField kind, Entity entity) {
    String given = kind.key() + ":" + named.asked().name();
    return given.equals(entity.id()) || named.asked().name().equals(entity.name())
        ? Optional.empty()
        : Optional.of(named.asked().name());
  }

  private Optional<Histogram> histogram(Entity entity, SearchState asked) {
    SearchState measured =
        entity.search().with(SearchParameters.MEASURE, asked.text(SearchParameters.MEASURE));
    DailyHoldings held = site.archive().dailyHoldings(KeywordFilter.NONE);
    return entity
        .result()
        .timeline()
        .flatMap(timeline ->
            Histogram.of(
                timeline,
                measured,
                entity.request().dates(),
                held,
                state ->
                    entity.path(
                        SearchState.EMPTY.with(
                            SearchParameters.MEASURE, state.text(SearchParameters.MEASURE)))));
  }

  /** Several may be meant, or none is named just so. */
  private Runnable choice(Context ctx, Named named, BuildInfo build) {
    ChoicePage page =
        new ChoicePage(
            site.frame(Wording.say("Names like {0}", named.asked().name()), Place.ENTITY),
            named.asked().name(),
            candidates(named));
    Body body = site.page(CHOICE, page);
    return page.candidates().isEmpty()
        ? () -> Reply.send(ctx, HttpStatus.NOT_FOUND.getCode(), body)
        : () -> Reply.sendTagged(ctx, site.etag(build), body);
  }

  private static List<Candidate> candidates(Named named) {
    List<RecordedName> all = new ArrayList<>();
    RecordedName.ENTITIES.forEach(kind -> {
      all.addAll(named.same(kind));
      all.addAll(named.others(kind));
    });
    return Candidate.of(all, new EntityLink());
  }

  private void send(Context ctx, Optional<Entity> entity, BuildInfo build, Body body) {
    if (entity.map(each -> each.result().complete()).orElse(true)) {
      Reply.sendTagged(ctx, site.etag(build), body);
    } else {
      Reply.send(ctx, HttpStatus.OK.getCode(), body);
    }
  }

  /**
   * What the parameters of an address ask for: spellings, the measure of the picture, a page of
   * passages.
   *
   * @param ignored names of those that say nothing here
   */
  private record Asked(SearchState state, List<String> ignored) {
    static Asked of(Context ctx, Optional<KeywordField> kind, LocalDate today) {
      SearchUrl url =
          SearchUrl.read(Objects.requireNonNullElse(ctx.queryString(), ""), Twin.PAGE, today);
      Set<Parameter> known =
          kind.map(each ->
                  Set.of(
                      SearchParameters.include(each),
                      SearchParameters.MEASURE,
                      SearchParameters.PAGE))
              .orElse(Set.of());
      List<String> ignored = new ArrayList<>(url.unknown());
      url.faults().forEach(fault -> ignored.add(fault.parameter().name()));
      SearchState state = url.state();
      for (Parameter given : url.state().values().keySet()) {
        if (!known.contains(given)) {
          ignored.add(given.name());
          state = state.without(given);
        }
      }
      boolean tooDeep = state.number(SearchParameters.PAGE, 1) > Passages.MOST_PAGES;
      return new Asked(tooDeep ? state.without(SearchParameters.PAGE) : state, ignored);
    }
  }
}
