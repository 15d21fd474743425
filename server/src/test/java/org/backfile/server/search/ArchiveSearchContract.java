package org.backfile.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.article.PublicationDate;
import org.backfile.schema.KeywordField;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.QueryPrinter;
import org.backfile.server.query.QueryProblem.Severity;
import org.backfile.server.query.Trees;
import org.backfile.server.search.FacetResult.Value;
import org.backfile.server.search.SearchResult.ClauseCount;
import org.backfile.server.search.SearchResult.Respelling;
import org.backfile.server.search.Snippet.Part;

/** What every archive promises, whatever it is built on. */
public abstract class ArchiveSearchContract {

  private static final List<Toy> TOYS = Toy.corpus(150, 20_261_122);

  /** An archive of these articles; the same object for the same articles. */
  protected abstract ArchiveSearch archive(Collection<Article> articles);

  private ArchiveSearch toys() {
    return archive(TOYS.stream().map(Toy::article).toList());
  }

  @Provide
  Arbitrary<ArchiveQuery> queries() {
    return Questions.queries();
  }

  @Provide
  Arbitrary<ArchiveQuery> anything() {
    return Trees.queries();
  }

  @Provide
  Arbitrary<KeywordFilter> tagFilters() {
    return filters("sea", "law", "sea law", "Ärzte", "votes", "nothing");
  }

  @Provide
  Arbitrary<KeywordFilter> sourceFilters() {
    return filters("Daily Post", "Evening Post", "Agency");
  }

  private static Arbitrary<KeywordFilter> filters(String... values) {
    Arbitrary<List<String>> some = Arbitraries.of(values).list().uniqueElements().ofMaxSize(2);
    return Combinators.combine(some, Arbitraries.of(true, false), some)
        .as((in, missing, out) -> new KeywordFilter(in, missing, without(out, in)));
  }

  private static List<String> without(List<String> values, List<String> others) {
    return values.stream().filter(value -> !others.contains(value)).toList();
  }

