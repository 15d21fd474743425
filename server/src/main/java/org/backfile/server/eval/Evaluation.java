package org.backfile.server.eval;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.server.eval.Scores.Answer;
import org.backfile.server.query.Limits;
import org.backfile.server.query.MatchMode;
import org.backfile.server.query.QueryReading;
import org.backfile.server.query.ReadOptions;
import org.backfile.server.query.dialects.PlainWords;
import org.backfile.server.search.ArchiveSearch;
import org.backfile.server.search.DateFilter;
import org.backfile.server.search.FacetDemand;
import org.backfile.server.search.RequestTime;
import org.backfile.server.search.ResultWindow;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.SearchResult;
import org.backfile.server.search.Sort;
import org.backfile.server.search.TimeLimits;

/**
 * Asks an archive all topics of a collection, in natural language and page by page as a reader
 * would, and measures what comes back.
 */
public final class Evaluation {

  /** Topics may be as long as a pasted passage. */
  private static final Limits LIMITS = Limits.DEFAULT.withCharacters(10_000);

  /** Nobody waits for an answer here, and one cut short would have to be asked for again. */
  private static final TimeLimits PATIENCE =
      new TimeLimits(Duration.ofMinutes(5), Duration.ofMinutes(10));

  private final ArchiveSearch archive;
  private final MatchMode match;
  private final int depth;

  /**
   * @param match how many of a topic's words an article must have
   * @param depth how many articles to look at, 1 to {@value ResultWindow#MAX_DEPTH}
   */
  public Evaluation(ArchiveSearch archive, MatchMode match, int depth) {
    if (depth < 1 || depth > ResultWindow.MAX_DEPTH) {
      throw new IllegalArgumentException(
          "depth must be 1 to %d, found %d".formatted(ResultWindow.MAX_DEPTH, depth));
    }
    this.archive = archive;
    this.match = match;
    this.depth = depth;
  }

  /**
   * The scores of the archive's ranking.
   *
   * @throws CollectionProblem when an answer was not complete
   */
  public Scores scores(TestCollection collection) {
    return Scores.of(
        collection.topics().stream().map(topic -> new Answer(topic, found(topic))).toList());
  }

  /** Ids, best first. */
  private List<String> found(Topic topic) {
    ReadOptions options = ReadOptions.on(LocalDate.EPOCH).matching(match).within(LIMITS);
    QueryReading reading = PlainWords.read(topic.text(), options);
    List<String> ids = new ArrayList<>();
    int asked = 0;
    while (asked == ids.size() && asked < depth) {
      int size = Math.min(ResultWindow.MAX_SIZE, depth - asked);
      SearchRequest request = request(reading, asked, size);
      SearchResult result = RequestTime.of(PATIENCE).get(() -> archive.search(request));
      requireComplete(result, topic);
      result.hits().forEach(hit -> ids.add(hit.card().id()));
      asked += size;
    }
    return ids;
  }

  /** An answer cut short by the clock says nothing about the ranking. */
  private static void requireComplete(SearchResult result, Topic topic) {
    if (!result.complete()) {
      throw new CollectionProblem(
          "topic %s was not answered within the time allowed; measure when the machine is less busy"
              .formatted(topic.id()));
    }
  }

  private static SearchRequest request(QueryReading reading, int offset, int size) {
    return new SearchRequest(
        reading,
        Map.of(),
        DateFilter.ANY,
        Sort.RELEVANCE,
        ResultWindow.of(offset, size),
        FacetDemand.NONE,
        Optional.empty(),
        0,
        Optional.empty());
  }
}
