package org.backfile.server.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.backfile.server.language.Languages;
import org.backfile.server.search.lucene.LuceneArchive;
import org.backfile.server.search.lucene.TestArchive;
import org.backfile.server.web.access.Readings;
import org.backfile.server.web.http.Origin;
import org.backfile.server.web.lists.ListRow.Found;
import org.backfile.server.web.lists.ListRow.NotRun;
import org.backfile.server.web.paperdoll.MadeUpArticles;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.url.SearchState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListRunTest {

  @Test
  void whenTheTimeIsOverWhatWasDoneIsKeptAndTheRestIsNotRun(@TempDir Path folder)
      throws IOException {
    new TestArchive(folder).publish("20260101T000000Z-aaaaaa", MadeUpArticles.all(), 1);
    try (LuceneArchive archive = LuceneArchive.open(folder)) {
      AtomicInteger asked = new AtomicInteger();
      Site site =
          Site.of(
              "Test",
              archive,
              Clock.systemUTC(),
              Languages.all(),
              new Origin(Optional.empty()),
              new Readings(Optional.empty()));
      ListRun run = new ListRun(site, SearchState.EMPTY, () -> asked.incrementAndGet() > 2);
      List<ListRow> rows = run.rows(List.of("land", "mayor", "deal", "nowhere"));
      assertThat(rows).hasSize(4);
      assertThat(rows.subList(0, 2)).allMatch(row -> row.outcome() instanceof Found);
      assertThat(rows.subList(2, 4)).allMatch(row -> row.outcome() instanceof NotRun);
      assertThat(rows.getLast().problem()).startsWith("not run");
    }
  }
}
