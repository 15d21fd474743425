package org.backfile.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.schema.KeywordField;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.QueryPrinter;
import org.backfile.server.query.QueryProblem.Severity;
import org.backfile.server.query.Trees;
import org.backfile.server.search.SearchResult.ClauseCount;
import org.backfile.server.search.SearchResult.Respelling;

/** What a query finds, and what is said of one that finds little or nothing. */
public interface FindingContract extends ArchiveContract {

  @Provide
  default Arbitrary<ArchiveQuery> anything() {
    return Trees.queries();
  }

  @Property(tries = 400, seed = "20261122")
  default void aQueryFindsWhatReadingEveryArticleFinds(@ForAll("queries") ArchiveQuery query) {
    Requests asked = Requests.asking(query);
    Set<String> expected = BruteForce.ids(TOYS, query);
    assertThat(allIds(asked)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(toys().search(asked.request()).total()).isEqualTo(expected.size());
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  default void anyTreeHasAnAnswer(@ForAll("anything") ArchiveQuery query) {
    SearchResult result = toys().search(Requests.asking(query).request());
    assertThat(result.complete()).isTrue();
    assertThat(result.hits()).hasSize(Math.min(10, result.total()));
  }

  @Property(tries = 40)
  default void eachClauseCountsWhatItFindsAlone(
      @ForAll("queries") ArchiveQuery query, @ForAll("tagFilters") KeywordFilter tags) {
    Requests asked = Requests.asking(query).with(KeywordField.TAG, tags);
    List<ClauseCount> counts = toys().search(asked.request()).clauses();
    List<ArchiveQuery> clauses =
        QueryPrinter.clauses(query).stream().map(QueryPrinter.Clause::query).toList();
    assertThat(counts).hasSize(clauses.size() > 1 ? clauses.size() : 0);
    for (int at = 0; at < counts.size(); at++) {
      Requests alone = Requests.asking(clauses.get(at)).with(KeywordField.TAG, tags);
      assertThat(counts.get(at).count()).isEqualTo(total(alone));
    }
  }

  @Example
  default void aWildcardForTooManyWordsIsRefusedByName() {
    List<Article> many =
        List.of(
            Article.builder("many", new Origin("many", 1))
                .title("Many")
                .language("en")
                .text(
                    String.join(" ", IntStream.range(0, 1_200).mapToObj(n -> "word" + n).toList()))
                .build());
    SearchResult result = archive(many).search(Requests.asking("word*").request());
    assertThat(result.hits()).isEmpty();
    assertThat(result.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.severity()).isEqualTo(Severity.REFUSED);
          assertThat(problem.message())
              .hasToString("word* stands for more than 1,000 words of the archive.");
          assertThat(problem.position()).isZero();
          assertThat(problem.length()).isEqualTo(5);
        });
    assertThat(archive(many).search(Requests.asking("word11*").request()).total()).isEqualTo(1);
  }

  @Example
  default void aFieldWithoutContentIsToldOf() {
    SearchResult result = toys().search(Requests.asking("said:mayor").request());
    assertThat(result.total()).isZero();
    assertThat(result.problems())
        .extracting(problem -> problem.message().toString())
        .containsExactly("This archive keeps nothing in the field said.");
  }

  @Example
  default void aMisspeltWordIsOfferedInTheSpellingsOfTheArchive() {
    SearchResult result = toys().search(Requests.asking("harbuor land").request());
    assertThat(result.total()).isZero();
    assertThat(result.respellings().getFirst())
        .isEqualTo(new Respelling("harbour land", total(Requests.asking("harbour land"))));
    assertThat(toys().search(Requests.asking("harbour land").request()).respellings()).isEmpty();
  }

  @Example
  default void anArchiveOfNothingFindsNothing() {
    SearchResult result = archive(List.of()).search(Requests.asking("").request());
    assertThat(result.total()).isZero();
    assertThat(result.timeline().orElseThrow().buckets()).isEmpty();
    assertThat(result.facets()).allMatch(facet -> facet.values().isEmpty());
    assertThat(archive(List.of()).dailyHoldings(KeywordFilter.NONE)).isEqualTo(DailyHoldings.NONE);
  }
}
