package org.backfile.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backfile.indexer.ChangingCorpus.line;
import static org.backfile.indexer.ChangingCorpus.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.backfile.article.ChangeKind;
import org.backfile.indexer.RunOutcome.Published;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build says has changed since the one before. */
class RebuildChangesTest {

  private ChangingCorpus corpus;

  @BeforeEach
  void makeCorpus(@TempDir Path temp) throws IOException {
    corpus = ChangingCorpus.in(temp);
  }

  @Test
  void whatIsNewChangedAndVanishedIsTold() throws IOException {
    Published first = corpus.index("kept");
    corpus.write("a.jsonl", line("stays", "a quiet one"));
    corpus.write("b.jsonl", line("changes", "as it is now"), line("stays", "an older text of it"));
    corpus.rename("c.jsonl", "f.jsonl");
    corpus.write("e.jsonl", line("comes", "newly"));
    Published second = corpus.index("kept");

    assertThat(second.report().since().build()).isEqualTo(first.build().id());
    assertThat(second.report().since().articles())
        .isEqualTo(
            Map.of(
                ChangeKind.NEW,
                1L,
                ChangeKind.CHANGED,
                1L,
                ChangeKind.VANISHED,
                1L,
                ChangeKind.DATE_DOUBTFUL,
                0L));
    assertThat(Files.readAllLines(second.build().changes()))
        .containsExactly(
            "{\"kind\":\"CHANGED\",\"id\":\"changes\",\"fields\":[\"text\"]}",
            "{\"kind\":\"VANISHED\",\"id\":\"goes\"}");
  }

  @Test
  void anArticleThatGetsAnotherIdByANewerVersionHasChanged() throws IOException {
    corpus.index("kept");
    corpus.write("zz.jsonl", page("zz-page", "of the third day"));
    Published joined = corpus.index("kept");

    assertThat(joined.report().since().articles())
        .isEqualTo(
            Map.of(
                ChangeKind.NEW,
                0L,
                ChangeKind.CHANGED,
                1L,
                ChangeKind.VANISHED,
                0L,
                ChangeKind.DATE_DOUBTFUL,
                0L));
    assertThat(Files.readAllLines(joined.build().changes()))
        .containsExactly(
            "{\"kind\":\"CHANGED\",\"id\":\"zz-page\",\"fields\":[\"id\",\"text\",\"version\"]}");

    corpus.remove("zz.jsonl");
    assertThat(Files.readAllLines(corpus.index("kept").build().changes()))
        .as("and back")
        .containsExactly(
            "{\"kind\":\"CHANGED\",\"id\":\"page-1\",\"fields\":[\"id\",\"text\",\"version\"]}");
  }

  @Test
  void whatVanishedIsToldWithTheIdsOfItsOlderVersions() throws IOException {
    corpus.index("kept");
    corpus.remove("web.jsonl");
    corpus.remove("feed.jsonl");

    assertThat(Files.readAllLines(corpus.index("kept").build().changes()))
        .containsExactly("{\"kind\":\"VANISHED\",\"id\":\"page-1\",\"otherIds\":[\"feed-1\"]}");
  }

  @Test
  void theSameCorpusChangesNothing() throws IOException {
    Published first = corpus.index("kept");
    Published second = corpus.index("kept");

    assertThat(second.build().manifest().logicalDigest())
        .isEqualTo(first.build().manifest().logicalDigest());
    assertThat(Files.readAllLines(second.build().changes())).isEmpty();
    assertThat(second.report().since().reused()).isEqualTo(second.report().counts().read());
    assertThat(second.build().folder()).isNotEqualTo(first.build().folder());
  }
}
