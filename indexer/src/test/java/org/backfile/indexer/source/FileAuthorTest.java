package org.backfile.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.backfile.article.Article;
import org.backfile.article.Note;
import org.backfile.article.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileAuthorTest {

  private static Article.Builder article() {
    return Article.builder("a", new Origin("a.docx", 1)).title("Title");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ann Reed                | true
          Jean-Luc d'Arcy         | true
          Ludwig van den Berg     | true
          A. B. O'Neill           | true
          Ørjan Åse               | true
          annreed                 | false
          ann reed                | false
          Administrator           | false
          Microsoft Office User   | false
          python-docx             | false
          Sports Desk             | false
          Ann Reed, City 7        | false
          The Editors Of This And Other Papers | false
          """)
  void whoMadeAFileIsItsBylineWhereThatLooksLikeAPersonsName(String author, boolean byline) {
    Article read = FileAuthor.orByline(article().build(), author);

    assertThat(read.byline()).isEqualTo(byline ? List.of(author) : List.of());
    assertThat(read.notes().contains(Note.BYLINE_FROM_FILE)).isEqualTo(byline);
  }

  @Test
  void aBylineThatIsGivenStays() {
    Article given = article().byline(List.of("Tom Hale")).build();

    assertThat(FileAuthor.orByline(given, "Ann Reed")).isEqualTo(given);
  }
}
