package org.backfile.indexer.source.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backfile.indexer.source.Outcomes.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.backfile.article.Article;
import org.backfile.article.Note;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.fields.FieldMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSourceTest {

  private static Outcomes read(String... lines) throws IOException {
    return Outcomes.of(TextSource.open("notes/a.txt", bytes(lines), FieldMap.NONE));
  }

  @Test
  void theTitleIsTheFirstSentenceAndTheArchiveSaysSo() throws IOException {
    Article article = read("The bridge is shut. Nobody knows why.", "", "More.").article();

    assertThat(article.title()).isEqualTo("The bridge is shut.");
    assertThat(article.notes()).containsExactly(Note.TITLE_FROM_TEXT);
    assertThat(article.paragraphs())
        .containsExactly("The bridge is shut. Nobody knows why.", "More.");
    assertThat(article.published()).isEmpty();
  }

  @Test
  void aHeadlineOnTopIsNoPartOfTheText() throws IOException {
    Article article = read("Bridge shut", "", "Nobody knows why.").article();

    assertThat(article.title()).isEqualTo("Bridge shut");
    assertThat(article.paragraphs()).containsExactly("Nobody knows why.");
  }

  @Test
  void aFileOfOneLineKeepsItAsItsText() throws IOException {
    assertThat(read("Bridge shut").article().paragraphs()).containsExactly("Bridge shut");
  }

  @Test
  void aLongFirstSentenceIsCutBetweenWords() throws IOException {
    String title = read("word ".repeat(100)).article().title();

    assertThat(title).hasSizeLessThanOrEqualTo(200).endsWith("word…");
  }

  @ParameterizedTest
  @CsvSource({"a.txt, a", "text/loose sheet.TXT.gz, text:loose sheet", "x/y/z.txt, x:y:z"})
  void theIdIsThePath(String file, String id) {
    assertThat(TextSource.id(file)).isEqualTo(id);
  }

  @Test
  void aFieldMapGivesWhatIsKnownOfAllTexts() throws IOException {
    FieldMap map = FieldMap.parse("[constants]\nsource = \"Desk\"\nlanguage = \"en\"", "map.toml");
    Article article = Outcomes.of(TextSource.open("a.txt", bytes("A text."), map)).article();

    assertThat(article.source()).hasValue("Desk");
    assertThat(article.language()).hasValue("en");
  }

  @Test
  void aTextInAnotherEncodingIsReadAndTheArchiveSaysSo() throws IOException {
    byte[] latin = "The caf\u00e9 is shut.".getBytes(StandardCharsets.ISO_8859_1);
    Article article =
        Outcomes.of(TextSource.open("a.txt", new ByteArrayInputStream(latin), FieldMap.NONE))
            .article();

    assertThat(article.title()).isEqualTo("The caf\u00e9 is shut.");
    assertThat(article.notes()).contains(Note.ENCODING_GUESSED);
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws IOException {
    byte[] program = {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    Outcomes outcomes =
        Outcomes.of(TextSource.open("a.txt", new ByteArrayInputStream(program), FieldMap.NONE));

    assertThat(outcomes.failure().reason()).isEqualTo("expected a text, found bytes that are none");
  }

  @Test
  void anEmptyFileIsNoArticle() throws IOException {
    assertThat(read("", " ").failure().reason()).contains("found neither");
  }
}
