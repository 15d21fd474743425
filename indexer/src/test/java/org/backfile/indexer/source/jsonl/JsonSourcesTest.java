package org.backfile.indexer.source.jsonl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.backfile.article.Article;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.ReadOutcome.Failed;
import org.backfile.indexer.source.ReadOutcome.Skipped;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.fields.FieldMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSourcesTest {

  private static SourceBytes bytes(String text, Charset charset) throws IOException {
    return Outcomes.bytes(text.replace('~', '\n').getBytes(charset));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id":1}              | JsonLinesSource
          [{"id":1}]            | JsonStreamSource
          {~  "id":1}           | JsonStreamSource
          """)
  void anArrayInAFileOfLinesIsOtherJson(String text, String source) throws IOException {
    assertThat(JsonSources.lines("a", bytes(text, StandardCharsets.UTF_8), FieldMap.NONE))
        .extracting(found -> found.getClass().getSimpleName())
        .isEqualTo(source);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [{"id":1}]            | JsonStreamSource
          {"id":1}              | JsonStreamSource
          {"id":1}~{"id":2}     | JsonLinesSource
          {~"id":1}~{"id":2}    | JsonStreamSource
          """)
  void anObjectALineIsJsonLinesWhateverItsName(String text, String source) throws IOException {
    assertThat(JsonSources.any("a", bytes(text, StandardCharsets.UTF_8), FieldMap.NONE))
        .extracting(found -> found.getClass().getSimpleName())
        .isEqualTo(source);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
    SourceBytes marked = bytes("\uFEFF{\"id\":1}", StandardCharsets.UTF_8);

    assertThat(JsonSources.lines("a", marked, FieldMap.NONE).next()).isPresent();
    assertThat(marked.first().text()).startsWith("{");
  }

  @Test
  void jsonInUtf16IsRefused() {
    assertThatThrownBy(() ->
            JsonSources.lines(
                "a", bytes("\uFEFF{\"id\":1}", StandardCharsets.UTF_16LE), FieldMap.NONE))
        .isInstanceOf(IOException.class)
        .hasMessage("expected text in UTF-8, found UTF-16 or no text at all");
  }

  private static Outcomes read(String json, FieldMap map) throws IOException {
    return Outcomes.of(
        JsonSources.any("a.json", bytes(json.replace('\'', '"'), StandardCharsets.UTF_8), map));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'status':'ok','articles':[ONE,TWO],'total':2}          | articles     | status, total
          {'response':{'status':'ok','docs':[ONE,TWO]}}           | response.docs | response.status
          {'title':'Export','items':[ONE,TWO]}                    | items        | title
          {'facets':[{'n':1}],'data':{'hits':{'hits':[ONE,TWO]}}} | data.hits.hits | facets
          {'export':{'Meldung':[ONE,TWO]},'made':'2020'}          | export.Meldung | made
          {'articles':[ONE]}{'articles':[TWO]}                    | articles     | nothing
          {'articles':[ONE,TWO]}                                  | articles     | nothing
          [{'articles':[ONE],'page':1},{'articles':[TWO]}]        | none         | none
          """)
  void theObjectsOfTheOneListInAnObjectAreTheRecords(String json, String list, String beside)
      throws IOException {
    String records =
        json.replace("ONE", "{'id':1,'title':'One'}").replace("TWO", "{'id':2,'title':'Two'}");
    Outcomes outcomes = read(records, FieldMap.NONE);

    if (list.equals("none")) {
      assertThat(outcomes.failures()).hasSize(2);
      return;
    }
    assertThat(outcomes.articles()).extracting(Article::title).containsExactly("One", "Two");
    Skipped around =
        new Skipped(
            "a.json",
            "what stands beside its list \"%s\", whose objects are the records: %s"
                .formatted(list, beside));
    assertThat(outcomes.all().stream().filter(Skipped.class::isInstance))
        .isEqualTo(beside.equals("nothing") ? List.of() : List.of(around));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':'1','title':'T','byline':[{'name':'Ann Reed'}]}",
        "{'id':'1','title':'T','related':[{'id':'2'}]}",
        "{'id':'1','title':'T','items':[{'id':'2'}]}",
        "{'related':[{'id':'2'}],'url':'https://p.example/a','title':'T','text':'A text.'}",
      })
  void anArticleThatHasAListIsOneRecord(String json) throws IOException {
    assertThat(read(json, FieldMap.NONE).article().title()).isEqualTo("T");
  }

  @Test
  void anArticleUnderNamesOfItsOwnIsNoListOfItsPictures() throws IOException {
    String text = "A long text of an article. ".repeat(10);
    FieldMap map = FieldMap.inline("id=nr,title=head,text=body");

    assertThat(read("{'nr':'1','pictures':[{'src':'a.jpg'}],'head':'T','body':'B'}", map).article())
        .extracting(Article::title)
        .isEqualTo("T");
    assertThat(
            read("{'nr':'1','head':'T','body':'" + text + "','items':[{'src':'a'}]}", FieldMap.NONE)
                .failures())
        .hasSize(1);
  }

  @Test
  void oneObjectALineIsARecordEachWhateverListsItHas() throws IOException {
    String lines = "{'headline':'T','pictures':[{'id':'p'}]}~{'headline':'U','pictures':[]}";

    assertThat(
            JsonSources.lines(
                "a.jsonl", bytes(lines.replace('\'', '"'), StandardCharsets.UTF_8), FieldMap.NONE))
        .isInstanceOf(JsonLinesSource.class);
  }

  @Test
  void whatIsNoObjectInAListAndAListThatIsNotClosedAreTold() throws IOException {
    assertThat(read("{'articles':[{'id':1,'title':'T'},7,[{'id':2}]]}", FieldMap.NONE).failures())
        .extracting(Failed::reason)
        .containsExactly(
            "expected a JSON object, found number", "expected a JSON object, found array");
    assertThatThrownBy(() -> read("{'articles':[{'id':1,'title':'T'}", FieldMap.NONE))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("not JSON");
  }
}
