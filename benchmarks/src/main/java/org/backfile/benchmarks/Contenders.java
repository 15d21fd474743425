package org.backfile.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.backfile.benchmarks.process.Server;
import org.backfile.benchmarks.question.Question;
import org.backfile.benchmarks.raw.RawArchive;
import org.backfile.benchmarks.timing.Contender;
import org.backfile.schema.KeywordField;
import org.backfile.server.query.ReadOptions;
import org.backfile.server.query.dialects.QueryReader;
import org.backfile.server.search.ArchiveSearch;
import org.backfile.server.search.DateFilter;
import org.backfile.server.search.FacetDemand;
import org.backfile.server.search.Interval;
import org.backfile.server.search.ResultWindow;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.Sort;

/**
 * Those that are asked, each in two ways. A <i>page</i> is an exact total, ten rows with headline
 * and two snippets highlighted, nine facets of ten values, and the months; <i>rows</i> are an exact
 * total and ten rows.
 */
final class Contenders {

  /** Plain Lucene in this process. */
  static final String RAW = "raw";

  /** Backfile's search in this process, without pages and network. */
  static final String SEARCH = "search";

  /** Backfile as it is, over HTTP. */
  static final String HTTP = "http";

  /** The same with counts of clauses, other spellings and looser searches. */
  static final String HINTED = "http with hints";

  private static final int ROWS = 10;
  private static final int SNIPPETS = 2;
  private static final int VALUES = 10;
  private static final JsonFactory JSON = new JsonFactory();

  private static final String PAGE_PARAMETERS =
      "&size=10&facet-size=10&interval=month&hints=none&q=";
  private static final String HINTED_PARAMETERS = "&size=10&facet-size=10&interval=month&q=";
  private static final String ROW_PARAMETERS =
      "&size=10&facets=none&interval=none&hints=none"
          + "&fields=id,title,published,byline,source,section,type,tags&q=";

  private Contenders() {}

  static Contender rawPage(RawArchive archive) {
    return contender(RAW, question -> archive.page(question).total());
  }

  static Contender rawRows(RawArchive archive) {
    return contender(RAW, archive::rows);
  }

  static Contender searchPage(ArchiveSearch archive) {
    FacetDemand facets = new FacetDemand(EnumSet.allOf(KeywordField.class), VALUES, "");
    return search(archive, facets, Optional.of(Interval.MONTH), SNIPPETS);
  }

  static Contender searchRows(ArchiveSearch archive) {
    return search(archive, FacetDemand.NONE, Optional.empty(), 0);
  }

  static Contender httpPage(Server server) {
    return contender(HTTP, question -> ask(server, PAGE_PARAMETERS, question));
  }

  static Contender hintedPage(Server server) {
    return contender(HINTED, question -> ask(server, HINTED_PARAMETERS, question));
  }

  static Contender httpRows(Server server) {
    return contender(HTTP, question -> ask(server, ROW_PARAMETERS, question));
  }

  private static long ask(Server server, String parameters, Question question)
      throws IOException, InterruptedException {
    String query = parameters.substring(1) + Server.encoded(question.text());
    return total(server.body("/api/v1/search?" + query));
  }

  private static long total(byte[] answer) throws IOException {
    try (JsonParser json = JSON.createParser(answer)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.FIELD_NAME && json.currentName().equals("total")) {
          return json.nextLongValue(-1);
        }
      }
    }
    throw new IOException("an answer without a total");
  }

  private static Contender search(
      ArchiveSearch archive, FacetDemand facets, Optional<Interval> interval, int snippets) {
    return contender(
        SEARCH,
        question ->
            archive
                .search(
                    new SearchRequest(
                        QueryReader.read(question.text(), ReadOptions.on(LocalDate.EPOCH)),
                        Map.of(),
                        DateFilter.ANY,
                        Sort.RELEVANCE,
                        new ResultWindow(0, ROWS, Optional.empty()),
                        facets,
                        interval,
                        snippets,
                        Optional.empty()))
                .total());
  }

  private interface Asking {
    long answer(Question question) throws Exception;
  }

  private static Contender contender(String name, Asking asking) {
    return new Contender() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public long answer(Question question) throws Exception {
        return asking.answer(question);
      }
    };
  }
}
