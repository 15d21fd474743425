package org.backfile.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void blankLinesPartParagraphs() {
    assertThat(PlainText.paragraphs("One.\r\n \r\nTwo\nlines.\n\n\nThree."))
        .containsExactly("One.", "Two\nlines.", "Three.");
  }

  @Test
  void wireCopyMarksParagraphsByIndent() {
    assertThat(PlainText.paragraphs("Showers continued\nthroughout.\n    The dry period\nmeans."))
        .containsExactly("Showers continued\nthroughout.", "The dry period\nmeans.");
  }

  @Test
  void halfOfASurrogatePairBecomesAReplacementCharacter() {
    assertThat(PlainText.line("a\uD800b")).isEqualTo("a\uFFFDb");
    assertThat(PlainText.line("smile \uD83D\uDE00")).isEqualTo("smile \uD83D\uDE00");
  }

  @Property
  void everyParagraphSurvivesUtf8AndIsItsOwnParagraph(@ForAll String text) {
    for (String paragraph : PlainText.paragraphs(text)) {
      byte[] bytes = paragraph.getBytes(StandardCharsets.UTF_8);
      assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(paragraph);
      assertThat(paragraph)
          .isNotBlank()
          .doesNotContain("\n\n")
          .isEqualTo(PlainText.paragraph(paragraph));
    }
  }

  @Property
  void aCleanedLineIsCleanedNoFurther(@ForAll String text) {
    String line = PlainText.line(text);
    assertThat(PlainText.line(line)).isEqualTo(line).doesNotContain("\n").doesNotContain("  ");
  }

  @Test
  void whatNobodySeesBecomesABlank() {
    assertThat(PlainText.visible("a\u001b[2Jb\u0007c\u202Ed\u2028e\u0000\nf"))
        .isEqualTo("a [2Jb c d e  f");
  }

  @Test
  void joinersAreSpellingAndStay() {
    assertThat(PlainText.visible("می\u200Cخواهم")).isEqualTo("می\u200Cخواهم");
  }
}
