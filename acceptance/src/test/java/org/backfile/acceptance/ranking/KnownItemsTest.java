package org.backfile.acceptance.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.backfile.acceptance.site.ReutersSite;
import org.backfile.acceptance.site.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Finding an article again that one remembers: by its title as it stands, or by six words in a row
 * of its text, without quotes. Of a thousand articles drawn at random, every other one is looked
 * for in the one way. An article with the same title, or with the same six words, is found too.
 */
@ExtendWith(ReutersSite.class)
class KnownItemsTest {
  private static final int DRAWN = 1_000;
  private static final int WORDS = 6;
  private static final long SEED = 1987;
  private static final double GOAL = 0.95;

  @Test
  void anArticleIsFoundAgainByItsTitleOrSixWordsInARow(Site site) throws IOException {
    Map<String, Wire> wires = Wire.all(ReutersSite.CORPUS);
    Random random = new Random(SEED);
    List<Integer> byTitle = new ArrayList<>();
    List<Integer> bySpan = new ArrayList<>();
    for (Wire wire : drawn(wires, random)) {
      if (byTitle.size() <= bySpan.size()) {
        String title = wire.title();
        byTitle.add(rank(site, title, wires, found -> found.hasTitle(title)));
      } else {
        String span = wire.span(WORDS, random);
        bySpan.add(rank(site, span, wires, found -> found.holds(span)));
      }
    }
    List<Integer> all = Stream.concat(byTitle.stream(), bySpan.stream()).toList();

    assertThat(Measures.meanReciprocalRank(all)).isGreaterThanOrEqualTo(GOAL);
    ScoreSheet.check("known by title", Measures.of(byTitle));
    ScoreSheet.check("known by six words", Measures.of(bySpan));
    ScoreSheet.check("known", Measures.of(all));
  }

  private static List<Wire> drawn(Map<String, Wire> wires, Random random) {
    List<Wire> whole = new ArrayList<>(wires.values().stream().filter(Wire::isWhole).toList());
    Collections.shuffle(whole, random);
    return whole.subList(0, DRAWN);
  }

  private interface Same {
    boolean as(Wire found);
  }

  private static int rank(Site site, String query, Map<String, Wire> wires, Same same) {
    Found found = Found.by(site, query);
    List<String> hits =
        found.rows().stream()
            .map(Found.Row::id)
            .filter(id -> same.as(Objects.requireNonNull(wires.get(id))))
            .toList();
    return found.rank(hits);
  }
}
