package org.backfile.indexer.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.article.PublicationDate;
import org.junit.jupiter.api.Test;

class SameIdTest {

  private static Article.Builder record(String text, String file, int line) {
    return Article.builder("1", new Origin(file, line)).text(text);
  }

  private static SameId of(List<Article> records) {
    SameId sameId = new SameId();
    records.forEach(sameId::add);
    return sameId;
  }

  private static List<String> texts(SameId sameId) {
    return sameId.versions().stream().map(Article::body).toList();
  }

  private static PublicationDate date(String iso) {
    return PublicationDate.parse(iso).orElseThrow();
  }

  @Test
  void theHighestVersionNumberIsTheArticle() {
    SameId sameId =
        of(
            List.of(
                record("three", "a", 1).version(3).build(),
                record("none", "b", 1).build(),
                record("two", "c", 1).version(2).build()));

    assertThat(texts(sameId)).containsExactly("none", "two", "three");
  }

  @Test
  void withoutNumbersTheOneLastChangedIs() {
    SameId sameId =
        of(
            List.of(
                record("updated", "a", 1).published(date("2015")).updated(date("2017")).build(),
                record("published", "b", 1).published(date("2016")).build(),
                record("undated", "c", 1).build()));

    assertThat(texts(sameId)).containsExactly("undated", "published", "updated");
  }

  @Test
  void withoutDatesTheOneLastInOrderOfFilesIs() {
    SameId sameId =
        of(
            List.of(
                record("b", "b", 1).build(),
                record("a 10", "a", 10).build(),
                record("a 9", "a", 9).build()));

    assertThat(texts(sameId)).containsExactly("a 9", "a 10", "b");
  }

  @Test
  void theSameTextAgainIsADuplicateAndTheNewerMetadataIsKept() {
    SameId sameId =
        of(
            List.of(
                record("same", "a", 1).section("old").build(),
                record("same", "a", 2).section("new").build()));

    assertThat(sameId.versions()).hasSize(1);
    assertThat(sameId.versions().getFirst().section()).hasValue("new");
    assertThat(sameId.duplicates()).extracting(Article::origin).containsExactly(new Origin("a", 1));
  }

  @Property(tries = 200)
  void theOrderOfReadingPlaysNoPart(@ForAll long seed) {
    Random random = new Random(seed);
    List<Article> records = new ArrayList<>();
    for (int line = 0; line < 12; line++) {
      Article.Builder record = record("text " + random.nextInt(6), "f" + random.nextInt(2), line);
      if (random.nextBoolean()) {
        record.version(1 + random.nextInt(3));
      }
      if (random.nextBoolean()) {
        record.published(date("201" + random.nextInt(10)));
      }
      records.add(record.build());
    }
    SameId inOrder = of(records);
    Collections.shuffle(records, random);
    SameId shuffled = of(records);

    assertThat(shuffled.versions()).isEqualTo(inOrder.versions());
    assertThat(shuffled.duplicates()).containsExactlyInAnyOrderElementsOf(inOrder.duplicates());
    assertThat(inOrder.versions().size() + inOrder.duplicates().size()).isEqualTo(12);
  }

  @Test
  void anIdWithHundredsOfTextsIsNoId() {
    SameId sameId = new SameId();

    assertThatThrownBy(
            () -> {
              for (int line = 1; line <= SameId.MOST_VERSIONS + 1; line++) {
                sameId.add(record("text " + line, "a.jsonl", line).build());
              }
            })
        .isInstanceOf(SameId.TooManyVersions.class)
        .hasMessageContaining("the id '1' has more than 500 different texts");
  }
}
