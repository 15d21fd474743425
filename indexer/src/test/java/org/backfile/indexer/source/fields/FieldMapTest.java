package org.backfile.indexer.source.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.backfile.indexer.source.Outcomes.bytes;

import java.io.IOException;
import org.backfile.article.Article;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.jsonl.JsonLinesSource;
import org.junit.jupiter.api.Test;

class FieldMapTest {

  private static Article read(String map, String json) throws IOException {
    FieldMap parsed = FieldMap.parse(map, "map.toml");
    return Outcomes.of(new JsonLinesSource("a.jsonl", bytes(json), ArticleAdapter.of(parsed)))
        .article();
  }

  @Test
  void fieldsNotInTheMapGoByTheirOwnNames() throws IOException {
    Article article =
        read("[fields]\ntitle = 'head'", "{\"id\":\"1\",\"head\":\"H\",\"text\":\"T\"}");

    assertThat(article.title()).isEqualTo("H");
    assertThat(article.body()).isEqualTo("T");
    assertThat(article.extras()).isEmpty();
  }

  @Test
  void oneNameMayStandForSeveralFields() throws IOException {
    Article article =
        read(
            "[fields]\nid = 'head'\ntitle = 'head'\npublished = 'day'\nversion = 'day'",
            "{\"head\":\"H\",\"text\":\"T\",\"day\":\"1999\"}");

    assertThat(article.id()).isEqualTo("H");
    assertThat(article.title()).isEqualTo("H");
    assertThat(article.published()).isPresent();
    assertThat(article.version()).hasValue(1999);
    assertThat(article.extras()).isEmpty();
  }

  @Test
  void aNameThatStandsForAnotherFieldDoesNotStandForItsOwn() throws IOException {
    Article article =
        read("[fields]\nsection = 'type'", "{\"id\":\"1\",\"text\":\"T\",\"type\":\"Sport\"}");

    assertThat(article.section()).hasValue("Sport");
    assertThat(article.type()).isEmpty();
  }

  @Test
  void ofSeveralNamesTheFirstWithAValueCountsAndTheOthersAreKept() throws IOException {
    String map = "[fields]\nsource = ['publisher', 'host']";
    Article both =
        read(map, "{\"id\":\"1\",\"title\":\"T\",\"publisher\":\"P\",\"host\":\"h.example\"}");
    Article one =
        read(map, "{\"id\":\"1\",\"title\":\"T\",\"publisher\":null,\"host\":\"h.example\"}");

    assertThat(both.source()).hasValue("P");
    assertThat(both.extras()).containsOnlyKeys("host");
    assertThat(one.source()).hasValue("h.example");
  }

  @Test
  void severalNamesMakeOneList() throws IOException {
    Article article =
        read(
            "[fields]\norgs = ['orgs', 'exchanges']",
            "{\"id\":\"1\",\"title\":\"T\",\"orgs\":[\"opec\"],\"exchanges\":[\"nyse\"]}");

    assertThat(article.orgs()).containsExactly("opec", "nyse");
  }

  @Test
  void dotsReachIntoObjectsAndWhatIsLeftThereIsKept() throws IOException {
    Article article =
        read(
            "[fields]\nsection = 'meta.section'\npublished = 'meta.when.day'",
            """
            {"id":"1","title":"T","meta":{"section":"Sport","when":{"day":"2015-03-04"},"page":3}}\
            """);

    assertThat(article.section()).hasValue("Sport");
    assertThat(article.published()).map(date -> date.iso()).hasValue("2015-03-04");
    assertThat(article.extras().get("meta")).hasToString("{\"page\":3}");
  }

  @Test
  void aKeyMayItselfHaveDots() throws IOException {
    assertThat(
            read(
                    "[fields]\nsource = 'dc.source'",
                    "{\"id\":\"1\",\"title\":\"T\",\"dc.source\":\"S\"}")
                .source())
        .hasValue("S");
  }

  @Test
  void aConstantFillsInWhatARecordDoesNotSay() throws IOException {
    String map = "[constants]\nlanguage = 'en'\ntags = ['wire', 'world']";
    Article silent = read(map, "{\"id\":\"1\",\"title\":\"T\"}");
    Article speaking = read(map, "{\"id\":\"1\",\"title\":\"T\",\"language\":\"fr\"}");

    assertThat(silent.language()).hasValue("en");
    assertThat(silent.tags()).containsExactly("wire", "world");
    assertThat(speaking.language()).hasValue("fr");
  }

