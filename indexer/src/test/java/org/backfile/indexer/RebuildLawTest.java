package org.backfile.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.backfile.build.BuildFiles;
import org.backfile.indexer.RunOutcome.Published;

/** Whatever becomes of a corpus, builds that take over say what a build from nothing says. */
class RebuildLawTest {

  private static final List<String> TEXTS =
      List.of(
          "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen",
          "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty",
          "The ferry sails at noon.",
          "The ferry sails at one.");

  /** A record of a few ids or none, texts, versions and sources, or one that cannot be read. */
  @Provide
  Arbitrary<Map<String, List<String>>> corpora() {
    Arbitrary<String> article =
        Combinators.combine(
                Arbitraries.integers().between(1, 6),
                Arbitraries.integers().between(0, TEXTS.size() - 1),
                Arbitraries.integers().between(1, 3),
                Arbitraries.of("Reuters", "The Lantern", "The Herald"),
                Arbitraries.integers().between(0, 6))
            .as(RebuildLawTest::record);
    Arbitrary<String> record =
        Arbitraries.frequencyOf(Tuple.of(9, article), Tuple.of(1, Arbitraries.just("{")));
    return Arbitraries.maps(
            Arbitraries.of("a.jsonl", "b.jsonl", "c.jsonl", "d.jsonl", "e.jsonl"),
            record.list().ofMinSize(0).ofMaxSize(5))
        .ofMinSize(1);
  }

  private static String record(int id, int text, int version, String source, int corrects) {
    String correction =
        corrects == 0 || corrects == id ? "" : ",\"corrects\":\"id" + corrects + "\"";
    String url = id < 4 ? "page" : "page?p=" + id;
    if (id == 6) {
      return "{\"title\":\"Headline %d\",\"text\":\"%s\",\"source\":\"%s\"}"
          .formatted(version, TEXTS.get(text), source);
    }
    return "{\"id\":\"id%d\",\"url\":\"https://news.example/%s\",\"title\":\"Headline\",\"text\":\"%s\",\"version\":%d,\"source\":\"%s\",\"published\":\"2001-01-0%d\"%s}"
        .formatted(id, url, TEXTS.get(text), version, source, id, correction);
  }

  @Property(tries = 5, shrinking = ShrinkingMode.OFF)
  void takingOverSaysTheSame(
      @ForAll("corpora") Map<String, List<String>> first,
      @ForAll("corpora") Map<String, List<String>> second,
      @ForAll("corpora") Map<String, List<String>> third)
      throws IOException {
    Path temp = Files.createTempDirectory("rebuild");
    try {
      for (Map<String, List<String>> state : List.of(first, second, third)) {
        write(temp.resolve("corpus"), state);
        BuildFiles.delete(temp.resolve("anew"));
        Optional<Said> expected = said(temp, "anew");
        assertThat(said(temp, "kept")).isEqualTo(expected);
      }
    } finally {
      BuildFiles.delete(temp);
    }
  }

  private static void write(Path corpus, Map<String, List<String>> files) throws IOException {
    BuildFiles.delete(corpus);
    Files.createDirectories(corpus);
    files.put("always.jsonl", List.of(record(7, 0, 1, "Reuters", 0)));
    for (Map.Entry<String, List<String>> file : files.entrySet()) {
      Files.write(corpus.resolve(file.getKey()), file.getValue());
    }
  }

  private static Optional<Said> said(Path temp, String archive) throws IOException {
    IndexPlan plan =
        IndexPlan.builder(temp.resolve("corpus"), temp.resolve(archive))
            .language(Optional.of("en"))
            .threads(2)
            .maxBad(100)
            .build();
    RunOutcome outcome = new IndexRun(plan, Progress.NONE).run();
    return outcome instanceof Published published
        ? Optional.of(Said.by(published, temp.resolve(archive)))
        : Optional.empty();
  }
}
