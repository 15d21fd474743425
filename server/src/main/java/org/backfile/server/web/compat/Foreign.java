package org.backfile.server.web.compat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backfile.article.Article;
import org.backfile.article.PublicationDate;
import org.backfile.server.language.Message;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.Hit;
import org.backfile.server.search.OutOfTimeException;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.SearchResult;
import org.backfile.server.web.site.Problem;
import org.backfile.server.web.site.ProblemException;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchRequests;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.SearchUrl;
import org.backfile.server.web.url.Twin;

/** What the shapes of other APIs share: how they ask, and what they show of an article. */
public final class Foreign {
  private Foreign() {}

  /** The refusal of a request, in words that end up in the other API's shape. */
  public static ProblemException refusal(String reason) {
    return new ProblemException(new Problem(Problem.Kind.BAD_PARAMETER, Message.of("{0}", reason)));
  }

  /**
   * The state of parameters as our own addresses have them.
   *
   * @throws ProblemException when a value cannot be used
   */
  public static SearchState state(String query, LocalDate today) {
    SearchUrl url = SearchUrl.read(query, Twin.API, today);
    if (!url.faults().isEmpty()) {
      throw new ProblemException(Problem.of(url.faults()));
    }
    return url.state();
  }

  /** Reads a query in the native language, so that more can be asked beside it. */
  public static String inBrackets(String query, LocalDate today) {
    QueryReading reading =
        SearchRequests.reading(SearchState.EMPTY.with(SearchParameters.Q, query), today);
    ProblemException.throwIfRefused(reading.problems());
    return '(' + reading.readAs() + ')';
  }

  /**
   * Finds some rows and counts all.
   *
   * @throws ProblemException when the query is refused
   * @throws OutOfTimeException when not all was searched and counted in time
   */
  public static SearchResult rows(
      Site site, SearchState state, int offset, int size, LocalDate today) {
    QueryReading reading = SearchRequests.reading(state, today);
    ProblemException.throwIfRefused(reading.problems());
    return searched(site, SearchRequests.rows(state, reading, offset, size, today));
  }

  /**
   * Searches; these APIs have no way to say that they counted only a part, so an answer is whole or
   * none.
   *
   * @throws ProblemException when the query is refused
   * @throws OutOfTimeException when not all was searched and counted in time
   */
  public static SearchResult searched(Site site, SearchRequest request) {
    ProblemException.throwIfRefused(request.query().problems());
    SearchResult result = site.search(request);
    ProblemException.throwIfRefused(result.problems());
    if (!result.complete()) {
      throw new OutOfTimeException();
    }
    return result;
  }

  /** Articles whole, by their ids; those are absent whose text is damaged or went away. */
  public static Map<String, Article> whole(Site site, List<Hit> hits, LocalDate today) {
    QueryReading nothing = SearchRequests.reading(SearchState.EMPTY, today);
    Map<String, Article> articles = new LinkedHashMap<>();
    site.articles(hits.stream().map(hit -> hit.card().id()).toList(), nothing)
        .forEach((id, stored) -> articles.put(id, stored.article()));
    return articles;
  }

  /**
   * The moment at which a dated period begins. A date that says no offset is taken as if it were
   * one of UTC, as these APIs know nothing less exact.
   */
  public static OffsetDateTime moment(PublicationDate date) {
    ZoneOffset offset =
        date instanceof PublicationDate.AtTime(_, var known)
            ? known.orElse(ZoneOffset.UTC)
            : ZoneOffset.UTC;
    return date.start().atOffset(offset).withOffsetSameInstant(ZoneOffset.UTC);
  }

  /** The first paragraph of an article; blank where it has none. */
  public static String lead(Article article) {
    return article.paragraphs().isEmpty() ? "" : article.paragraphs().getFirst();
  }
}
