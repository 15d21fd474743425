package org.backfile.server.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.server.language.Languages;
import org.backfile.server.search.lucene.LuceneArchive;
import org.backfile.server.search.lucene.TestArchive;
import org.backfile.server.web.access.Readings;
import org.backfile.server.web.http.BusyException;
import org.backfile.server.web.http.Origin;
import org.backfile.server.web.paperdoll.MadeUpArticles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {
  private static final List<String> BUILDS =
      List.of("20260101T000000Z-aaaaaa", "20260102T000000Z-bbbbbb", "20260103T000000Z-cccccc");

  @TempDir Path folder;
  private final List<String> asked = new ArrayList<>();
  private LuceneArchive archive;
  private Site site;

  @BeforeEach
  void open() throws IOException {
    new TestArchive(folder).publish(BUILDS.getFirst(), MadeUpArticles.all(), 1);
    archive = LuceneArchive.open(folder);
    site =
        Site.of(
            "Test",
            archive,
            Clock.systemUTC(),
            Languages.all(),
            new Origin(Optional.empty()),
            new Readings(Optional.empty()));
  }

  @AfterEach
  void close() {
    archive.close();
  }

  @Test
  void workOfOneBuildIsDoneOnce() {
    assertThat(answer(0)).isEqualTo(BUILDS.getFirst());
    assertThat(asked).hasSize(1);
  }

  @Test
  void whereAnotherBuildTakesOverMeanwhileItIsDoneAgainForThatOne() {
    assertThat(answer(1)).isEqualTo(BUILDS.get(1));
    assertThat(asked).containsExactly(BUILDS.get(0), BUILDS.get(1));
  }

  @Test
  void whereThatHappensAgainThereIsNoAnswer() {
    assertThatThrownBy(() -> answer(2)).isInstanceOf(BusyException.class);
    assertThat(asked).hasSize(2);
  }

  /** Asks which build answers, while so many others take over one after another. */
  private String answer(int swaps) {
    return site.ofOneBuild(build -> {
      asked.add(build.buildId());
      if (asked.size() <= swaps) {
        takeOver(BUILDS.get(asked.size()));
      }
      return build.buildId();
    });
  }

  private void takeOver(String build) {
    try {
      new TestArchive(folder).publish(build, MadeUpArticles.all(), 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    archive.refresh();
  }
}
