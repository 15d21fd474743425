package org.backfile.indexer.source.rtf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate;
import org.backfile.article.DateCandidate.Confidence;
import org.backfile.article.Note;
import org.backfile.article.PublicationDate;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.fields.FieldMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtfSourceTest {

  private static final String FONTS =
      "{\\fonttbl{\\f0\\fnil\\fcharset0 Times;}{\\f1\\fcharset204 Arial;}{\\f2\\fcharset238 Arial;}"
          + "{\\f3\\fcharset77 Geneva;}{\\f4\\cpg932 Mincho;}{\\f5\\fcharset1 Any;}}";

  private static Outcomes read(String rtf) throws IOException {
    return read(rtf.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Outcomes read(byte[] rtf) throws IOException {
    return Outcomes.of(RtfSource.open("desk/ferry.rtf", Outcomes.bytes(rtf), FieldMap.NONE));
  }

  private static List<String> paragraphs(String text) throws IOException {
    return read("{\\rtf1\\ansi\\deff0" + FONTS + "{\\info{\\title T}}" + text + "}")
        .article()
        .paragraphs();
  }

  @Test
  void titleTextAndWhatIsSaidOfADocumentAreRead() throws IOException {
    Article article =
        read("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}}{\\colortbl;\\red0;}\r\n"
                + "{\\info{\\title Ferry sails}{\\author Ann Reed}{\\keywords ferry}{\\operator Desk 7}"
                + "{\\creatim\\yr1996\\mo7\\dy4\\hr18\\min2}{\\revtim\\yr1996\\mo7\\dy5}}\r\n"
                + "\\pard\\f0\\fs24 It left at {\\b noon}.\\par\r\n\\par It came back.}")
            .article();

    assertThat(article.id()).isEqualTo("desk:ferry.rtf");
    assertThat(article.title()).isEqualTo("Ferry sails");
    assertThat(article.paragraphs()).containsExactly("It left at noon.", "It came back.");
    assertThat(article.byline()).containsExactly("Ann Reed");
    assertThat(article.notes()).contains(Note.BYLINE_FROM_FILE);
    assertThat(article.extras()).containsKeys("author", "keywords");
    assertThat(article.published()).map(PublicationDate::iso).hasValue("1996-07-04T18:02:00");
    assertThat(article.dates())
        .extracting(DateCandidate::confidence)
        .containsExactly(Confidence.GUESSED);
  }

  @Test
  void withoutATitleTheFirstSentenceIsOne() throws IOException {
    Article article = read("{\\rtf1 Ferry sails again\\par It left at noon.}").article();

    assertThat(article.title()).isEqualTo("Ferry sails again");
    assertThat(article.paragraphs()).containsExactly("It left at noon.");
    assertThat(article.notes()).containsExactly(Note.TITLE_FROM_TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          caf\\'e9                                             | café
          \\f1 \\'cf\\'e0\\'f0\\'ee\\'ec                      | Паром
          {\\f1 \\'cf}\\'e9                                    | Пé
          \\f2 P\\'f8evoz                                      | Převoz
          \\f3 caf\\'8e                                        | café
          \\f4 \\'93\\'fa\\'96\\'7b                            | 日本
          \\f5 caf\\'e9                                        | café
          \\u1055?\\u1072?\\u1088?                             | Пар
          \\uc0\\u1055\\u1072 x                                | Паx
          \\uc2\\u26085 \\'93\\'fa!                            | 日!
          \\uc-5\\u8364 abc                                    | €abc
          C:\\\\bin-5                                           | C:\\bin-5
          \\f9\\cpg1251 \\'e9                                   | é
          {\\fonttbl{\\f32767\\cpg1251 A;}}\\f32767 \\'cf       | П
          {\\fonttbl{\\f32768\\cpg1251 A;}}\\f32768 \\'e9       | é
          {\\fonttbl{\\f-1\\fcharset204 A;}}\\f-1 \\'e9         | é
          {\\uc0 \\u233}\\u233?t\\'e9                          | éété
          \\u-10179?\\u-8704?                                  | 😀
          a\\~b\\_c\\-d                                        | a\u00a0b-cd
          \\{x\\}\\\\                                          | {x}\\
          \\ldblquote Yes\\rdblquote\\emdash no\\rquote t      | “Yes”—no’t
          \\mac caf\\'8e                                       | cafŽ
          """)
  void charactersAreReadInTheEncodingOfTheirFontAndAsUnicode(String text, String read)
      throws IOException {
    assertThat(paragraphs("\\plain " + text)).containsExactly(read);
  }

  @ParameterizedTest
  @CsvSource({"1251, cf\\'e0, Па", "437, 82, é", "65001, c3\\'a9, é", "0, e9, é", "99999, e9, é"})
  void whereNoFontTellsTheDocumentSaysHowItIsEncoded(String page, String bytes, String read)
      throws IOException {
    assertThat(read("{\\rtf1\\ansi\\ansicpg%s x \\'%s\\par y}".formatted(page, bytes)).article())
        .extracting(Article::title)
        .isEqualTo("x " + read);
  }

  @Test
  void whatIsNotSaidToReadersIsNotRead() throws IOException {
    assertThat(
            paragraphs(
                "{\\header Page 1}{\\*\\generator Desk 7;}{\\*\\unheardof so}{\\pict\\pngblip 89504e}"
                    + "{\\stylesheet{\\s1 Heading;}}One{\\footnote A note.}{\\v hidden}{\\deleted gone} two"
                    + "{\\field{\\*\\fldinst HYPERLINK \"http://p.example\"}{\\fldrslt  three}}"
                    + "{\\shp{\\*\\shpinst{\\shptxt box}}}{\\bkmkstart a}\\v0 .{\\footer 1}"))
        .containsExactly("One two three.");
  }

  @Test
  void cellsOfATableAreParagraphsAndALineEndsNone() throws IOException {
    assertThat(paragraphs("\\trowd\\intbl One\\cell Two\\cell\\row\\pard a\\line b\\page c"))
        .containsExactly("One", "Two", "a\nb", "c");
  }

  @Test
  void binaryDataArePassedOverWhateverTheyHold() throws IOException {
    assertThat(paragraphs("One{\\pict\\bin6 }}{{\\}} two")).containsExactly("One two");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {\\rtf1 a\\par                | damaged RTF: it is cut off
          {\\rtf1 a}}}                  | damaged RTF: a group ends that did not begin
          {\\rtf1 a{\\bin2000000000 x}} | damaged RTF: expected at most 18 bytes of binary data, found more told
          {\\rtf1 a{\\bin-5 }}            | damaged RTF: expected a number of bytes of binary data, found a negative one
          {\\rtf1 \\u99999999999999 a}  | damaged RTF: For input string
          {\\rtf1 {\\info{\\title T}}}  | expected a document with a text, found none
          """)
  void aDamagedDocumentIsRefusedWithTheReason(String rtf, String reason) throws IOException {
    assertThat(read(rtf).failure().reason()).startsWith(reason);
  }

  @Test
  void groupsWithoutEndAreRefusedAndManyLettersInARowTakeNoLonger() throws IOException {
    assertThat(read("{\\rtf1 " + "{".repeat(2_000_000)).failure().reason())
        .isEqualTo("expected groups at most 500 deep, found more");
    String letters = "\\u1055?".repeat(2_000_000);
    assertThat(read("{\\rtf1 T\\par " + letters + "}").article().body()).hasSize(2_000_000);
    assertThat(read("{\\rtf1 T" + "\\par".repeat(300_000) + "}").failure().reason())
        .startsWith("expected a text of at most 16 million characters");
  }
}
