package org.backfile.server.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.server.search.Snippet.Part;
import org.backfile.server.search.timed.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HighlightsTest {
  private static final List<Marker> LAND =
      List.of(new Marker(0, List.of(new BytesRef("land")), Optional.empty(), Optional.empty()));

  @TempDir private Path folder;

  @Test
  void aRowWithoutTimeForItsMarksIsShownAndSaysSo() throws IOException {
    Highlights.Row row = row(Deadline.in(Duration.ofSeconds(-1)));
    assertThat(row.marked()).isFalse();
    assertThat(row.title()).containsExactly(new Part("The land deal", false));
    assertThat(row.snippets()).hasSize(1);
  }

  @Test
  void aRowWithTimeForThemHasAll() throws IOException {
    Highlights.Row row = row(Deadline.NEVER);
    assertThat(row.marked()).isTrue();
    assertThat(row.title()).contains(new Part("land", true));
  }

  private Highlights.Row row(Deadline deadline) throws IOException {
    Article article =
        Article.builder("1", new Origin("a.jsonl", 1))
            .title("The land deal")
            .text("It is about land.")
            .language("en")
            .build();
    Path index =
        new TestArchive(folder).publish("20260101T000000Z-aaaaaa", List.of(article), 1).index();
    try (FSDirectory directory = FSDirectory.open(index);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return new Highlights(reader, LAND, LAND).rows(new int[] {0}, 2, deadline)[0];
    }
  }
}
