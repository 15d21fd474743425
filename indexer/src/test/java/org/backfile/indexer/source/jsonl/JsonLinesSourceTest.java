package org.backfile.indexer.source.jsonl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backfile.indexer.source.Outcomes.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate;
import org.backfile.article.DateCandidate.Confidence;
import org.backfile.article.DateCandidate.Event;
import org.backfile.article.Note;
import org.backfile.article.Origin;
import org.backfile.article.PublicationDate;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.SourceId;
import org.backfile.indexer.source.fields.ArticleAdapter;
import org.backfile.indexer.source.fields.FieldMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesSourceTest {

  @Test
  void aTextThatIsHtmlIsReadAsAReaderWouldSeeIt() throws IOException {
    Outcomes outcomes =
        read(
            "{\"id\":\"1\",\"title\":\"T\",\"text\":\"<p>One &amp; two.</p>\\n<p>Three.<br>Four.</p>\"}",
            "{\"id\":\"2\",\"title\":\"T\",\"text\":\"Where a < b and c > d, <br> is a tag.\"}");

    assertThat(outcomes.articles().getFirst().paragraphs())
        .containsExactly("One & two.", "Three.\nFour.");
    assertThat(outcomes.articles().getLast().body())
        .isEqualTo("Where a < b and c > d, <br> is a tag.");
  }

  @Test
  void linesMayEndAsOldProgramsEndThem() throws IOException {
    Outcomes outcomes =
        read("{\"id\":\"1\",\"title\":\"One\"}\r{\"id\":\"2\",\"title\":\"Two\"}\r");

    assertThat(outcomes.articles()).extracting(Article::title).containsExactly("One", "Two");
    assertThat(outcomes.articles().getLast().origin().record()).isEqualTo(2);
  }

  private static Outcomes read(String... lines) throws IOException {
    return read(bytes(lines).readAllBytes());
  }

  private static Outcomes read(byte[] bytes) throws IOException {
    return Outcomes.of(
        new JsonLinesSource(
            "a.jsonl", new ByteArrayInputStream(bytes), ArticleAdapter.of(FieldMap.NONE)));
  }

  @Test
  void everyFieldOfTheCorpusFormatIsRead() throws IOException {
    Article article =
        read("""
        {"id":"1","title":"T","text":"One.\\n\\nTwo.","published":"2015-03-04","updated":"2015-03-05",\
        "byline":["A","B"],"source":"S","section":"Se","language":"en","type":"news","url":"u",\
        "tags":["t"],"people":["p"],"orgs":["o"],"places":["l"],"version":2,"corrects":"0","rights":"r"}\
        """)
            .article();

    assertThat(article)
        .isEqualTo(
            Article.builder("1", new Origin("a.jsonl", 1))
                .title("T")
                .paragraphs(List.of("One.", "Two."))
                .published(PublicationDate.parse("2015-03-04").orElseThrow())
                .updated(PublicationDate.parse("2015-03-05").orElseThrow())
                .dates(
                    List.of(
                        stated(Event.PUBLISHED, "2015-03-04"), stated(Event.UPDATED, "2015-03-05")))
                .byline(List.of("A", "B"))
                .source("S")
                .section("Se")
                .language("en")
                .type("news")
                .url("u")
                .tags(List.of("t"))
                .people(List.of("p"))
                .orgs(List.of("o"))
                .places(List.of("l"))
                .version(2)
                .corrects("0")
                .rights("r")
                .build());
  }

  private static DateCandidate stated(Event event, String date) {
    String field = "field \"%s\"".formatted(event == Event.PUBLISHED ? "published" : "updated");
    return new DateCandidate(event, date, PublicationDate.parse(date), field, Confidence.STATED);
  }

  @Test
  void unknownKeysAreKeptAsTheyAreAndEmptyOnesAreNot() throws IOException {
    Article article =
        read("""
        {"id":"1","title":"T","page":3,"desk":{"name":"night"},"note":null,"list":[],"blank":" "}\
        """)
            .article();

    assertThat(article.extras()).containsOnlyKeys("page", "desk");
    assertThat(article.extras().get("desk")).hasToString("{\"name\":\"night\"}");
  }

  @Test
  void paragraphsAreUsedInsteadOfText() throws IOException {
    assertThat(read("{\"id\":\"1\",\"paragraphs\":[\"One\",\"\",\"Two\"]}").article().paragraphs())
        .containsExactly("One", "Two");
  }

  @Test
  void aListOfOneMayBeAString() throws IOException {
    Article article = read("{\"id\":\"1\",\"title\":\"T\",\"byline\":\"A; B\"}").article();

    assertThat(article.byline()).containsExactly("A; B");
  }

  @Test
  void theWordByIsNoPartOfAName() throws IOException {
    Article article =
        read("{\"id\":\"1\",\"title\":\"T\",\"byline\":[\"By A\",\"by: B\",\"Byron\"]}").article();

    assertThat(article.byline()).containsExactly("A", "B", "Byron");
  }

  @Test
  void anIdMayBeANumber() throws IOException {
    assertThat(read("{\"id\":17,\"title\":\"T\"}").article().id()).isEqualTo("17");
  }

  @Test
  void aDateThatIsNotUnderstoodStaysWithTheArticle() throws IOException {
    Article article = read("{\"id\":\"1\",\"title\":\"T\",\"published\":\"03/04/2015\"}").article();

    assertThat(article.published()).isEmpty();
    assertThat(article.notes()).containsExactly(Note.DATE_NOT_UNDERSTOOD);
    assertThat(article.dates())
        .containsExactly(
            new DateCandidate(
                Event.PUBLISHED,
                "03/04/2015",
                Optional.empty(),
                "field \"published\"",
                Confidence.STATED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"title":"T"}                                  | id: expected an id, an address (url), or a text, date or source to make one of, found a headline only
          {"id":"","title":"T"}                          | id: expected an id, an address (url), or a text, date or source to make one of, found a headline only
          {"url":"https://paper.example/"}               | an article needs a title or a text, found neither
          {"id":"1"}                                     | an article needs a title or a text, found neither
          {"id":"1","title":" ","text":"\\n"}            | an article needs a title or a text, found neither
          {"id":"1","title":{"main":"T"}}                | title: expected a string, found an object
          {"id":"1","title":"T","byline":[["A"]]}        | byline: expected a list of strings, found an array
          {"id":"1","title":"T","published":["2015"]}    | published: expected a string, found an array
          {"id":"1","title":"T","version":"two"}         | version: expected a whole number from 1, found 'two'
          {"id":"1","title":"T","version":0}             | version must be 1 or more, found 0
          {"id":"1","title":"T"                          | not JSON: Unexpected end-of-input
          {"id":"1","title":"T"} x                       | not JSON: Unrecognized token 'x'
          {"id":"1","id":"2","title":"T"}                | not JSON: Duplicate field 'id', at column 16
          {"id":"1","title":                             | not JSON: Unexpected end-of-input within/between Object entries, at column
          {"id":"1","title":T}                           | not JSON: Unrecognized token 'T': was expecting
          "just a string"                                | expected a JSON object, found string
          [1]                                            | expected a JSON object, found array
          """)
  void aBadLineFailsWithItsReasonAndCostsOnlyItself(String line, String reason) throws IOException {
    Outcomes outcomes =
        read("{\"id\":\"a\",\"title\":\"T\"}", line, "{\"id\":\"b\",\"title\":\"T\"}");

    assertThat(outcomes.articles()).extracting(Article::id).containsExactly("a", "b");
    assertThat(outcomes.failure().reason()).startsWith(reason);
    assertThat(outcomes.failure().where()).isEqualTo(new Origin("a.jsonl", 2));
    assertThat(outcomes.failure().excerpt()).isEqualTo(line);
  }

  @Test
  void keysMayBeWrittenInCapitals() throws IOException {
    Article article =
        read("{\"ID\":\"1\",\"Title\":\"T\",\"Source\":{\"id\":null,\"name\":\"Lantern\"},\"KEPT\":1}")
            .article();

    assertThat(article.title()).isEqualTo("T");
    assertThat(article.source()).hasValue("Lantern");
    assertThat(article.extras()).containsOnlyKeys("KEPT");
  }

  @Test
  void aPersonMayBeAnObjectWithAName() throws IOException {
    assertThat(
            read("{\"id\":\"1\",\"title\":\"T\",\"byline\":[{\"name\":\"Ann Reed\"},\"Tom Hale\"]}")
                .article()
                .byline())
        .containsExactly("Ann Reed", "Tom Hale");
  }

  @Test
  void whatIsSaidOfAPersonBesideTheNameIsKept() throws IOException {
    Article article =
        read("""
        {"id":"1","title":"T","byline":[{"name":"Ann Reed","role":"photo"}],"source":{"id":7,"name":"L"}}\
        """)
            .article();

    assertThat(article.byline()).containsExactly("Ann Reed");
    assertThat(article.source()).hasValue("L");
    assertThat(article.extras().get("byline"))
        .hasToString("[{\"name\":\"Ann Reed\",\"role\":\"photo\"}]");
    assertThat(article.extras().get("source")).hasToString("{\"id\":7,\"name\":\"L\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "text", "published", "section"})
  void otherFieldsAreNoObjectsThoughTheyHaveAName(String field) throws IOException {
    assertThat(read("{\"id\":\"1\",\"%s\":{\"name\":\"T\"}}".formatted(field)).failure().reason())
        .isEqualTo(field + ": expected a string, found an object");
  }

  /** Python writes it for what is missing. */
  @Test
  void whatIsNoNumberSaysNothing() throws IOException {
    Article article =
        read("{\"id\":\"1\",\"title\":\"T\",\"published\":NaN,\"score\":NaN}").article();

    assertThat(article.dates()).isEmpty();
    assertThat(article.extras()).isEmpty();
  }

  @Test
  void theMarkOfAFileThatWasJoinedIsNoPartOfItsLine() throws IOException {
    assertThat(
            read("{\"id\":\"1\",\"title\":\"T\"}", "\uFEFF{\"id\":\"2\",\"title\":\"T\"}")
                .articles())
        .hasSize(2);
  }

  @Test
  void ofALongBrokenLineTheBeginningAndThePlaceAreShown() throws IOException {
    String text = "ä".repeat(300);
    String failed =
        read("{\"id\":\"17\",\"title\":\"T\",\"text\":\"%s\",\"byline\":[\"A\";\"B\"],\"url\":\"%s\"}"
                .formatted(text, text))
            .failure()
            .excerpt();

    assertThat(failed)
        .startsWith("{\"id\":\"17\",\"title\":\"T\"")
        .contains("ä … ä", "\"byline\":[\"A\";\"B\"]");
    assertThat(failed)
        .hasSizeLessThanOrEqualTo(ReadOutcome.Failed.EXCERPT)
        .doesNotContain("\uFFFD");
  }

  @ParameterizedTest
  @CsvSource({
    "https://news.example/1999/ferry/, news.example:1999:ferry",
    "https://news.example/, MADE",
  })
  void aRecordWithoutAnIdHasThatOfItsAddressIfThatIsMoreThanAHost(String url, String id)
      throws IOException {
    Outcomes outcomes = read("{\"url\":\"%s\",\"text\":\"T\"}".formatted(url));
    String made = SourceId.ofContent("made", "", "", "", "T ");

    assertThat(made).matches("made-[0-9a-f]{16}");
    assertThat(outcomes.articles())
        .extracting(Article::id)
        .containsExactly(id.equals("MADE") ? made : id);
    assertThat(outcomes.failures()).isEmpty();
  }

  @Test
  void bytesThatAreNotUtf8AreRefusedNotReplaced() throws IOException {
    byte[] latin =
        "{\"id\":\"1\",\"title\":\"caf\u00e9 au lait\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(read(latin).failure().reason()).startsWith("not UTF-8");
  }

  @Test
  void aZeroByteSpoilsOnlyItsLine() throws IOException {
    Outcomes outcomes = read("{\"id\":\"1\",\"title\":\"a\0b\"}", "{\"id\":\"2\",\"title\":\"T\"}");

    assertThat(outcomes.failures()).hasSize(1);
    assertThat(outcomes.article().id()).isEqualTo("2");
  }

  @Test
  void jsonNestedTooDeeplyIsRefused() throws IOException {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);

    assertThat(read("{\"id\":\"1\",\"title\":\"T\",\"x\":" + deep + "}").failure().reason())
        .contains("nesting depth");
  }

  @Test
  void aLineOverTheLimitIsRefusedAndTheNextIsRead() throws IOException {
    String text = "x".repeat(ArticleSource.LONGEST_RECORD);
    Outcomes outcomes =
        read("{\"id\":\"1\",\"text\":\"" + text + "\"}", "{\"id\":\"2\",\"title\":\"T\"}");

    assertThat(outcomes.failure().reason()).startsWith("expected a line of at most 16 MB");
    assertThat(outcomes.failure().excerpt()).hasSize(200);
    assertThat(outcomes.article().id()).isEqualTo("2");
  }

  @Test
  void blankLinesAreNoRecordsButCountAsLines() throws IOException {
    Outcomes outcomes = read("", "  \r", "{\"id\":\"1\",\"title\":\"T\"}\r", "");

    assertThat(outcomes.article().origin()).isEqualTo(new Origin("a.jsonl", 3));
  }
}
