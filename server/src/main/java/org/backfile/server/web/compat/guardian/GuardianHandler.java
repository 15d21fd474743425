package org.backfile.server.web.compat.guardian;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.schema.ArticleCard;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.ArticleView;
import org.backfile.server.search.Hit;
import org.backfile.server.search.ResultWindow;
import org.backfile.server.search.SearchResult;
import org.backfile.server.web.article.Articles;
import org.backfile.server.web.article.EntityLink;
import org.backfile.server.web.compat.Foreign;
import org.backfile.server.web.compat.guardian.GuardianAnswer.GuardianItem;
import org.backfile.server.web.compat.guardian.GuardianAnswer.GuardianOne;
import org.backfile.server.web.compat.guardian.GuardianAnswer.GuardianResponse;
import org.backfile.server.web.http.Body;
import org.backfile.server.web.http.Json;
import org.backfile.server.web.http.Reply;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchRequests;
import org.backfile.server.web.url.SearchState;

/** Answers as the Content API of the Guardian does. */
public final class GuardianHandler {
  private static final String OK = "ok";
  private static final String TIER = "developer";

  /** What that API says itself; programs know it by these words as the end of a result. */
  private static final String BEYOND = "requested page is beyond the number of available pages";

  private static final String TOO_DEEP =
      "Content API does not support paging this far. Please change page or page-size.";

  private final Site site;

  public GuardianHandler(Site site) {
    this.site = site;
  }

  /** {@code GET /compat/guardian/search}. */
  public void search(Context ctx) {
    GuardianResponse response = site.ofOneBuild(_ -> response(ctx, site.today()));
    Reply.send(ctx, 200, new Body(Body.JSON, Json.bytes(new GuardianAnswer(response))));
  }

  private GuardianResponse response(Context ctx, LocalDate today) {
    GuardianQuestion question = GuardianQuestion.read(site, query(ctx), today);
    List<Hit> hits = new ArrayList<>();
    SearchResult result = first(question, hits, today);
    int size = question.size();
    int pages = size == 0 ? 0 : (result.total() + size - 1) / size;
    if (question.page() > Math.max(1, pages)) {
      throw Foreign.refusal(BEYOND);
    }
    more(question, hits, today);
    return new GuardianResponse(
        OK,
        TIER,
        result.total(),
        result.total() == 0 ? 0 : (question.page() - 1) * size + 1,
        size,
        question.page(),
        pages,
        order(question),
        contents(hits, question, site.origin().of(ctx), today));
  }

  /** {@code GET /compat/guardian/{id}}: one article. */
  public void item(Context ctx) {
    LocalDate today = site.today();
    GuardianQuestion question = GuardianQuestion.read(site, query(ctx), today);
    QueryReading nothing = SearchRequests.reading(SearchState.EMPTY, today);
    ArticleView view = new Articles(site).read(ctx.pathParam("id"), nothing);
    GuardianContent content =
        GuardianContent.of(
            view.stored().card(),
            Optional.of(view.stored().article()),
            question,
            new EntityLink(),
            site.origin().of(ctx));
    GuardianItem answer = new GuardianItem(new GuardianOne(OK, TIER, 1, content));
    Reply.send(ctx, 200, new Body(Body.JSON, Json.bytes(answer)));
  }

  private static String query(Context ctx) {
    return Objects.requireNonNullElse(ctx.queryString(), "");
  }

  /** The number of articles, and as many of the page as one answer of ours may have. */
  private SearchResult first(GuardianQuestion question, List<Hit> hits, LocalDate today) {
    int offset = (question.page() - 1) * question.size();
    boolean reachable =
        (long) question.page() * question.size() <= ResultWindow.MAX_DEPTH && question.size() > 0;
    int rows = reachable ? Math.min(ResultWindow.MAX_SIZE, question.size()) : 0;
    SearchResult result = Foreign.rows(site, question.state(), reachable ? offset : 0, rows, today);
    boolean within = (long) (question.page() - 1) * question.size() < result.total();
    if (!reachable && question.size() > 0 && within) {
      throw Foreign.refusal(TOO_DEEP);
    }
    hits.addAll(result.hits());
    return result;
  }

  /** The rest of a page that is larger than an answer of ours. */
  private void more(GuardianQuestion question, List<Hit> hits, LocalDate today) {
    int rest = question.size() - ResultWindow.MAX_SIZE;
    if (rest > 0 && hits.size() == ResultWindow.MAX_SIZE) {
      int offset = (question.page() - 1) * question.size() + ResultWindow.MAX_SIZE;
      hits.addAll(Foreign.rows(site, question.state(), offset, rest, today).hits());
    }
  }

  private static String order(GuardianQuestion question) {
    return question
        .state()
        .one(SearchParameters.SORT)
        .orElse(question.state().on(SearchParameters.Q) ? "relevance" : "newest");
  }

  private List<GuardianContent> contents(
      List<Hit> hits, GuardianQuestion question, String origin, LocalDate today) {
    EntityLink words = new EntityLink();
    Map<String, Article> texts =
        question.needsTexts() ? Foreign.whole(site, hits, today) : Map.of();
    List<GuardianContent> contents = new ArrayList<>();
    for (Hit hit : hits) {
      ArticleCard card = hit.card();
      Optional<Article> article = Optional.ofNullable(texts.get(card.id()));
      contents.add(GuardianContent.of(card, article, question, words, origin));
    }
    return contents;
  }
}
