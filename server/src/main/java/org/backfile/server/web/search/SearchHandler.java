package org.backfile.server.web.search;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.backfile.schema.KeywordField;
import org.backfile.server.language.Message;
import org.backfile.server.query.QueryProblem;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.DailyHoldings;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.SearchResult;
import org.backfile.server.web.http.Body;
import org.backfile.server.web.http.Json;
import org.backfile.server.web.http.Reply;
import org.backfile.server.web.receipt.Receipt;
import org.backfile.server.web.site.Place;
import org.backfile.server.web.site.Problem;
import org.backfile.server.web.site.ProblemException;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchRequests;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.SearchUrl;
import org.backfile.server.web.url.Twin;
import org.backfile.server.web.url.UrlText;

/** Answers a search, as a page or as JSON. */
public final class SearchHandler {
  private static final String TEMPLATE = "search/results.jte";
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Site site;

  public SearchHandler(Site site) {
    this.site = site;
  }

  /** {@code GET /api/v1/search}: strict with parameters, as a program can mend what it sends. */
  public void json(Context ctx) {
    long start = System.nanoTime();
    LocalDate today = site.today();
    SearchUrl url =
        SearchUrl.read(Objects.requireNonNullElse(ctx.queryString(), ""), Twin.API, today);
    if (!url.faults().isEmpty()) {
      throw new ProblemException(Problem.of(url.faults()));
    }
    QueryReading reading = SearchRequests.reading(url.state(), today);
    boolean strict = url.state().on(SearchParameters.STRICT);
    refuse(reading.problems(), strict);
    if (Reply.unchanged(ctx, site.etag(site.serving()))) {
      return;
    }
    SearchRequest request = SearchRequests.request(url.state(), reading, Twin.API, today);
    SearchResult result = site.search(request);
    refuse(result.problems(), strict);
    long millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
    Body body =
        new Body(
            Body.JSON, Json.bytes(SearchJson.of(url, request, result, site.archive(), millis)));
    send(ctx, result, body);
  }

  /** {@code GET /search}: with parameters it cannot use, the page marks them and shows the rest. */
  public void page(Context ctx) {
    SearchUrl url =
        SearchUrl.read(Objects.requireNonNullElse(ctx.queryString(), ""), Twin.PAGE, site.today());
    String query = url.state().text(SearchParameters.Q);
    if (Receipt.looksLikeOne(query)) {
      ctx.redirect("/r/" + UrlText.encode(Receipt.bare(query)), HttpStatus.SEE_OTHER);
    } else if (url.blanks() && url.faults().isEmpty()) {
      ctx.redirect(url.state().url(Twin.PAGE), HttpStatus.SEE_OTHER);
    } else {
      page(ctx, url, Optional.empty());
    }
  }

  /** {@code GET /r/{code}}: the search of a receipt, and whether it still finds the same. */
  public void receipt(Context ctx) {
    Receipt receipt =
        Receipt.read(ctx.pathParam("code"))
            .orElseThrow(() ->
                new ProblemException(
                    new Problem(
                        Problem.Kind.BAD_RECEIPT,
                        Message.of(
                            "A letter is wrong, missing or too many. Compare it with what was printed; capitals and hyphens do not matter."))));
    page(ctx, new SearchUrl(receipt.question(), List.of(), List.of(), false), Optional.of(receipt));
  }

  private void page(Context ctx, SearchUrl url, Optional<Receipt> receipt) {
    LocalDate today = site.today();
    QueryReading reading = SearchRequests.reading(url.state(), today);
    if (reading.refused()) {
      Reply.send(
          ctx, 400, site.page(TEMPLATE, page(url, reading, Optional.empty(), Shown.NOTHING)));
      return;
    }
    if (Reply.unchanged(ctx, site.etag(site.serving()))) {
      return;
    }
    SearchRequest request = SearchRequests.request(url.state(), reading, Twin.PAGE, today);
    SearchResult result = site.search(request);
    if (result.refusal().isPresent()) {
      Reply.send(
          ctx, 400, site.page(TEMPLATE, page(url, reading, Optional.of(result), Shown.NOTHING)));
      return;
    }
    if (isBehindTheEnd(url.state(), result)) {
      page(ctx, url.fromTheTop(), receipt);
      return;
    }
    Optional<TooFew> few = TooFew.of(url.state(), result, site.archive()::holdings);
    DailyHoldings held = site.archive().dailyHoldings(request.keyword(KeywordField.SOURCE));
    Shown shown =
        new Shown(
            Optional.of(
                Answer.of(
                    url.state(),
                    request,
                    result,
                    few,
                    held,
                    site.archive().holdings(),
                    site.origin().of(ctx))),
            Optional.of(Takeaway.of(url.state(), reading, result, today)),
            receipt.map(each -> ReceiptCheck.of(each, reading, result)));
    send(ctx, result, site.page(TEMPLATE, page(url, reading, Optional.of(result), shown)));
  }

  /** Whether something was found, but not on so high a page. */
  private static boolean isBehindTheEnd(SearchState state, SearchResult result) {
    return state.number(SearchParameters.PAGE, 1) > 1
        && result.complete()
        && result.total() > 0
        && result.hits().isEmpty();
  }

  /** What a page shows when the query was searched. */
  private record Shown(
      Optional<Answer> answer, Optional<Takeaway> takeaway, Optional<ReceiptCheck> receipt) {
    static final Shown NOTHING = new Shown(Optional.empty(), Optional.empty(), Optional.empty());
  }

  private SearchPage page(
      SearchUrl url, QueryReading reading, Optional<SearchResult> result, Shown shown) {
    Optional<Answer> answer = shown.answer();
    Optional<NoSuchPage> noSuchPage = answer.flatMap(found -> NoSuchPage.of(url, found));
    return new SearchPage(
        site.frame(title(url, answer), Place.SEARCH),
        SearchForm.of(url, answer.map(Answer::fields).orElse(Set.of())),
        ReadingLine.of(reading, url.state(), result),
        Chip.of(url.state()),
        url.state().unfiltered().url(Twin.PAGE),
        url.state().timelineUrl(),
        url.faults().stream()
            .filter(fault -> noSuchPage.isEmpty() || fault.parameter() != SearchParameters.PAGE)
            .toList(),
        url.unknown(),
        noSuchPage,
        answer,
        shown.takeaway(),
        shown.receipt());
  }

  /** {@code mayor "land deal", 1,204 articles, page 1 of 49}. */
  private static String title(SearchUrl url, Optional<Answer> answer) {
    String query = url.state().one(SearchParameters.Q).orElseGet(() -> Wording.say("All articles"));
    return answer
        .map(found ->
            Wording.say(
                "{0}, {1}, page {2} of {3}",
                query, found.counted(), found.paging().page(), found.paging().pages()))
        .orElseGet(() -> Wording.say("{0}, query refused", query));
  }

  private void send(Context ctx, SearchResult result, Body body) {
    if (result.complete()) {
      Reply.sendTagged(ctx, site.etag(result.build()), body);
    } else {
      Reply.send(ctx, 200, body);
    }
  }

  /** A limit that was passed ends the request; a doubt only where the client wants it so. */
  private static void refuse(List<QueryProblem> problems, boolean strict) {
    ProblemException.throwIfRefused(problems);
    if (strict && !problems.isEmpty()) {
      throw new ProblemException(Problem.of(Problem.Kind.QUERY_DOUBTFUL, problems.getFirst()));
    }
  }
}
