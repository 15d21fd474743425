package org.backfile.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.article.PublicationDate;
import org.backfile.schema.KeywordField;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.dialects.Loosening;
import org.backfile.server.query.dialects.Loosenings;
import org.backfile.server.search.Looser.Change;
import org.backfile.server.search.Mentions.Peak;
import org.backfile.server.search.Mentions.Silence;
import org.backfile.server.search.SearchResult.Respelling;

/** What every archive says besides the articles it found: what else to ask, and when they were. */
public interface BesidesContract extends ArchiveContract {

  List<Article> DATED =
      dated(
          "flood 1994",
          "flood 1994-11-05",
          "flood 1994-11-20",
          "drought 1995-02-02",
          "drought 1995-03",
          "flood 1995-04",
          "drought 1995-04-07",
          "drought 1995-05-01",
          "flood 1995-06-01",
          "flood");

  /** The same words; the first article has more of them, the second has them in a row. */
  List<Article> QUOTED =
      List.of(
          quoted("often", "Quota talks. Talks of a quota collapse. Coffee: talks, quota, coffee."),
          quoted("row", "Nobody expected it. The coffee quota talks collapse was a surprise."));

  private static Article quoted(String id, String text) {
    return Article.builder(id, new Origin("quoted", 1))
        .title("Market report")
        .text(text)
        .language("en")
        .build();
  }

  private static List<Article> dated(String... articles) {
    return IntStream.range(0, articles.length)
        .mapToObj(number -> dated(number, articles[number].split(" ")))
        .toList();
  }

  private static Article dated(int number, String... titleAndDate) {
    Article.Builder article =
        Article.builder("dated-" + number, new Origin("dated", 1))
            .title(titleAndDate[0])
            .language("en");
    if (titleAndDate.length > 1) {
      article.published(PublicationDate.parse(titleAndDate[1]).orElseThrow());
    }
    return article.build();
  }

  @Provide
  default Arbitrary<KeywordFilter> tags() {
    return Arbitraries.of("sea", "law", "nothing")
        .map(tag -> new KeywordFilter(List.of(tag), false, List.of()));
  }

  @Example
  default void requestWithoutHintsIsAnsweredWithRowsAndCountsAlone() {
    ArchiveSearch archive = archive(DATED);
    SearchRequest asked = Requests.asking("flood drought").request();
    SearchRequest bare =
        asked.only(asked.window(), asked.facets(), asked.interval(), asked.snippets());

    SearchResult hinted = archive.search(asked);
    SearchResult plain = archive.search(bare);

    assertThat(hinted.clauses()).hasSize(2);
    assertThat(hinted.looser()).isNotEmpty();
    assertThat(plain.clauses()).isEmpty();
    assertThat(plain.looser()).isEmpty();
    assertThat(plain.hits()).isEqualTo(hinted.hits());
    assertThat(plain.total()).isEqualTo(hinted.total());
    assertThat(plain.facets()).isEqualTo(hinted.facets());
  }

  @Property(tries = 60, seed = "20261122")
  default void whatGivesUpSomethingFindsMoreAndExactlyWhatItSays(
      @ForAll("queries") ArchiveQuery query, @ForAll("tags") KeywordFilter tags) {
    DateFilter dates =
        new DateFilter(Optional.of(LocalDate.of(1999, 12, 1)), Optional.empty(), false);
    Requests asked = Requests.asking(query).with(KeywordField.TAG, tags).with(dates);
    SearchResult result = search(asked);
    for (Loosening looser : Loosenings.of(query)) {
      assertThat(counted(as(asked, looser.query()))).isGreaterThanOrEqualTo(result.total());
    }
    for (Looser looser : result.looser()) {
      assertThat(looser.count()).isGreaterThan(result.total());
      assertThat(counted(followed(asked, looser.change()))).isEqualTo(looser.count());
    }
  }

  private SearchResult search(Requests asked) {
    return toys().search(asked.request());
  }

