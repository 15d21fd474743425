package org.backfile.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.backfile.article.Article;
import org.backfile.article.PublicationDate;
import org.backfile.build.BuildManifest.Counts;
import org.backfile.indexer.RunOutcome.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real newswire, where it is at hand; see the property {@code backfile.data}. */
class RealCorpusTest {

  @TempDir Path archive;

  private static Path data(String name) {
    String given = System.getProperty("backfile.data", "");
    Path file = Path.of(given.isEmpty() ? "../../shared/data" : given).resolve(name);
    assumeTrue(Files.isReadable(file), "no real data: " + file + " is not there");
    return file;
  }

  @Test
  void reutersIsIndexedAsItIsWithItsMap() throws IOException {
    IndexPlan plan =
        IndexPlan.builder(data("news/reuters21578.jsonl.gz"), archive)
            .maps(List.of("maps"))
            .threads(2)
            .build();

    Published published = (Published) new IndexRun(plan, Progress.NONE).run();

    assertThat(published.report().counts())
        .isEqualTo(new Counts(21_578, 21_577, 0, 1, 0, 21_577, 1));
    assertThat(published.build().manifest().firstDate()).isEqualTo("1987-02-26");
    assertThat(published.build().manifest().lastDate()).isEqualTo("1987-10-20");
    Article first = Archives.articles(archive).get("reut-1").article();
    assertThat(first.title()).isEqualTo("BAHIA COCOA REVIEW");
    assertThat(first.published()).map(PublicationDate::iso).hasValue("1987-02-26T15:01:01");
    assertThat(first.tags()).containsExactly("cocoa");
    assertThat(first.source()).hasValue("Reuters");
    assertThat(first.extras()).containsKey("dateline");
  }
}
