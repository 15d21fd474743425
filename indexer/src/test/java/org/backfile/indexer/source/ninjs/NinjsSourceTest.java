package org.backfile.indexer.source.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.backfile.article.Article;
import org.backfile.article.Note;
import org.backfile.article.PublicationDate;
import org.backfile.indexer.source.FirstBytes;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.ReadOutcome.Held;
import org.backfile.indexer.source.ReadOutcome.Read;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.UnpackingLimit;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.jsonl.JsonStreamSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NinjsSourceTest {

  private static Outcomes read(String json) throws IOException {
    return Outcomes.of(
        new JsonStreamSource("a.json", Outcomes.bytes(json), new NinjsAdapter(FieldMap.NONE)));
  }

  private static final String FIRST =
      """
      {"uri":"urn:x:1","type":"text","version":"3","firstcreated":"2015-03-04T18:02:00Z",
       "versioncreated":"2015-03-05T07:00:00Z","pubstatus":"usable","language":"en",
       "byline":"By Ann Reed and Tom Hale","headline":"Ferry late","located":"Averil",
       "copyrightholder":"The Holder","copyrightnotice":"© Holder","usageterms":"Ask first",
       "infosource":[{"name":"A witness"},{"name":"The Agency","rel":"provider"}],
       "person":[{"name":"Jo Voss"}],"organisation":[{"name":"Ferry Board"}],
       "place":[{"name":"Skerra"}],"subject":[{"code":"04000000","name":"transport"}],
       "genre":[{"name":"Feature"}],"slugline":"ferry",
       "body_text":"Flat.","body_xhtml":"<p>One.</p><p>Two.</p>","description_text":"A summary."}
      """;

  @Test
  void anItemOfGeneration1GivesAllItsFields() throws IOException {
    Article article = read(FIRST).article();

    assertThat(article.id()).isEqualTo("urn:x:1");
    assertThat(article.title()).isEqualTo("Ferry late");
    assertThat(article.paragraphs()).containsExactly("One.", "Two.");
    assertThat(article.published()).map(PublicationDate::iso).hasValue("2015-03-04T18:02:00Z");
    assertThat(article.updated()).map(PublicationDate::iso).hasValue("2015-03-05T07:00:00Z");
    assertThat(article.byline()).containsExactly("Ann Reed", "Tom Hale");
    assertThat(article.source()).hasValue("The Agency");
    assertThat(article.language()).hasValue("en");
    assertThat(article.type()).hasValue("Feature");
    assertThat(article.version()).hasValue(3);
    assertThat(article.people()).containsExactly("Jo Voss");
    assertThat(article.orgs()).containsExactly("Ferry Board");
    assertThat(article.places()).containsExactly("Averil", "Skerra");
    assertThat(article.tags()).containsExactly("transport");
    assertThat(article.rights()).hasValue("© Holder Ask first");
    assertThat(article.extras())
        .containsEntry("slugline", TextNode.valueOf("ferry"))
        .containsEntry("description", TextNode.valueOf("A summary."));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          {"uri":"u","headlines":[{"role":"sub","value":"S"},{"role":"main","value":"T"}],"bodies":[{"contenttype":"text/html","value":"<p>B</p>"}],"by":"Von A","versioncreated":"2015"}
          {"uri":"u","headlines":[{"value":"T"}],"bodies":[{"role":"main","contentType":"text/html","value":"<p>B</p>"}],"by":"A","versionCreated":"2015"}
          {"standard":{"name":"ninjs","version":"3.0"},"uri":"u","title":"T","bodies":[{"role":"text","value":"B"}],"by":"A","versionCreated":"2015"}
          {"$standard":{"name":"ninjs","version":"1.3"},"uri":"u","headline":"T","body_text":"B","byline":"A","versioncreated":"2015"}
          """)
  void theGenerationsSayTheSameInOtherKeys(String item) throws IOException {
    Article article = read(item).article();

    assertThat(article.title()).isEqualTo("T");
    assertThat(article.paragraphs()).containsExactly("B");
    assertThat(article.byline()).containsExactly("A");
    assertThat(article.published()).map(PublicationDate::iso).hasValue("2015");
  }

  @Test
  void aBodyInNitfGivesItsParagraphs() throws IOException {
    String nitf =
        "<?xml version=\\\"1.0\\\"?><nitf><body><body.content><p>One.</p><p>Two.</p></body.content></body></nitf>";
    String item =
        """
        {"uri":"u","title":"T","bodies":[{"role":"nitf","value":"%s"}]}\
        """
            .formatted(nitf);

    assertThat(read(item).article().paragraphs()).containsExactly("One.", "Two.");
  }

  @Test
  void aCaptionIsTheTextOfAPicture() throws IOException {
    Article article =
        read("""
        {"uri":"u","type":"picture","headline":"T","description_caption":"A ferry."}\
        """)
            .article();

    assertThat(article.paragraphs()).containsExactly("A ferry.");
    assertThat(article.type()).hasValue("picture");
  }

  @Test
  void plainTextWithoutBlankLinesHasLongLinesForParagraphs() throws IOException {
    String line = "word ".repeat(40).strip();
    Article article =
        read("{\"uri\":\"u\",\"headline\":\"T\",\"body_text\":\"%s\\n%s\"}".formatted(line, line))
            .article();

    assertThat(article.paragraphs()).containsExactly(line, line);
  }

  @Test
  void anItemWithheldStaysOut() throws IOException {
    Outcomes outcomes = read("{\"uri\":\"u\",\"headline\":\"T\",\"pubstatus\":\"withheld\"}");

    assertThat(outcomes.all().getFirst())
        .isInstanceOf(Held.class)
        .extracting(held -> held.at(Instant.parse("2999-01-01T00:00:00Z")))
        .isInstanceOf(Held.class);
  }

  @Test
  void anItemUnderEmbargoIsFreeWhenItsTimeHasCome() throws IOException {
    var item =
        read("{\"uri\":\"u\",\"headline\":\"T\",\"embargoed\":\"2015-03-04T12:00:00Z\"}")
            .all()
            .getFirst();

    assertThat(item.at(Instant.parse("2015-03-04T11:59:59Z"))).isInstanceOf(Held.class);
    assertThat(item.at(Instant.parse("2015-03-04T12:00:00Z"))).isInstanceOf(Read.class);
  }

  @Test
  void anEmbargoThatIsNotUnderstoodNeverEnds() throws IOException {
    var item = read("{\"uri\":\"u\",\"headline\":\"T\",\"embargoed\":\"soon\"}").all().getFirst();

    assertThat(item.at(Instant.parse("2999-01-01T00:00:00Z"))).isInstanceOf(Held.class);
  }

  @Test
  void aCancelledItemSaysSo() throws IOException {
    Article article =
        read("{\"uri\":\"u\",\"headline\":\"T\",\"pubstatus\":\"canceled\"}").article();

    assertThat(article.notes()).containsExactly(Note.CANCELLED);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          {"headline":"T"}                                       | uri: expected an id, found nothing
          {"uri":"u","headline":"T","pubstatus":"cancelled"}     | pubstatus: expected usable, withheld or canceled, found 'cancelled'
          {"uri":"u","headline":"T","person":"Jo"}               | person: expected an array of objects, found a string
          {"uri":"u","headline":"T","firstcreated":2019}         | firstcreated: expected a string, found a number
          {"uri":"u","headline":"T","altids":"a"}                | altids: expected an object or array, found a string
          {"uri":"u","headline":"T","type":"poem"}               | type: expected a news type such as text, found 'poem'
          {"uri":"u","headline_":"T"}                            | headline_: expected a key of letters, digits and _, found 'headline_'
          {"uri":"u","headline":"T","rightsinfo":{"linkedrights":"a","encodedrights":"b"}} | rightsinfo: expected linked or encoded rights, not both, found an object
          {"uri":"u","type":"text"}                              | an article needs a title or a text, found neither
          {"standard":{"name":"ninjs","version":"9.0"},"uri":"u"} | standard.version: expected ninjs 1, 2 or 3, found '9.0'
          """)
  void whatTheStandardForbidsIsRefusedWithTheReason(String item, String reason) throws IOException {
    assertThat(read(item).failure().reason()).isEqualTo(reason);
  }

  @Test
  void severalItemsInAnArrayAreArticlesOfTheirOwn() throws IOException {
    assertThat(read("[%s,{\"uri\":\"u2\",\"headline\":\"T2\"}]".formatted(FIRST)).articles())
        .extracting(Article::id)
        .containsExactly("urn:x:1", "u2");
  }

  @Test
  void aFaultInAPartThatIsNotReadCostsNothing() throws IOException {
    Article article =
        read("{\"uri\":\"u\",\"headline\":\"T\",\"associations\":[{\"odd\":1}],\"random\":2}")
            .article();

    assertThat(article.extras()).containsOnlyKeys("associations", "random");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'items':[ONE,TWO]}",
        "{'total':2,'items':[ONE,TWO],'next':'https://wire.example/2'}",
        "{'data':{'feed':[ONE,TWO]}}",
      })
  void anObjectAroundAListOfItemsIsNinjsToo(String json) throws IOException {
    String items =
        json.replace("ONE", "{'uri':'u1','type':'text','headline':'One','versioncreated':'2015'}")
            .replace("TWO", "{'uri':'u2','headline':'Two','pubstatus':'withheld'}")
            .replace('\'', '"');
    Outcomes outcomes = open(items);

    assertThat(outcomes.article().title()).isEqualTo("One");
    assertThat(outcomes.article().id()).isEqualTo("u1");
    assertThat(outcomes.all().stream().filter(Held.class::isInstance)).hasSize(1);
  }

  @Test
  void answersOfOtherInterfacesWhoseRecordsHaveAUriAreNotNinjs() {
    String other =
        "{\"docs\":[{\"uri\":\"nyt://1\",\"headline\":{\"main\":\"T\"},\"web_url\":\"x\"}]}";

    assertThat(NinjsMark.isIn(new FirstBytes(other.getBytes(StandardCharsets.UTF_8)))).isFalse();
  }

  private static Outcomes open(String json) throws IOException {
    SourceBytes bytes =
        SourceBytes.ofMember(Outcomes.bytes(json), new UnpackingLimit(json.length()));
    assertThat(NinjsMark.isIn(bytes.first())).isTrue();
    return Outcomes.of(NinjsSource.open("a.json", bytes, FieldMap.NONE));
  }
}
