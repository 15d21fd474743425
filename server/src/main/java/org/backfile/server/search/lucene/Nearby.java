package org.backfile.server.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.search.IndexSearcher;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.search.Looser;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.SearchResult.Respelling;
import org.backfile.server.search.timed.Deadline;

/** What is offered beside an answer of little: searches near it that find more. */
record Nearby(List<Respelling> respellings, List<Looser> looser) {

  private static final Nearby NOTHING = new Nearby(List.of(), List.of());

  /** So many articles are few: the reader may want more. */
  private static final int FEW = 5;

  /** For all counts together; what is not counted by then is not offered. */
  private static final Duration LIMIT = Duration.ofMillis(500);

  /**
   * What to offer to whoever reads an answer and wants hints; nothing to one who counts or walks
   * through it all.
   *
   * @param found what the search finds
   * @param deadline that of the search
   */
  static Nearby of(
      OpenBuild build,
      WordTerms terms,
      SearchRequest request,
      ArchiveQuery tree,
      int found,
      Deadline deadline)
      throws IOException {
    boolean read = request.window().size() > 0 && request.window().cursor().isEmpty();
    if (found > FEW || !read || !request.hints() || deadline.shouldExit()) {
      return NOTHING;
    }
    Deadline sooner = deadline.orIn(LIMIT);
    IndexSearcher searcher = build.searcher(sooner);
    try {
      return sooner.during(() ->
          new Nearby(
              new Respellings(build, searcher, terms, new Filters(request)).of(tree, found),
              new LooserSearches(searcher, terms, request, tree, found).best()));
    } catch (ExitingReaderException late) {
      return NOTHING;
    }
  }
}
