package org.backfile.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.backfile.schema.KeywordField;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.search.FacetResult.Value;

/** What facets count, and which of their values are offered. */
public interface FacetContract extends ArchiveContract {

  @Property(tries = 60)
  default void aFacetCountIsTheNumberOfHitsAfterTheClick(
      @ForAll("queries") ArchiveQuery query,
      @ForAll("tagFilters") KeywordFilter tags,
      @ForAll("sourceFilters") KeywordFilter sources) {
    Requests asked =
        Requests.asking(query).with(KeywordField.TAG, tags).with(KeywordField.SOURCE, sources);
    for (FacetResult facet : toys().search(asked.request()).facets()) {
      KeywordFilter filter = asked.request().keyword(facet.field());
      for (Value value : facet.values()) {
        List<String> stillOut = ArchiveContract.without(filter.excluded(), List.of(value.value()));
        KeywordFilter clicked = new KeywordFilter(List.of(value.value()), false, stillOut);
        assertThat(total(asked.with(facet.field(), clicked)))
            .as("%s", value)
            .isEqualTo(value.count());
      }
      KeywordFilter missing = new KeywordFilter(List.of(), true, filter.excluded());
      assertThat(total(asked.with(facet.field(), missing))).isEqualTo(facet.missing());
    }
  }

  @Property(tries = 60)
  default void chosenValuesStayInTheFacetAndTheRestAddsUp(
      @ForAll("queries") ArchiveQuery query, @ForAll("tagFilters") KeywordFilter tags) {
    Requests asked = Requests.asking(query).with(KeywordField.TAG, tags);
    FacetResult whole = tags(asked);
    assertThat(whole.values())
        .filteredOn(Value::selected)
        .extracting(Value::value)
        .containsExactlyInAnyOrderElementsOf(tags.included());
    assertThat(whole.values())
        .filteredOn(Value::excluded)
        .extracting(Value::value)
        .containsExactlyInAnyOrderElementsOf(tags.excluded());
    FacetResult cut = tags(asked.facets(new FacetDemand(Set.of(KeywordField.TAG), 1, "")));
    assertThat(sum(cut) + cut.other()).isEqualTo(sum(whole));
    assertThat(cut.distinct()).isEqualTo(whole.distinct());
  }

  private FacetResult tags(Requests asked) {
    return toys().search(asked.request()).facets().stream()
        .filter(facet -> facet.field() == KeywordField.TAG)
        .findFirst()
        .orElseThrow();
  }

  private static int sum(FacetResult facet) {
    return facet.values().stream().mapToInt(Value::count).sum();
  }

  @Example
  default void facetValuesStandByCountThenByName() {
    FacetResult tags = tags(Requests.asking(""));
    assertThat(tags.values())
        .isSortedAccordingTo(
            Comparator.comparingInt(Value::count).reversed().thenComparing(Value::value));
  }

  @Example
  default void aFacetPrefixKeepsTheValuesThatBeginSo() {
    Requests asked =
        Requests.asking("").facets(new FacetDemand(Set.of(KeywordField.TAG), 9, "SEA"));
    assertThat(tags(asked).values())
        .extracting(Value::value)
        .containsExactlyInAnyOrder("sea", "sea law");
  }

  @Example
  default void valuesAreCompletedMostFrequentFirst() {
    List<Suggestion> found = toys().suggest("SEA", 10);
    assertThat(found).extracting(Suggestion::value).containsExactlyInAnyOrder("sea", "sea law");
    assertThat(found).isSortedAccordingTo(Comparator.comparingInt(Suggestion::count).reversed());
    assertThat(toys().suggest("sea", 1)).hasSize(1);
    assertThat(toys().suggest(" ", 10)).isEmpty();
  }
}
