package org.backfile.server.web.search;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.article.PublicationDate;
import org.backfile.schema.KeywordField;
import org.backfile.server.language.Message;
import org.backfile.server.query.QueryProblem;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.ArchiveSearch;
import org.backfile.server.search.BuildInfo;
import org.backfile.server.search.Coverage;
import org.backfile.server.search.KeywordFilter;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.SearchResult;
import org.backfile.server.search.Timeline;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.SearchUrl;
import org.backfile.server.web.url.Twin;

/**
 * The answer to a search as JSON, its components in the order written.
 *
 * @param total articles found; exact when {@code complete}, else at least so many
 * @param totalGroups the same with articles that have nearly the same text, a story, counted once
 * @param folded whether a story is one row
 * @param pages pages of this size; rows past the thousandth are reached by cursor only
 * @param nextCursor where a walk through the complete set goes on
 * @param mentions when the articles appeared; absent where none is dated or not all was counted
 * @param coverage what the archive holds of the sources and dates asked for, whatever the words;
 *     absent where neither is asked for
 * @param warnings parameters that were ignored, and a build asked for that does not serve
 */
public record SearchJson(
    int total,
    int totalGroups,
    boolean complete,
    boolean folded,
    int page,
    int size,
    int pages,
    String sort,
    Optional<String> nextCursor,
    long tookMillis,
    List<ItemJson> results,
    Map<String, FacetJson> facets,
    Optional<TimelineJson> timeline,
    Optional<MentionsJson> mentions,
    Optional<Coverage> coverage,
    Query query,
    Index index,
    Links links,
    List<Warning> warnings) {

  /** How the query was understood. */
  public record Query(
      String asTyped,
      String syntax,
      String readAs,
      List<QueryWarning> warnings,
      List<String> assumptions,
      List<SearchResult.ClauseCount> clauseCounts,
      List<SuggestedQuery> suggestions,
      List<LooserQuery> looser) {}

  /** Another spelling of the query that finds more. */
  public record SuggestedQuery(String query, int count, String link) {}

  /** A search that gives up something and finds more, when this one finds little. */
  public record LooserQuery(String change, String what, String query, int count, String link) {
    static LooserQuery of(WayOut way) {
      String query = way.state().text(SearchParameters.Q);
      return new LooserQuery(
          way.change(), way.what(), query, way.count(), way.state().url(Twin.PAGE));
    }
  }

  /** A doubt, with its place in the query. */
  public record QueryWarning(
      int position, int length, String message, String hint, Optional<String> fix) {
    static QueryWarning of(QueryProblem problem) {
      return new QueryWarning(
          problem.position(),
          problem.length(),
          problem.message().toString(),
          problem.hint().toString(),
          problem.fix());
    }
  }

  /** The build that answered; its dates have as many parts as are known. */
  public record Index(
      String buildId,
      Instant builtAt,
      int articles,
      Optional<String> firstDate,
      Optional<String> lastDate) {
    /** The build as JSON. */
    public static Index of(BuildInfo build) {
      return new Index(
          build.buildId(),
          build.builtAt(),
          build.articles(),
          build.firstDate().map(PublicationDate::isoDate),
          build.lastDate().map(PublicationDate::isoDate));
    }
  }

  /** Hits over time. */
  public record TimelineJson(String interval, List<Timeline.Bucket> buckets, int undated) {
    static TimelineJson of(Timeline timeline) {
      return new TimelineJson(timeline.interval().key(), timeline.buckets(), timeline.undated());
    }
  }

  /** This answer, the next one, the same for people, and the whole result as a file. */
  public record Links(
      String self,
      Optional<String> next,
      String html,
      String csv,
      String jsonl,
      String ris,
      String bibtex,
      String csl,
      String atom) {}

  /** A parameter that was ignored, or asked for what cannot be had. */
  public record Warning(String parameter, String message) {
    private static List<Warning> unknown(SearchUrl url) {
      return url.unknown().stream()
          .map(name -> new Warning(name, "there is no such parameter; it was ignored"))
          .toList();
    }

    private static Optional<Warning> otherBuild(SearchState state, BuildInfo answering) {
      return state
          .one(SearchParameters.BUILD)
          .filter(asked -> !asked.equals(answering.buildId()))
          .map(asked ->
              new Warning(
                  SearchParameters.BUILD.name(),
                  "build %s does not serve; this is the answer of build %s"
                      .formatted(asked, answering.buildId())));
    }

    /** All warnings of an answer. */
    public static List<Warning> of(SearchUrl url, BuildInfo answering) {
      return Stream.concat(unknown(url).stream(), otherBuild(url.state(), answering).stream())
          .toList();
    }
  }

  /**
   * The answer to a request.
   *
   * @param tookMillis how long it took, in milliseconds
   */
  public static SearchJson of(
      SearchUrl url,
      SearchRequest request,
      SearchResult result,
      ArchiveSearch archive,
      long tookMillis) {
    Paging paging = Paging.of(url.state(), Twin.API, result);
    return new SearchJson(
        result.total(),
        result.stories(),
        result.complete(),
        request.folding().folded(),
        paging.page(),
        paging.size(),
        paging.pages(),
        request.sort().key(),
        result.nextCursor(),
        tookMillis,
        ItemJson.of(url.state(), result.hits()),
        facets(url, result),
        result.timeline().map(TimelineJson::of),
        result.mentions().map(MentionsJson::of),
        coverage(request, archive),
        query(url, request.query(), result),
        Index.of(result.build()),
        links(url.state(), paging),
        Warning.of(url, result.build()));
  }

  private static Optional<Coverage> coverage(SearchRequest request, ArchiveSearch archive) {
    KeywordFilter sources = request.keyword(KeywordField.SOURCE);
    boolean asked = !sources.isEmpty() || !request.dates().isEmpty();
    return asked && request.window().cursor().isEmpty()
        ? AskedCoverage.held(request.dates(), archive.dailyHoldings(sources))
        : Optional.empty();
  }

  private static Map<String, FacetJson> facets(SearchUrl url, SearchResult result) {
    Map<String, FacetJson> facets = new LinkedHashMap<>();
    result
        .facets()
        .forEach(facet -> facets.put(facet.field().key(), new FacetJson(facet, url.state())));
    return facets;
  }

  private static Query query(SearchUrl url, QueryReading reading, SearchResult result) {
    return new Query(
        reading.asTyped(),
        reading.syntax().id(),
        reading.readAs(),
        Stream.concat(reading.warnings().stream(), result.problems().stream())
            .map(QueryWarning::of)
            .toList(),
        reading.assumptions().stream().map(Message::toString).toList(),
        result.clauses(),
        result.respellings().stream().map(each -> suggested(url, each)).toList(),
        WayOut.of(url.state(), result).stream().map(LooserQuery::of).toList());
  }

  private static SuggestedQuery suggested(SearchUrl url, SearchResult.Respelling respelling) {
    String link = url.state().respelled(respelling.query()).url(Twin.PAGE);
    return new SuggestedQuery(respelling.query(), respelling.count(), link);
  }

  /**
   * The page shows the same articles; a cursor, a choice of fields and refusing doubts mean nothing
   * there, and a place in the result nothing in a file.
   */
  private static Links links(SearchState state, Paging paging) {
    SearchState page =
        state.without(
            SearchParameters.CURSOR,
            SearchParameters.FIELDS,
            SearchParameters.STRICT,
            SearchParameters.HINTS);
    SearchState whole = page.fromTheTop().without(SearchParameters.SIZE);
    return new Links(
        state.url(Twin.API),
        paging.next(),
        page.url(Twin.PAGE),
        whole.url(Twin.CSV),
        whole.url(Twin.JSONL),
        whole.url(Twin.RIS),
        whole.url(Twin.BIBTEX),
        whole.url(Twin.CSL),
        whole.url(Twin.ATOM));
  }
}