  @Property(tries = 400, seed = "20261122")
  void aQueryFindsWhatReadingEveryArticleFinds(@ForAll("queries") ArchiveQuery query) {
    Requests asked = Requests.asking(query);
    Set<String> expected = BruteForce.ids(TOYS, query);
    assertThat(allIds(asked)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(toys().search(asked.request()).total()).isEqualTo(expected.size());
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void anyTreeHasAnAnswer(@ForAll("anything") ArchiveQuery query) {
    SearchResult result = toys().search(Requests.asking(query).request());
    assertThat(result.complete()).isTrue();
    assertThat(result.hits()).hasSize(Math.min(10, result.total()));
  }

  @Property(tries = 60)
  void aFacetCountIsTheNumberOfHitsAfterTheClick(
      @ForAll("queries") ArchiveQuery query,
      @ForAll("tagFilters") KeywordFilter tags,
      @ForAll("sourceFilters") KeywordFilter sources) {
    Requests asked =
        Requests.asking(query).with(KeywordField.TAG, tags).with(KeywordField.SOURCE, sources);
    for (FacetResult facet : toys().search(asked.request()).facets()) {
      KeywordFilter filter = asked.request().keyword(facet.field());
      for (Value value : facet.values()) {
        List<String> stillOut = without(filter.excluded(), List.of(value.value()));
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
  void chosenValuesStayInTheFacetAndTheRestAddsUp(
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
  void facetValuesStandByCountThenByName() {
    FacetResult tags = tags(Requests.asking(""));
    assertThat(tags.values())
        .isSortedAccordingTo(
            Comparator.comparingInt(Value::count).reversed().thenComparing(Value::value));
  }

  @Example
  void aFacetPrefixKeepsTheValuesThatBeginSo() {
    Requests asked =
        Requests.asking("").facets(new FacetDemand(Set.of(KeywordField.TAG), 9, "SEA"));
    assertThat(tags(asked).values())
        .extracting(Value::value)
        .containsExactlyInAnyOrder("sea", "sea law");
  }

  @Property(tries = 40)
  void bucketsAndUndatedSumToTheTotal(
      @ForAll("queries") ArchiveQuery query,
      @ForAll Interval interval,
      @ForAll("tagFilters") KeywordFilter tags) {
    Requests asked = Requests.asking(query).with(KeywordField.TAG, tags).timeline(interval);
    SearchResult result = toys().search(asked.request());
    Timeline timeline = result.timeline().orElseThrow();
    int dated = timeline.buckets().stream().mapToInt(Timeline.Bucket::count).sum();
    assertThat(dated + timeline.undated()).isEqualTo(result.total());
    assertThat(timeline.interval()).isNotEqualTo(Interval.AUTO);
    assertThat(timeline.buckets()).allMatch(bucket -> bucket.count() <= bucket.holdings());
  }

  @Example
  void aBucketIsWhatItsDaysHold() {
    Requests asked = Requests.asking("land").timeline(Interval.MONTH);
    Timeline timeline = toys().search(asked.request()).timeline().orElseThrow();
    for (Timeline.Bucket bucket : timeline.buckets()) {
      Optional<LocalDate> first = Optional.of(bucket.start());
      Optional<LocalDate> last = Optional.of(bucket.start().plusMonths(1).minusDays(1));
      DateFilter days = new DateFilter(first, last, false);
      assertThat(total(asked.with(days))).isEqualTo(bucket.count());
      assertThat(total(Requests.asking("").with(days))).isEqualTo(bucket.holdings());
    }
    assertThat(total(asked.with(new DateFilter(Optional.empty(), Optional.empty(), true))))
        .isEqualTo(timeline.undated());
  }

  @Property(tries = 60)
  void pagesAndCursorsGiveTheSameRowsInTheSameOrder(
      @ForAll("queries") ArchiveQuery query, @ForAll Sort sort) {
    Requests asked = Requests.asking(query).sorted(sort);
    List<String> byCursor = allIds(asked);
    List<String> byPage = new ArrayList<>();
    for (int offset = 0; offset < TOYS.size(); offset += 29) {
      toys().search(asked.rows(offset, 29).request()).hits().forEach(hit -> byPage.add(id(hit)));
    }
    assertThat(byPage).isEqualTo(byCursor).doesNotHaveDuplicates();
    assertThat(byPage).hasSize(total(asked));
  }

  private List<String> allIds(Requests asked) {
    List<String> ids = new ArrayList<>();
    Optional<String> cursor = Optional.of("*");
    while (cursor.isPresent()) {
      SearchResult result = toys().search(asked.bare().after(cursor.get(), 41).request());
      result.hits().forEach(hit -> ids.add(id(hit)));
      cursor = result.nextCursor();
    }
    return ids;
  }

  @Property(tries = 40)
  void tiesAreBrokenByDateThenById(@ForAll("queries") ArchiveQuery query, @ForAll Sort sort) {
    List<Hit> hits =
        toys().search(Requests.asking(query).sorted(sort).rows(0, 100).request()).hits();
    Comparator<Hit> newest =
        Comparator.comparing(ArchiveSearchContract::second, Comparator.reverseOrder());
    Comparator<Hit> oldest =
        Comparator.comparing(
            hit -> hit.card().published().isEmpty() ? Long.MAX_VALUE : second(hit));
    Comparator<Hit> order =
        switch (sort) {
          case RELEVANCE, RECENT ->
              Comparator.comparing(Hit::score, Comparator.reverseOrder()).thenComparing(newest);
          case NEWEST -> newest;
          case OLDEST -> oldest;
        };
    assertThat(hits).isSortedAccordingTo(order.thenComparing(ArchiveSearchContract::id));
  }

  private static long second(Hit hit) {
    return hit.card().published().map(PublicationDate::startSecond).orElse(Long.MIN_VALUE);
  }

  private static String id(Hit hit) {
    return hit.card().id();
  }

  private int total(Requests asked) {
    return toys().search(asked.rows(0, 0).request()).total();
  }

  @Example
  void aCursorOfAnotherQuestionOrOneThatWasChangedIsStale() {
    String cursor =
        toys().search(Requests.asking("land").after("*", 5).request()).nextCursor().orElseThrow();
    for (String bad :
        List.of(cursor.substring(1), cursor + "A", "nonsense!", "", cursor.toUpperCase())) {
      assertThatThrownBy(() -> toys().search(Requests.asking("land").after(bad, 5).request()))
          .isInstanceOf(StaleCursorException.class);
    }
    assertThatThrownBy(() -> toys().search(Requests.asking("deal").after(cursor, 5).request()))
        .isInstanceOf(StaleCursorException.class)
        .hasMessageContaining("begin again");
  }

  @Property(tries = 40)
  void eachClauseCountsWhatItFindsAlone(
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

  @Property(tries = 60)
  void marksLeaveTheTextAsItIs(@ForAll("queries") ArchiveQuery query) {
    for (Hit hit : toys().search(Requests.asking(query).request()).hits()) {
      assertThat(text(hit.title())).isEqualTo(hit.card().title());
      Article article = article(id(hit), query).stored().article();
      for (Snippet snippet : hit.snippets()) {
        String paragraph = article.paragraphs().get(snippet.paragraph() - 1);
        assertThat(paragraph).contains(text(snippet.parts()));
        assertThat(snippet.startsInside()).isEqualTo(!paragraph.startsWith(text(snippet.parts())));
      }
      assertThat(article(id(hit), query).paragraphs().stream().map(ArchiveSearchContract::text))
          .isEqualTo(article.paragraphs());
    }
  }

  private ArticleView article(String id, ArchiveQuery query) {
    return toys().article(id, Requests.asking(query).request().query()).orElseThrow();
  }

  private static String text(List<Part> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.text()));
    return text.toString();
  }

  private static List<String> marked(List<Part> parts) {
    return parts.stream().filter(Part::match).map(Part::text).toList();
  }

  private static final List<Article> STORIES =
      List.of(
          story("deal", "Mayor signs the land deal")
              .text(
                  "The mayors signed. The U.S. stayed out.\n\nA land deal, at last: land and deal.")
              .published(new PublicationDate.Day(LocalDate.of(2001, 2, 3)))
              .build(),
          story("correction", "Correction")
              .text("The mayor did not sign.")
              .corrects("deal")
              .build(),
          story("long", "Long").text(longText()).build(),
          story("untitled", "")
              .text("Café culture and <script>alert(1)</script> in us all")
              .build());

  private static Article.Builder story(String id, String title) {
    return Article.builder(id, new Origin("stories", 1)).title(title).language("en");
  }

  private static String longText() {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < 2_000; at++) {
      text.append("Padding without sense ").append(at).append(". ");
    }
    return text.append("Only here a zebra crosses the square.").toString().strip();
  }

  private SearchResult stories(String query) {
    return archive(STORIES).search(Requests.asking(query).request());
  }

  private Hit onlyStory(String query) {
    List<Hit> hits = stories(query).hits();
    assertThat(hits).hasSize(1);
    return hits.getFirst();
  }

  @Example
  void everyFormOfABareWordIsMarked() {
    Hit hit = onlyStory("mayor land");
    assertThat(marked(hit.title())).containsExactly("Mayor", "land");
    assertThat(hit.snippets())
        .extracting(snippet -> marked(snippet.parts()))
        .containsExactly(List.of("mayors"), List.of("land", "land"));
    assertThat(hit.snippets()).extracting(Snippet::paragraph).containsExactly(1, 2);
  }

  @Example
  void aPhraseIsMarkedAsAWholeAndOnlyWhereItStands() {
    Hit hit = onlyStory("\"land deal\"");
    assertThat(marked(hit.title())).containsExactly("land deal");
    assertThat(marked(hit.snippets().getFirst().parts())).containsExactly("land deal");
  }

  @Example
  void aPhraseNearAWordIsMarkedAsAWholeToo() {
    Article article =
        story("oil", "Oil").text("Oil of a Saudi kind came from Saudi Arabia.").build();
    for (String query : List.of("oil /s \"saudi arabia\"", "oil NEAR/9 \"saudi arabia\"")) {
      Hit hit =
          archive(List.of(article)).search(Requests.asking(query).request()).hits().getFirst();
      assertThat(marked(hit.snippets().getFirst().parts()))
          .as(query)
          .containsExactly("Oil", "Saudi Arabia");
    }
  }

  @Example
  void whatMustNotBeThereIsNotMarked() {
    assertThat(marked(onlyStory("signs -not").title())).containsExactly("signs");
  }

  @Example
  void aMatchFarInsideALongTextIsShown() {
    Snippet snippet = onlyStory("zebra").snippets().getFirst();
    assertThat(marked(snippet.parts())).containsExactly("zebra");
    assertThat(text(snippet.parts())).hasSizeBetween(30, 250).doesNotStartWith(" ");
    assertThat(snippet.startsInside()).isTrue();
  }

  @Example
  void theOpeningIsShownWhereTheTextHasNoMatch() {
    Hit hit = onlyStory("date:2001-02-03");
    assertThat(text(hit.snippets().getFirst().parts())).startsWith("The mayors signed.");
    assertThat(marked(hit.title())).isEmpty();
  }

  @Example
  void textIsNeverMadeIntoMarkup() {
    assertThat(text(onlyStory("script").snippets().getFirst().parts()))
        .contains("<script>alert(1)");
  }

  @Example
  void aCorrectedArticleSaysSoAndNamesItsCorrection() {
    assertThat(onlyStory("headline:deal").corrected()).isTrue();
    ArticleView view = archive(STORIES).article("deal", query("mayor")).orElseThrow();
    assertThat(view.correctedBy()).extracting(card -> card.id()).containsExactly("correction");
    assertThat(view.matches()).isEqualTo(2);
    assertThat(view.sound()).isTrue();
    assertThat(marked(view.paragraphs().getFirst())).containsExactly("mayors");
  }

  private static org.backfile.server.query.QueryReading query(String text) {
    return Requests.asking(text).request().query();
  }

  @Example
  void anUnknownArticleIsNone() {
    assertThat(archive(STORIES).article("nobody", query(""))).isEmpty();
  }

  @Example
  void aWildcardForTooManyWordsIsRefusedByName() {
    List<Article> many =
        List.of(
            story("many", "Many")
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
  void aFieldWithoutContentIsToldOf() {
    SearchResult result = stories("said:mayor");
    assertThat(result.total()).isZero();
    assertThat(result.problems())
        .extracting(problem -> problem.message().toString())
        .containsExactly("This archive keeps nothing in the field said.");
  }

  @Example
  void aMisspeltWordIsOfferedInTheSpellingsOfTheArchive() {
    SearchResult result = toys().search(Requests.asking("harbuor land").request());
    assertThat(result.total()).isZero();
    assertThat(result.respellings().getFirst())
        .isEqualTo(new Respelling("harbour land", total(Requests.asking("harbour land"))));
    assertThat(toys().search(Requests.asking("harbour land").request()).respellings()).isEmpty();
  }

  @Example
  void valuesAreCompletedMostFrequentFirst() {
    List<Suggestion> found = toys().suggest("SEA", 10);
    assertThat(found).extracting(Suggestion::value).containsExactlyInAnyOrder("sea", "sea law");
    assertThat(found).isSortedAccordingTo(Comparator.comparingInt(Suggestion::count).reversed());
    assertThat(toys().suggest("sea", 1)).hasSize(1);
    assertThat(toys().suggest(" ", 10)).isEmpty();
  }

  @Example
  void holdingsAddUp() {
    Holdings holdings = toys().holdings();
    assertThat(holdings.sources())
        .extracting(Holdings.SourceHoldings::articles)
        .satisfies(
            counts -> assertThat(counts.stream().mapToInt(n -> n).sum()).isEqualTo(TOYS.size()));
    assertThat(holdings.build().articles()).isEqualTo(TOYS.size());
    List<String> days =
        TOYS.stream()
            .filter(toy -> toy.source().equals(Optional.of("Agency")))
            .flatMap(toy -> toy.date().stream())
            .map(LocalDate::toString)
            .sorted()
            .toList();
    assertThat(holdings.sources())
        .filteredOn(source -> source.source().equals("Agency"))
        .singleElement()
        .satisfies(source -> {
          assertThat(source.first()).isEqualTo(days.getFirst());
          assertThat(source.last()).isEqualTo(days.getLast());
        });
  }

  @Property(tries = 60)
  void aDayHoldsTheArticlesOfTheChosenSources(@ForAll("sourceFilters") KeywordFilter sources) {
    DailyHoldings held = toys().dailyHoldings(sources);
    List<LocalDate> days =
        TOYS.stream()
            .filter(toy -> chooses(sources, toy.source()))
            .flatMap(toy -> toy.date().stream())
            .toList();
    assertThat(held.articles()).isEqualTo(days.size());
    for (LocalDate day : days) {
      assertThat(held.on(day)).isEqualTo(Collections.frequency(days, day));
    }
  }

  private static boolean chooses(KeywordFilter filter, Optional<String> source) {
    boolean included =
        !filter.selects() || source.map(filter.included()::contains).orElseGet(filter::missing);
    return included && source.filter(filter.excluded()::contains).isEmpty();
  }

  @Example
  void anArchiveOfNothingFindsNothing() {
    SearchResult result = archive(List.of()).search(Requests.asking("").request());
    assertThat(result.total()).isZero();
    assertThat(result.timeline().orElseThrow().buckets()).isEmpty();
    assertThat(result.facets()).allMatch(facet -> facet.values().isEmpty());
    assertThat(archive(List.of()).dailyHoldings(KeywordFilter.NONE)).isEqualTo(DailyHoldings.NONE);
  }
}
