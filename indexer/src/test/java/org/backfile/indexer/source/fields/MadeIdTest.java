package org.backfile.indexer.source.fields;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.backfile.article.Article;
import org.backfile.article.Note;
import org.backfile.article.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MadeIdTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LONG = "The ferry sailed again on Monday. ".repeat(8);
  private static final String RECORD =
      "{'source':'Post','published':'4.3.2015','title':'Ferry','text':'LONG'}";

  private static Article read(String json, int line) {
    try {
      String record = json.replace('\'', '"').replace("LONG", LONG);
      return ArticleAdapter.of(FieldMap.NONE)
          .adapt((ObjectNode) JSON.readTree(record), new Origin("a.jsonl", line))
          .article();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void aRecordWithoutIdAndAddressIsNamedByWhatItHoldsAndSaysSo() {
    Article article = read(RECORD, 1);

    assertThat(article.id()).matches("made-[0-9a-f]{16}");
    assertThat(article.notes()).contains(Note.ID_FROM_CONTENT);
    assertThat(read("{'id':'1','title':'T'}", 1).notes()).isEmpty();
    assertThat(read("{'url':'https://p.example/a','title':'T'}", 1).notes()).isEmpty();
  }

  @Test
  void whereARecordStandsIsNoPartOfItsId() {
    assertThat(read(RECORD, 7).id()).isEqualTo(read(RECORD, 1).id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'source':'Herald','published':'4.3.2015','title':'Ferry','text':'LONG'}         | other
          {'source':'Post','published':'5.3.2015','title':'Ferry','text':'LONG'}           | other
          {'source':'Post','published':'4.3.2015','title':'Ferries','text':'LONG'}         | other
          {'source':'Post','published':'4.3.2015','title':'Ferry','text':'Yes. LONG'}      | other
          {'source':'Post','published':'4.3.2015','title':'Ferry'}                         | other
          {'source':'Post','published':'4.3.2015','title':'Ferry','text':'LONG Corrected.'} | same
          {'source':'Post','published':'4.3.2015','title':' Ferry ','text':' LONG','page':'7'} | same
          {'id':'','url':'https://post.example/','source':'Post','published':'4.3.2015','title':'Ferry','text':'LONG'} | same
          """)
  void sourceDateHeadlineAndHowTheTextBeginsMakeTheId(String record, String id) {
    assertThat(read(record, 1).id().equals(read(RECORD, 1).id())).isEqualTo(id.equals("same"));
  }
}
