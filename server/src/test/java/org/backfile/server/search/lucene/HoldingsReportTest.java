package org.backfile.server.search.lucene;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.article.PublicationDate;
import org.backfile.build.Build;
import org.backfile.server.search.Holdings.SourceHoldings;
import org.backfile.withheld.Sight;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoldingsReportTest {

  @TempDir Path folder;
  private Build build;

  @BeforeEach
  void writeBuild() throws IOException {
    build =
        new TestArchive(folder)
            .seen("a1", 100)
            .seen("a2", 300)
            .seen("b1", 200)
            .seen("c1", 400)
            .build(
                "20260101T000000Z-aaaaaa",
                List.of(
                    article("a1", "A").published(PublicationDate.parse("2015").get()).build(),
                    article("a2", "A").build(),
                    article("b1", "B").published(PublicationDate.parse("2016").get()).build(),
                    Article.builder("c1", new Origin("made-up", 4)).title("C").build(),
                    article("d1", "D").build()),
                2);
  }

  private static Article.Builder article(String id, String source) {
    return Article.builder(id, new Origin("made-up", 1)).title("Title").source(source);
  }

  private Map<String, Optional<Instant>> cameIn(Sight sight) throws IOException {
    try (OpenBuild open = OpenBuild.open(build, sight)) {
      return HoldingsReport.of(open).sources().stream()
          .collect(toMap(SourceHoldings::source, SourceHoldings::cameIn));
    }
  }

  private static Optional<Instant> second(long second) {
    return Optional.of(Instant.ofEpochSecond(second));
  }

  @Test
  void ofEachSourceIsToldWhenANewArticleLastCameInDatedOrNot() throws IOException {
    assertThat(cameIn(Sight.WHOLE))
        .isEqualTo(
            Map.of("A", second(300), "B", second(200), "", second(400), "D", Optional.empty()));
  }

  @Test
  void whatIsHiddenCameInForNobodyWhoMayNotSeeIt() throws IOException {
    assertThat(cameIn(new Sight(Set.of("a2", "c1"), Map.of(), Optional.empty())))
        .isEqualTo(Map.of("A", second(100), "B", second(200), "D", Optional.empty()));
  }
}
