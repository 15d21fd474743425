package org.backfile.indexer.source.warc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.backfile.article.Origin;
import org.backfile.indexer.source.fields.ArticleAdapter;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.warc.Capture.Repeat;
import org.backfile.indexer.source.warc.Revisits.Asked;
import org.backfile.indexer.source.warc.Revisits.Bounds;
import org.junit.jupiter.api.Test;

class RevisitsTest {

  private static final ArticleAdapter ADAPTER = ArticleAdapter.of(FieldMap.NONE);

  private static boolean ask(Revisits revisits, String file, int record, String name) {
    Repeat repeat = new Repeat("https://lantern.example/", "1999-02-01T08:00:00Z", List.of(name));
    return revisits.ask(new Asked(new Origin(file, record), repeat, ADAPTER));
  }

  @Test
  void ofOneFileNoMoreAreKeptThanItsNumber() {
    Revisits revisits = new Revisits(new Bounds(2, 100, 1 << 20, 1 << 20));

    assertThat(ask(revisits, "a.warc", 1, "sha1:1")).isTrue();
    assertThat(ask(revisits, "a.warc", 2, "sha1:2")).isTrue();
    assertThat(ask(revisits, "a.warc", 3, "sha1:3")).isFalse();
    assertThat(ask(revisits, "b.warc", 1, "sha1:3")).isTrue();
    assertThat(revisits.areMany()).isFalse();
  }

  @Test
  void ofOneFileNoMoreAreKeptThanItsBytesWhateverOtherFilesAskFor() {
    Revisits revisits = new Revisits(new Bounds(100, 100, 20_000, 1 << 20));
    String longName = "sha1:" + "x".repeat(4_000);

    assertThat(ask(revisits, "a.warc", 1, longName)).isTrue();
    assertThat(ask(revisits, "a.warc", 2, longName)).isTrue();
    assertThat(ask(revisits, "a.warc", 3, longName)).isFalse();
    assertThat(ask(revisits, "a.warc", 4, "sha1:1")).as("what still fits").isTrue();
    assertThat(ask(revisits, "b.warc", 1, longName)).isTrue();
    assertThat(ask(revisits, "b.warc", 2, longName)).isTrue();
    assertThat(ask(revisits, "b.warc", 3, longName)).isFalse();
  }

  @Test
  void fewLongOnesAreManyAsManyShortOnesAreUntilTheyAreLookedFor() {
    Revisits revisits = new Revisits(new Bounds(100, 3, 1 << 20, 20_000));
    for (int record = 1; record <= 2; record++) {
      ask(revisits, "a.warc", record, "sha1:" + record);
    }
    assertThat(revisits.areMany()).isFalse();
    ask(revisits, "b.warc", 1, "sha1:3");
    assertThat(revisits.areMany()).isTrue();
    assertThat(revisits.unanswered()).hasSize(2);
    assertThat(revisits.areMany()).isFalse();

    ask(revisits, "c.warc", 1, "sha1:" + "x".repeat(10_000));
    assertThat(revisits.areMany()).isTrue();
    revisits.unanswered();
    assertThat(revisits.areMany()).isFalse();
    assertThat(ask(revisits, "c.warc", 2, "sha1:4")).isTrue();
    assertThat(revisits.areMany()).isFalse();
  }
}
