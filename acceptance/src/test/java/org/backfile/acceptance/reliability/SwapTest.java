package org.backfile.acceptance.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.backfile.acceptance.site.Eventually;
import org.backfile.acceptance.site.LocalSite;
import org.backfile.acceptance.site.Site;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("crash")
class SwapTest {
  private static final int SWAPS = Integer.getInteger("backfile.swaps", 6);
  private static final int READERS = 3;

  @TempDir private Path folder;

  @Test
  void buildsAreSwappedUnderLoadWithoutAFailedOrMixedAnswer() throws Exception {
    Path archive = folder.resolve("archive");
    Sight first = publish(archive, "first", 60);
    Sight second = publish(archive, "second", 90);
    AtomicBoolean enough = new AtomicBoolean();

    try (LocalSite server = LocalSite.over(archive);
        ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
      List<Future<List<Sight>>> seen = new ArrayList<>();
      for (int reader = 0; reader < READERS; reader++) {
        seen.add(readers.submit(read(server.site(), enough)));
      }
      for (int swap = 0; swap < SWAPS; swap++) {
        swapTo(archive, swap % 2 == 0 ? first : second, server.site());
      }
      enough.set(true);
      for (Future<List<Sight>> sights : seen) {
        assertThat(sights.get()).contains(first, second).isSubsetOf(Set.of(first, second));
      }
    }
  }

  /** Publishes a build; what every answer from it shows. */
  private Sight publish(Path archive, String word, int count) throws IOException {
    Corpus.of(folder.resolve(word), word, count).indexInto(archive);
    return new Sight(new ArchiveFolder(archive).current().orElseThrow().id(), count, word);
  }

  /** Asks again and again, for several pages. Any status but 200 throws. */
  private static Callable<List<Sight>> read(Site site, AtomicBoolean enough) {
    return () -> {
      List<Sight> sights = new ArrayList<>();
      while (!enough.get()) {
        sights.add(Sight.of(site));
        site.get("/search?q=number").ok();
        site.get("/status").ok();
      }
      return sights;
    };
  }

  private static void swapTo(Path archive, Sight next, Site site) throws IOException {
    ArchiveFolder folder = new ArchiveFolder(archive);
    List<Build> builds = folder.builds();
    folder.makeCurrent(
        builds.stream()
            .filter(build -> build.id().equals(next.buildId()))
            .findFirst()
            .orElseThrow());
    Eventually.isSo("build " + next.buildId() + " serves", () -> Sight.of(site).equals(next));
  }
}
