package org.backfile.server.web.lists;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.backfile.server.language.Message;
import org.backfile.server.search.BuildInfo;
import org.backfile.server.web.http.Body;
import org.backfile.server.web.http.Json;
import org.backfile.server.web.http.Reply;
import org.backfile.server.web.search.Chip;
import org.backfile.server.web.search.SearchForm;
import org.backfile.server.web.site.Place;
import org.backfile.server.web.site.Problem;
import org.backfile.server.web.site.ProblemException;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.SearchParameters;

/** Runs lists of searches: as a page, a table and JSON. Nothing that is sent is kept. */
public final class ListHandler {
  /** Where the page is. */
  public static final String PATH = "/lists";

  /** Where the table is. */
  public static final String CSV = PATH + ".csv";

  /** Where the JSON is. */
  public static final String API = "/api/v1/lists";

  /** After so long no further line is run. */
  public static final Duration TIME_FOR_A_LIST = Duration.ofSeconds(10);

  private final Site site;

  public ListHandler(Site site) {
    this.site = site;
  }

  /** {@code GET /list}: the same by its other name. */
  public void otherName(Context ctx) {
    String query = Objects.requireNonNullElse(ctx.queryString(), "");
    ctx.redirect(query.isEmpty() ? PATH : PATH + "?" + query, HttpStatus.PERMANENT_REDIRECT);
  }

  /** {@code GET} and {@code POST /lists}. */
  public void page(Context ctx) {
    ListForm form = ListForm.read(ctx, site.today());
    ListLines lines = ListLines.of(form.text());
    Optional<ListAnswer> answer =
        lines.all() == 0 ? Optional.empty() : Optional.of(run(form, lines));
    ListPage page =
        new ListPage(
            site.frame(
                answer
                    .map(each -> Wording.say("Lists, {0}", each.summary()))
                    .orElseGet(() -> Wording.say("Lists")),
                Place.LISTS),
            form.text(),
            SearchForm.of(form.search(), Set.of(SearchParameters.FROM, SearchParameters.TO)),
            Chip.of(form.search().state()),
            form.search().faults(),
            form.search().unknown(),
            answer);
    Reply.send(ctx, 200, site.page("lists/lists.jte", page));
  }

  /** {@code GET} and {@code POST /lists.csv}. */
  public void csv(Context ctx) {
    ListForm form = strict(ctx);
    ListAnswer answer = run(form, ListLines.of(form.text()));
    Reply.asFile(ctx, "list.csv");
    Reply.send(ctx, 200, ListCsv.body(answer, site.origin().of(ctx), site.clock().instant()));
  }

  /** {@code GET} and {@code POST /api/v1/lists}. */
  public void json(Context ctx) {
    ListForm form = strict(ctx);
    ListAnswer answer = run(form, ListLines.of(form.text()));
    Reply.send(ctx, 200, new Body(Body.JSON, Json.bytes(ListJson.of(form, answer))));
  }

  private ListForm strict(Context ctx) {
    ListForm form = ListForm.read(ctx, site.today());
    if (!form.search().faults().isEmpty()) {
      throw new ProblemException(Problem.of(form.search().faults()));
    }
    if (ListLines.of(form.text()).all() == 0) {
      throw new ProblemException(
          new Problem(
              Problem.Kind.BAD_PARAMETER,
              Message.of(
                  "lines: expected 1 to {0} lines, found none; send them as text/plain, or as lines= of a form",
                  ListLines.MOST)));
    }
    return form;
  }

  private ListAnswer run(ListForm form, ListLines lines) {
    BuildInfo build = site.serving();
    long end = System.nanoTime() + TIME_FOR_A_LIST.toNanos();
    BooleanSupplier spent = () -> System.nanoTime() - end > 0;
    ListRun run = new ListRun(site, form.search().state(), spent);
    return new ListAnswer(lines, run.rows(lines.first()), build);
  }
}
