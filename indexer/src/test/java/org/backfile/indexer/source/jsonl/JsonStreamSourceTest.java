package org.backfile.indexer.source.jsonl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.backfile.indexer.source.Outcomes.bytes;

import java.io.IOException;
import java.util.List;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.fields.ArticleAdapter;
import org.backfile.indexer.source.fields.FieldMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonStreamSourceTest {

  private static JsonStreamSource open(String... lines) throws IOException {
    return new JsonStreamSource("a.json", bytes(lines), ArticleAdapter.of(FieldMap.NONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'id':'1','title':'T'},{'id':'2','title':'T'}]",
        "{'id':'1','title':'T'}{'id':'2','title':'T'}",
        "[{'id':'1','title':'T'}] [{'id':'2','title':'T'}]",
        "\n[\n{'id':'1',\n'title':'T'},\n\n{'id':'2','title':'T'}\n]\n"
      })
  void objectsAreReadInARowOrInArrays(String json) throws IOException {
    Outcomes outcomes = Outcomes.of(open(json.replace('\'', '"')));

    assertThat(outcomes.articles()).extracting(Article::id).containsExactly("1", "2");
  }

  @Test
  void aRecordIsKnownByTheLineItBeginsOn() throws IOException {
    Outcomes outcomes = Outcomes.of(open("[", "{", "\"id\": \"1\", \"title\": \"T\"", "},", "7]"));

    assertThat(outcomes.article().origin()).isEqualTo(new Origin("a.json", 2));
    assertThat(outcomes.failure().where()).isEqualTo(new Origin("a.json", 5));
    assertThat(outcomes.failure().reason()).isEqualTo("expected a JSON object, found number");
  }

  @Test
  void whereTheJsonBreaksReadingEnds() throws IOException {
    JsonStreamSource source = open("[{\"id\":\"1\",\"title\":\"T\"},", "{\"id\":]");

    assertThat(source.next()).isPresent();
    assertThatThrownBy(source::next)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not JSON");
    assertThat(source.line()).isEqualTo(2);
  }

  @Test
  void anObjectThatWouldFillTheMemoryIsRefused() throws IOException {
    String article = "{\"id\":\"1\",\"text\":\"%s\"},".formatted("x".repeat(1 << 20));
    JsonStreamSource source = open("{\"articles\":[" + article.repeat(20));

    assertThatThrownBy(source::next)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("expected objects of at most 16 MB");
  }

  @Test
  void whatStandsBesideTheListMayBeLongerThanARecord() throws IOException {
    String facets = "[" + "{\"n\":7},".repeat(2_200_000) + "{}]";
    String article = "{\"id\":\"1\",\"title\":\"T\"}";
    String json = "{\"facets\":%s,\"articles\":[%s],\"years\":%s}";

    assertThat(Outcomes.of(ofList(json.formatted(facets, article, facets))).articles())
        .extracting(Article::id)
        .containsExactly("1");
  }

  @Test
  void oneValueBesideTheListIsReadWithinBoundsToo() throws IOException {
    JsonStreamSource source = ofList("{\"note\":\"" + "x".repeat(17 << 20));

    assertThatThrownBy(source::next)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("at most 16 MB");
  }

  private static JsonStreamSource ofList(String json) throws IOException {
    ArticleAdapter adapter = ArticleAdapter.of(FieldMap.NONE);
    return new JsonStreamSource("a.json", bytes(json), adapter, List.of("articles"));
  }

  @Test
  void anArrayThatIsNotClosedIsAFault() throws IOException {
    JsonStreamSource source = open("[{\"id\":\"1\",\"title\":\"T\"}");

    assertThat(source.next()).isPresent();
    assertThatThrownBy(source::next).isInstanceOf(IOException.class);
  }
}
