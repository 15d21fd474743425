package org.backfile.server.search;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.schema.KeywordField;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.Dialect;
import org.backfile.server.query.QueryPrinter;
import org.backfile.server.query.QueryReading;
import org.backfile.server.query.ReadOptions;
import org.backfile.server.query.dialects.QueryReader;

/** Makes requests: all facets, a timeline, two snippets and ten rows, unless said otherwise. */
record Requests(SearchRequest request) {

  static Requests asking(String query) {
    return of(QueryReader.read(query, ReadOptions.on(LocalDate.of(2026, 1, 1))));
  }

  static Requests asking(ArchiveQuery tree) {
    String text = QueryPrinter.print(tree);
    return of(
        new QueryReading(text, Dialect.NATIVE, Optional.of(tree), text, List.of(), List.of()));
  }

  private static Requests of(QueryReading reading) {
    return new Requests(
        new SearchRequest(
            reading,
            Map.of(),
            DateFilter.ANY,
            Sort.RELEVANCE,
            ResultWindow.of(0, 10),
            new FacetDemand(EnumSet.allOf(KeywordField.class), FacetDemand.MAX_SIZE, ""),
            Optional.of(Interval.AUTO),
            2,
            Optional.empty(),
            false,
            true,
            Folding.NONE));
  }

  Requests with(KeywordField field, KeywordFilter filter) {
    Map<KeywordField, KeywordFilter> filters = new EnumMap<>(KeywordField.class);
    filters.putAll(request.keywords());
    filters.put(field, filter);
    return with(filters, request.dates(), request.sort(), request.window());
  }

  Requests with(DateFilter dates) {
    return with(request.keywords(), dates, request.sort(), request.window());
  }

  Requests sorted(Sort sort) {
    return with(request.keywords(), request.dates(), sort, request.window());
  }

  Requests rows(int offset, int size) {
    ResultWindow window = ResultWindow.of(offset, size);
    return with(request.keywords(), request.dates(), request.sort(), window);
  }

  Requests after(String cursor, int size) {
    ResultWindow window = new ResultWindow(0, size, Optional.of(cursor));
    return with(request.keywords(), request.dates(), request.sort(), window);
  }

  private Requests with(
      Map<KeywordField, KeywordFilter> keywords, DateFilter dates, Sort sort, ResultWindow window) {
    return with(
        keywords, dates, sort, window, request.facets(), request.interval(), request.explained());
  }

  /** The same rows and nothing beside them. */
  Requests bare() {
    return new Requests(
        request.only(request.window(), FacetDemand.NONE, Optional.empty(), 0).with(Folding.NONE));
  }

  Requests facets(FacetDemand facets) {
    return beside(facets, request.interval(), request.explained());
  }

  Requests timeline(Interval interval) {
    return beside(request.facets(), Optional.of(interval), request.explained());
  }

  Requests explained() {
    return beside(request.facets(), request.interval(), true);
  }

  private Requests beside(FacetDemand facets, Optional<Interval> interval, boolean explained) {
    return with(
        request.keywords(),
        request.dates(),
        request.sort(),
        request.window(),
        facets,
        interval,
        explained);
  }

  private Requests with(
      Map<KeywordField, KeywordFilter> keywords,
      DateFilter dates,
      Sort sort,
      ResultWindow window,
      FacetDemand facets,
      Optional<Interval> interval,
      boolean explained) {
    return new Requests(
        new SearchRequest(
            request.query(),
            keywords,
            dates,
            sort,
            window,
            facets,
            interval,
            request.snippets(),
            request.build(),
            explained,
            true,
            request.folding()));
  }

  Requests folding(Folding folding) {
    return new Requests(request.with(folding));
  }
}
