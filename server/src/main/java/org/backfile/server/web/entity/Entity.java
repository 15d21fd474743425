package org.backfile.server.web.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.FacetResult;
import org.backfile.server.search.RecordedName;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.SearchResult;
import org.backfile.server.web.article.EntityLink;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchRequests;
import org.backfile.server.web.url.SearchState;

/**
 * All that is told of a person, an organisation or a place.
 *
 * @param id says what it is and its words; the same for every spelling
 * @param name the most frequent spelling
 * @param spellings how records write the name, and what else was added to it
 * @param chosen whether the reader chose which spellings are used
 * @param others names that may be meant, too
 * @param search the search for its articles
 * @param result what that found: numbers, facets, times
 * @param passages where texts mention it; absent for a name without words
 */
record Entity(
    KeywordField kind,
    String id,
    String name,
    List<Spelling> spellings,
    boolean chosen,
    List<Candidate> others,
    SearchState search,
    SearchRequest request,
    SearchResult result,
    List<SourceShare> sources,
    List<Companion> companions,
    Optional<Passages> passages) {

  /**
   * Looks everything up.
   *
   * @param named what the records name so
   * @param kind which of the three is meant; some spelling of it is among {@code named}
   * @param asked the parameters of the address
   */
  static Entity of(Site site, Named named, KeywordField kind, SearchState asked, LocalDate today) {
    EntityLink links = new EntityLink();
    List<RecordedName> same = named.same(kind);
    List<RecordedName> used = used(named, kind, asked);
    SearchState search =
        SearchState.EMPTY.with(
            SearchParameters.include(kind), used.stream().map(RecordedName::name).toList());
    SearchRequest request = request(search, used.size(), today);
    SearchResult result = site.search(request);
    String id = links.id(kind, same.getFirst().name());
    List<FacetResult> facets = result.facets();
    return new Entity(
        kind,
        id,
        same.getFirst().name(),
        spellings(same, used, id, kind),
        !used.equals(same),
        others(named, kind, used, links),
        search,
        request,
        result,
        facets.stream()
            .filter(facet -> facet.field() == KeywordField.SOURCE)
            .flatMap(facet -> SourceShare.of(facet, search, site.archive().holdings()).stream())
            .toList(),
        Companion.of(facets, kind, names(Stream.concat(same.stream(), used.stream())), links),
        Passages.of(site, search, used, asked.number(SearchParameters.PAGE, 1), today));
  }

  private static SearchRequest request(SearchState search, int used, LocalDate today) {
    Set<KeywordField> facets = EnumSet.of(KeywordField.SOURCE);
    facets.addAll(RecordedName.ENTITIES);
    return SearchRequests.counts(
        search,
        SearchRequests.reading(search, today),
        facets,
        Math.min(Companion.MOST + used, SearchRequests.MOST_FACET_VALUES),
        today);
  }

  /** The spellings chosen, which may be of names that are like it; without a choice all its own. */
  private static List<RecordedName> used(Named named, KeywordField kind, SearchState asked) {
    List<String> chosen = asked.all(SearchParameters.include(kind));
    List<RecordedName> used =
        Stream.concat(named.same(kind).stream(), named.others(kind).stream())
            .filter(name -> chosen.contains(name.name()))
            .toList();
    return used.isEmpty() ? named.same(kind) : used;
  }

  private static List<Spelling> spellings(
      List<RecordedName> same, List<RecordedName> used, String id, KeywordField kind) {
    List<RecordedName> all = new ArrayList<>(same);
    used.stream().filter(name -> !same.contains(name)).forEach(all::add);
    return all.stream()
        .map(name ->
            new Spelling(
                name.name(), name.articles(), used.contains(name), only(id, kind, name.name())))
        .toList();
  }

  private static String only(String id, KeywordField kind, String name) {
    return SearchState.EMPTY.plus(SearchParameters.include(kind), name).url(EntityLink.path(id));
  }

  private static List<Candidate> others(
      Named named, KeywordField kind, List<RecordedName> used, EntityLink links) {
    List<RecordedName> others = new ArrayList<>();
    for (KeywordField each : RecordedName.ENTITIES) {
      others.addAll(each == kind ? named.others(each) : named.same(each));
    }
    others.removeAll(used);
    return Candidate.of(others, links);
  }

  private static Set<String> names(Stream<RecordedName> names) {
    Set<String> all = new HashSet<>();
    names.forEach(name -> all.add(name.name()));
    return all;
  }

  /** A state with the spellings that are used, where these are not all. */
  SearchState own(SearchState more) {
    return chosen
        ? more.with(SearchParameters.include(kind), search.all(SearchParameters.include(kind)))
        : more;
  }

  /** Its page, with the spellings that are used. */
  String path(SearchState more) {
    return own(more).url(EntityLink.path(id));
  }

  /** Its page with the spelling of another name added. */
  String with(Candidate other) {
    return search.plus(SearchParameters.include(kind), other.name()).url(EntityLink.path(id));
  }

  /** The page with all its own spellings. */
  String whole() {
    return EntityLink.path(id);
  }
}
