package org.backfile.server.web.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backfile.schema.KeywordField;
import org.backfile.server.query.QueryPrinter;
import org.backfile.server.query.dialects.Loosening;
import org.backfile.server.search.Looser;
import org.backfile.server.search.Looser.Change;
import org.backfile.server.search.SearchResult;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.FacetName;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;

/**
 * A way out of a search that finds too little: a looser search, ready to be followed.
 *
 * @param change the kind of change, one word for programs
 * @param words what is changed, in words
 * @param part the part of the query that it is about, in the native syntax
 * @param state the search
 * @param count articles it finds
 */
public record WayOut(
    String change, String words, Optional<String> part, SearchState state, int count) {

  /** The ways out of a search, in the order of the answer. */
  public static List<WayOut> of(SearchState state, SearchResult result) {
    return result.looser().stream().map(looser -> of(state.fromTheTop(), looser)).toList();
  }

  /** What is changed, as one sentence without an end. */
  public String what() {
    return part.map(text -> words + " " + text).orElse(words);
  }

  private static WayOut of(SearchState state, Looser looser) {
    return switch (looser.change()) {
      case Change.OfQuery(var loosening) -> of(state, loosening, looser.count());
      case Change.OfFacet(var field) ->
          filter(
              "facet",
              Wording.say("without the filter on {0}", FacetName.spoken(field).label()),
              without(state, field),
              looser.count());
      case Change.OfDates() ->
          filter(
              "dates",
              Wording.say("without the filter on dates"),
              state.without(SearchParameters.FROM, SearchParameters.TO, SearchParameters.UNDATED),
              looser.count());
      case Change.OfFilters() ->
          filter("filters", Wording.say("without any filter"), state.unfiltered(), looser.count());
    };
  }

  private static WayOut filter(String change, String words, SearchState state, int count) {
    return new WayOut(change, words, Optional.empty(), state, count);
  }

  private static SearchState without(SearchState state, KeywordField field) {
    return state.without(
        SearchParameters.include(field),
        SearchParameters.exclude(field),
        SearchParameters.missing(field));
  }

  /** Exact words stand in quotes in the new text, so that the parameter must not ask for more. */
  private static WayOut of(SearchState state, Loosening loosening, int count) {
    SearchState other =
        state.respelled(QueryPrinter.print(loosening.query())).without(SearchParameters.EXACT);
    return new WayOut(
        loosening.kind().name().toLowerCase(Locale.ROOT),
        words(loosening.kind()),
        part(loosening),
        other,
        count);
  }

  private static String words(Loosening.Kind kind) {
    return switch (kind) {
      case CAPITALS -> Wording.say("in capitals and in small letters:");
      case FORMS -> Wording.say("in other forms too:");
      case DISTANCE -> Wording.say("further apart:");
      case MENTIONS -> Wording.say("mentioned anywhere:");
      case FIELD -> Wording.say("anywhere in the article:");
      case CLAUSE -> Wording.say("without");
      case MOST -> Wording.say("most of the words");
      case ANY -> Wording.say("any of the words");
    };
  }

  private static Optional<String> part(Loosening loosening) {
    return switch (loosening.kind()) {
      case CLAUSE -> Optional.of(loosening.from());
      case MOST, ANY -> Optional.empty();
      case CAPITALS, FORMS, DISTANCE, MENTIONS, FIELD -> Optional.of(loosening.to());
    };
  }
}