  private int counted(Requests asked) {
    return search(asked.facets(FacetDemand.NONE).rows(0, 0)).total();
  }

  private static Requests followed(Requests asked, Change change) {
    return switch (change) {
      case Change.OfQuery(var loosening) -> as(asked, loosening.query());
      case Change.OfFacet(var field) -> asked.with(field, KeywordFilter.NONE);
      case Change.OfDates() -> asked.with(DateFilter.ANY);
      case Change.OfFilters() ->
          asked.with(DateFilter.ANY).with(KeywordField.TAG, KeywordFilter.NONE);
    };
  }

  private static Requests as(Requests asked, ArchiveQuery query) {
    return Requests.asking(query)
        .with(KeywordField.TAG, asked.request().keyword(KeywordField.TAG))
        .with(asked.request().dates());
  }

  @Example
  default void onlyAReaderWhoFindsLittleIsOfferedLooserSearches() {
    assertThat(search(Requests.asking("harbour land")).looser()).isEmpty();
    Requests little = Requests.asking("\"café us the deal\"");
    assertThat(search(little).looser()).isNotEmpty();
    assertThat(search(little.rows(0, 0)).looser()).isEmpty();
    assertThat(search(little.after("*", 10)).looser()).isEmpty();
  }

  @Example
  default void aMisspeltWordIsFoundWhereverItStands() {
    assertThat(search(Requests.asking("harbuor NEAR/5 land")).respellings())
        .first()
        .extracting(Respelling::query)
        .isEqualTo("harbour NEAR/5 land");
  }

  @Example
  default void aWordThatIsNoSlipIsNotRespelt() {
    List<Article> articles = new ArrayList<>();
    for (int number = 0; number < 60; number++) {
      String word = number < 3 ? "whaling" : number < 20 ? "wailing" : "willing";
      articles.add(quoted("sort-" + number, "They were " + word + " to talk."));
    }
    articles.add(quoted("slip", "They were wiling to talk."));
    assertThat(archive(articles).search(Requests.asking("whaling").request()).respellings())
        .isEmpty();
    assertThat(archive(articles).search(Requests.asking("wiling").request()).respellings())
        .extracting(Respelling::query)
        .contains("willing");
  }

  @Property(tries = 80, seed = "20261122")
  default void theSharesOfAScoreAddUpToItAndRowsFollowTheScores(
      @ForAll("queries") ArchiveQuery query) {
    List<Hit> hits = search(Requests.asking(query).explained()).hits();
    assertThat(hits)
        .extracting(Hit::score)
        .isSortedAccordingTo(Comparator.<Float>naturalOrder().reversed());
    for (Hit hit : hits) {
      hit.why()
          .ifPresent(why -> {
            assertThat(why.sum()).isCloseTo(hit.score(), withinPercentage(0.01));
            assertThat(why.words())
                .allMatch(part -> part.headline() + part.body() + part.lead() > 0)
                .allMatch(part -> part.body() >= part.lead() || part.body() == 0);
          });
    }
  }

  @Example
  default void capitalsAreNotLookedForBehindTheLastArticle() {
    Requests asked =
        Requests.asking("headline:(mayor* OR ((\"mayor\" OR vote) NEAR/1 caps(mayors)))");
    assertThat(search(asked.explained()).total())
        .isEqualTo(search(Requests.asking("headline:mayor*")).total());
  }

  @Example
  default void anExplanationSaysWhereHowNearAndHowRare() {
    Why why =
        search(Requests.asking("mayor deal").explained()).hits().getFirst().why().orElseThrow();
    assertThat(why.words()).extracting(Why.Words::clause).containsExactly("mayor", "deal");
    assertThat(why.words().getFirst().articles()).isEqualTo(counted(Requests.asking("mayor")));
    assertThat(why.closeness()).isBetween(0.5f, 1f);
    assertThat(search(Requests.asking("mayor deal").explained().sorted(Sort.NEWEST)).hits())
        .allMatch(hit -> hit.why().isEmpty());
    assertThat(search(Requests.asking("mayor deal")).hits()).allMatch(hit -> hit.why().isEmpty());
  }