  @Test
  void aMapInOneLineIsTheSame() {
    FieldMap inline = FieldMap.inline("published=date, text=body,byline=author+coauthor");

    assertThat(inline)
        .isEqualTo(
            FieldMap.parse(
                "[fields]\npublished='date'\ntext='body'\nbyline=['author','coauthor']", "x"));
    assertThat(inline).hasToString("text=body,published=date,byline=author+coauthor");
  }

  @Test
  void inOneLineAMapShowsNamesAndConstantsInTheOrderOfTheFields() {
    FieldMap map =
        FieldMap.parse(
            "[constants]\nlanguage = 'en'\nsource = 'S'\n[fields]\nurl = ['a', 'b']\ntitle = 'h'",
            "map.toml");

    assertThat(map).hasToString("title=h,url=a+b,source:\"S\",language:\"en\"");
  }

  @Test
  void theOrderOfDatesStandsAboveTheTables() throws IOException {
    FieldMap map = FieldMap.parse("dates = 'dmy'\n[fields]\npublished = 'day'", "map.toml");

    assertThat(map).hasToString("published=day,dates=dmy");
    assertThat(map).isEqualTo(FieldMap.inline("published=day, dates=dmy"));
    assertThat(
            read("dates = 'mdy'", "{\"id\":\"1\",\"title\":\"T\",\"published\":\"03/04/2015\"}")
                .published())
        .map(date -> date.iso())
        .hasValue("2015-03-04");
    assertThatThrownBy(() -> FieldMap.inline("dates=ydm"))
        .hasMessageContaining(
            "dates: expected dmy (day first), mdy (month first), ymd (year first)")
        .hasMessageContaining("found 'ydm'");
    assertThatThrownBy(() -> FieldMap.parse("[fields]\ndates = 'dmy'", "map.toml"))
        .hasMessageContaining("dates stands above the tables");
  }

  @Test
  void aFieldThatDoesNotExistIsRefusedWithTheOnesThatDo() {
    assertThatThrownBy(() -> FieldMap.parse("[fields]\nheadline = 'head'", "map.toml"))
        .isInstanceOf(FieldMapProblem.class)
        .hasMessageStartingWith("map.toml: 'headline' is no field of an article")
        .hasMessageContaining("id, title, text, paragraphs, published");
  }

  @Test
  void whatIsNoMapIsRefused() {
    assertThatThrownBy(() -> FieldMap.parse("[felds]\ntitle = 'head'", "map.toml"))
        .hasMessageContaining("found 'felds'");
    assertThatThrownBy(() -> FieldMap.parse("[fields\n", "map.toml"))
        .hasMessageContaining("map.toml: not TOML, line");
    assertThatThrownBy(() -> FieldMap.parse("[fields]\ntitle = 7", "map.toml"))
        .hasMessageContaining("title: expected a name in the file or a list of names, found 7");
    assertThatThrownBy(() -> FieldMap.inline("title")).hasMessageContaining("found 'title'");
  }

  @Test
  void aValueOfTheWrongKindIsReportedByBothNames() throws IOException {
    FieldMap map = FieldMap.parse("[fields]\ntitle = 'head'", "map.toml");
    Outcomes outcomes =
        Outcomes.of(
            new JsonLinesSource(
                "a", bytes("{\"id\":\"1\",\"head\":{\"x\":1}}"), ArticleAdapter.of(map)));

    assertThat(outcomes.failure().reason())
        .isEqualTo("title ('head' in the file): expected a string, found an object");
  }

  @Test
  void aNameWithDotsMayBeAKeyInOtherCapitals() throws IOException {
    Article article =
        read(
            "[fields]\nsource = 'dc.source'", "{\"id\":\"1\",\"title\":\"T\",\"DC.Source\":\"S\"}");

    assertThat(article.source()).hasValue("S");
    assertThat(article.extras()).isEmpty();
  }

  @Test
  void ofAKeyAndAPathThatDifferInCapitalsThePathIsTaken() throws IOException {
    Article article =
        read(
            "[fields]\nsource = 'dc.source'",
            "{\"id\":\"1\",\"title\":\"T\",\"DC.Source\":\"S\",\"dc\":{\"source\":\"P\"}}");

    assertThat(article.source()).hasValue("P");
    assertThat(article.extras()).containsOnlyKeys("DC.Source");
  }
}
