package org.backfile.server.alerts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.schema.ArticleCard;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.Dialect;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.ArchiveSearch;
import org.backfile.server.search.ArchiveUnavailableException;
import org.backfile.server.search.DateFilter;
import org.backfile.server.search.FacetDemand;
import org.backfile.server.search.Folding;
import org.backfile.server.search.Hit;
import org.backfile.server.search.OutOfTimeException;
import org.backfile.server.search.ResultRows;
import org.backfile.server.search.ResultWindow;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.Sort;

/** What articles that are known by their ids look like now, as far as they may be seen. */
public final class Cards {

  private static final QueryReading EVERYTHING =
      new QueryReading(
          "", Dialect.NATIVE, Optional.of(new ArchiveQuery.Everything()), "", List.of(), List.of());

  private static final SearchRequest ALL =
      new SearchRequest(
          EVERYTHING,
          Map.of(),
          DateFilter.ANY,
          Sort.NEWEST,
          ResultWindow.NONE,
          FacetDemand.NONE,
          Optional.empty(),
          0,
          Optional.empty());

  private Cards() {}

  /**
   * The cards of articles by their ids, the newest first; those that may not be seen have none.
   *
   * @throws OutOfTimeException when not all could be looked up in time
   * @throws ArchiveUnavailableException when there is no build, or what may be seen of it changes
   *     meanwhile
   */
  public static Map<String, ArticleCard> of(ArchiveSearch archive, Set<String> ids) {
    Map<String, ArticleCard> cards = new LinkedHashMap<>();
    if (ids.isEmpty()) {
      return cards;
    }
    try (ResultRows rows = archive.rows(ALL.with(Folding.NONE.among(ids)), ids.size())) {
      if (!rows.summary().complete()) {
        throw new OutOfTimeException();
      }
      for (List<Hit> batch = rows.next(); !batch.isEmpty(); batch = rows.next()) {
        batch.forEach(hit -> cards.put(hit.card().id(), hit.card()));
      }
    }
    return cards;
  }
}