  @Example
  default void wordsInARowAsPastedFromATextComeFirstAndAreToldToBe() {
    List<Hit> hits =
        archive(QUOTED)
            .search(Requests.asking("coffee quota talks collapse").explained().request())
            .hits();
    assertThat(hits).extracting(hit -> hit.card().id()).containsExactly("row", "often");
    assertThat(hits).extracting(hit -> hit.why().orElseThrow().inARow()).containsExactly(4, 0);
    for (Hit hit : hits) {
      assertThat(hit.why().orElseThrow().sum()).isCloseTo(hit.score(), withinPercentage(0.01));
    }
    List<Hit> few =
        archive(QUOTED).search(Requests.asking("coffee quota").explained().request()).hits();
    assertThat(few).allMatch(hit -> hit.why().orElseThrow().inARow() == 0);
  }

  @Example
  default void wordsAsTypedComeBeforeTheirOtherFormsAndAreToldTo() {
    List<Article> forms =
        List.of(
            quoted("several", "Strikes at the port. Nobody spoke."),
            quoted("one", "Strike at the port. Nobody spoke."));
    assertThat(ids(forms, Requests.asking("strike"))).containsExactly("one", "several");
    assertThat(ids(forms, Requests.asking("strikes"))).containsExactly("several", "one");
    List<Hit> hits = archive(forms).search(Requests.asking("strike").explained().request()).hits();
    assertThat(hits.getFirst().why().orElseThrow().asTyped()).isPositive();
    assertThat(hits.getLast().why().orElseThrow().asTyped()).isZero();
  }

  @Example
  default void newerArticlesAreLiftedWhereThatIsAskedForAndByAQuarterAtMost() {
    Requests asked = Requests.asking("flood").explained();
    assertThat(archive(DATED).search(asked.request()).hits())
        .allMatch(hit -> hit.why().orElseThrow().recent() == 0);
    for (Hit hit : archive(DATED).search(asked.sorted(Sort.RECENT).request()).hits()) {
      Why why = hit.why().orElseThrow();
      float rest = why.sum() - why.recent();
      assertThat(why.sum()).isCloseTo(hit.score(), withinPercentage(0.01));
      assertThat(why.recent()).isBetween(0f, 0.2501f * rest);
      assertThat(why.recent() > 0).isEqualTo(hit.card().published().isPresent());
    }
  }

  private List<String> ids(List<Article> articles, Requests asked) {
    return archive(articles).search(asked.request()).hits().stream()
        .map(hit -> hit.card().id())
        .toList();
  }

  @Example
  default void articlesOfUncertainDayAreNotTakenForTheFirstOfTheMonth() {
    Mentions mentions = mentions("flood");
    assertThat(mentions.first()).isEqualTo(new PublicationDate.Year(1994));
    assertThat(mentions.last()).isEqualTo(new PublicationDate.Day(LocalDate.of(1995, 6, 1)));
    assertThat(mentions.peak()).contains(new Peak(Interval.MONTH, LocalDate.of(1994, 11, 1), 2));
    assertThat(mentions.silence())
        .contains(
            new Silence(
                Interval.MONTH, LocalDate.of(1995, 2, 1), LocalDate.of(1995, 3, 1), 2, 2, 2));
  }

  @Example
  default void whatHasNoDateHasNoMentionsInTime() {
    assertThat(archive(DATED).search(Requests.asking("nothing").request()).mentions()).isEmpty();
    assertThat(mentions("drought -date:1995-02").first().iso()).isEqualTo("1995-03");
  }

  private Mentions mentions(String query) {
    return archive(DATED).search(Requests.asking(query).request()).mentions().orElseThrow();
  }
}
