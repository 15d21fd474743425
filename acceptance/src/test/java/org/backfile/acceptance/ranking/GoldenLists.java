package org.backfile.acceptance.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.backfile.acceptance.site.Site;
import org.junit.jupiter.api.Test;

/**
 * The questions to one archive. Every change of the ranking is a change of lists that can be read;
 * run with {@code -Dbackfile.goldens=update} to write them anew, and look at the difference.
 */
abstract class GoldenLists {
  private final String archive;
  private final List<Golden> goldens;

  /**
   * @param archive where the questions lie, and what their measures are kept under
   */
  GoldenLists(String archive) {
    this.archive = archive;
    this.goldens = Golden.of(archive);
  }

  @Test
  void theListsAreThoseKept(Site site) {
    for (Golden golden : goldens) {
      String list = Found.by(site, golden.query()).listing(golden.wanted());
      if (ScoreSheet.UPDATE) {
        golden.keep(list);
      } else {
        assertThat(list)
            .as("%s; -Dbackfile.goldens=update writes it anew", golden.file())
            .isEqualTo(golden.list());
      }
    }
  }

  @Test
  void theMeasuresAreThoseKept(Site site) {
    List<Integer> ranks =
        goldens.stream()
            .map(golden -> Found.by(site, golden.query()).rank(golden.wanted()))
            .toList();
    ScoreSheet.check(archive, Measures.of(ranks));
  }

  @Test
  void whoeverKnowsWhatToLookForFindsItFirstOnThePageToo(Site site) {
    for (Golden golden : goldens.stream().filter(Golden::sharp).toList()) {
      assertThat(Found.by(site, golden.query()).rank(golden.wanted())).as(golden.query()).isOne();
      assertThat(site.page(Site.q(golden.query())).ids())
          .as(golden.query())
          .first()
          .isIn(golden.wanted());
    }
  }
}
