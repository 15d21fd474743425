package org.backfile.server.web.compat.nyt;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.ResultWindow;
import org.backfile.server.web.compat.Foreign;
import org.backfile.server.web.compat.ForeignParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.UrlText;

/**
 * What a request to the Article Search API asks. Parameters that say nothing of an archive are
 * passed over, as that API does with those it does not know.
 *
 * @param state the same as our own search
 * @param page which page, from 0
 * @param fields which fields of an article; none for all
 * @param facets the facets asked for, under the names they were asked by
 */
record NytQuestion(
    SearchState state, int page, Set<String> fields, Map<String, KeywordField> facets) {
  /** Articles a page. */
  static final int SIZE = 10;

  private static final int MOST_PAGE = ResultWindow.MAX_DEPTH / SIZE - 1;
  private static final int FACET_VALUES = 5;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
  private static final Pattern DATE = Pattern.compile("[0-9]{8}|[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Map<String, String> ORDERS =
      Map.of("newest", "newest", "oldest", "oldest", "relevance", "relevance", "best", "relevance");
  private static final Map<String, KeywordField> FACETS =
      Map.of(
          "section_name", KeywordField.SECTION,
          "news_desk", KeywordField.SECTION,
          "source", KeywordField.SOURCE,
          "type_of_material", KeywordField.TYPE,
          "subject", KeywordField.TAG,
          "persons", KeywordField.PERSON,
          "organizations", KeywordField.ORG,
          "glocations", KeywordField.PLACE);

  /** Reads the query part of a request. */
  static NytQuestion read(String rawQuery, LocalDate today) {
    return new Reader(ForeignParameters.read(rawQuery), today).question();
  }

  /** Reads one request. */
  private record Reader(ForeignParameters given, LocalDate today) {
    NytQuestion question() {
      Map<String, KeywordField> facets = facets();
      int page = page();
      String query =
          UrlText.query(out -> {
            out.add("q", query());
            out.add("from", date("begin_date"));
            out.add("to", date("end_date"));
            out.add("sort", order());
            out.add("page", String.valueOf(page + 1));
            out.add("size", String.valueOf(SIZE));
            out.add("dup", "all");
            out.add("interval", "none");
            out.add("hints", "none");
            out.add("facet-size", String.valueOf(FACET_VALUES));
            out.add("facets", facets.isEmpty() ? "none" : keys(facets));
          });
      return new NytQuestion(
          Foreign.state(query, today), page, given.list("fl").collect(Collectors.toSet()), facets);
    }

    private static String keys(Map<String, KeywordField> facets) {
      return facets.values().stream()
          .map(KeywordField::key)
          .distinct()
          .collect(Collectors.joining(","));
    }

    private String query() {
      String asked = given.value("q").orElse("");
      Optional<String> filter = given.value("fq").flatMap(text -> FilterQuery.of(text, today));
      if (filter.isEmpty()) {
        return asked;
      }
      return asked.isBlank()
          ? filter.get()
          : Foreign.inBrackets(asked, today) + " AND " + filter.get();
    }

    private String date(String name) {
      String date = given.value(name).orElse("");
      if (!date.isEmpty() && !DATE.matcher(date).matches()) {
        throw Foreign.refusal("%s must be YYYYMMDD, found %s".formatted(name, date));
      }
      return date;
    }

    private String order() {
      Optional<String> order = given.value("sort");
      if (order.isPresent() && !ORDERS.containsKey(order.get())) {
        throw Foreign.refusal(
            "sort must be one of newest, oldest, relevance, best, found " + order.get());
      }
      return order.map(ORDERS::get).orElse("");
    }

    private int page() {
      String number = given.value("page").orElse("0");
      int page = NUMBER.matcher(number).matches() ? Integer.parseInt(number) : -1;
      if (page < 0 || page > MOST_PAGE) {
        throw Foreign.refusal("page must be 0 to %d, found %s".formatted(MOST_PAGE, number));
      }
      return page;
    }

    private Map<String, KeywordField> facets() {
      Map<String, KeywordField> facets = new LinkedHashMap<>();
      if (!given.value("facet").orElse("true").equals("false")) {
        Stream.of("facet_fields", "facet_field")
            .flatMap(given::list)
            .forEach(name -> facets.put(name, facet(name)));
      }
      return facets;
    }

    private static KeywordField facet(String name) {
      return Optional.ofNullable(FACETS.get(name))
          .orElseThrow(() ->
              Foreign.refusal(
                  "facet_fields: expected some of %s, found %s"
                      .formatted(
                          String.join(", ", FACETS.keySet().stream().sorted().toList()), name)));
    }
  }
}
