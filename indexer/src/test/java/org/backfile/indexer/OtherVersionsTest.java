package org.backfile.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.IntStream;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.junit.jupiter.api.Test;

class OtherVersionsTest {
  private final OtherVersions versions = new OtherVersions(Set.of("ordered"));

  private void add(String id, String follows, String url) {
    versions.add(
        Article.builder(id, new Origin("a.jsonl", 1)).title("T").follows(follows).url(url).build());
  }

  @Test
  void recordsOfOneAddressAndThoseThatFollowOneAnotherMayBeVersions() {
    add("third", "second", "");
    add("second", "", "https://news.example/wall");
    add("second", "", "https://news.example/wall");
    add("ordered", "", "https://news.example/wall");
    add("other", "", "https://news.example/gate");
    add("none", "", "");

    assertThat(versions.count()).isEqualTo(3);
  }

  @Test
  void whatThatFollowsWhichIsOrderedMayBeAVersionWhetherOrNotThatIsThere() {
    add("next", "ordered", "");
    add("other", "absent", "");

    assertThat(versions.count()).isEqualTo(1);
  }

  @Test
  void anIdThatReadsAsTheAddressOfAnotherIsNone() {
    add("ordered", "", "https://news.example/wall");
    add("https://news.example/wall", "", "");

    assertThat(versions.count()).isZero();
  }

  @Test
  void aLongChainIsFollowedToItsEnd() {
    IntStream.range(0, 100_000).forEach(each -> add("v" + each, "v" + (each + 1), ""));
    add("v100000", "ordered", "");

    assertThat(versions.count()).isEqualTo(100_001);
  }
}
