package org.backfile.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.backfile.build.BuildFiles;
import org.backfile.build.BuildManifest.Counts;
import org.backfile.indexer.RunOutcome.Published;

/** Records without ids are accounted for one by one, and are the same wherever they stand. */
class MadeIdLawTest {

  /** What is read, and what is a headline only or nothing at all. */
  private static final List<String> BAD =
      List.of("{\"title\":\"Ferry\"}", "{\"text\":\" \",\"published\":\"2001-02-03\"}", "{");

  @Provide
  Arbitrary<List<String>> records() {
    Arbitrary<String> good =
        Arbitraries.integers()
            .between(0, 9)
            .map(number ->
                "{\"title\":\"Ferry %d\",\"text\":\"It left at noon.\",\"published\":\"2001-02-0%d\"}"
                    .formatted(number / 3, 1 + number % 3));
    Arbitrary<List<String>> any =
        Arbitraries.oneOf(good, good, Arbitraries.of(BAD)).list().ofMaxSize(30);
    return Combinators.combine(any, good)
        .as((records, last) -> {
          List<String> all = new ArrayList<>(records);
          all.add(last);
          return all;
        });
  }

  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void everyRecordIsAccountedForAndWhereItStandsChangesNothing(
      @ForAll("records") List<String> records, @ForAll Random random) throws IOException {
    Path temp = Files.createTempDirectory("backfile-ids");
    try {
      Path corpus = Files.createDirectory(temp.resolve("corpus"));
      write(corpus, records, random);
      Published before = index(corpus, temp.resolve("archive"));
      write(corpus, records, random);
      Published after = index(corpus, temp.resolve("archive"));
      Published full = index(corpus, temp.resolve("full"));

      List<String> good = new ArrayList<>(records);
      good.removeIf(BAD::contains);
      int distinct = new HashSet<>(good).size();
      long bad = records.size() - good.size();
      Counts counts = before.report().counts();
      assertThat(counts.read()).isEqualTo(records.size());
      assertThat(counts.indexed()).isEqualTo(distinct);
      assertThat(counts.duplicates()).isEqualTo(good.size() - distinct);
      assertThat(counts.quarantined()).isEqualTo(bad);
      assertThat(before.report().idsMade()).isEqualTo(good.size());
      assertThat(after.report().counts()).isEqualTo(counts);
      assertThat(after.report().idsMade()).isEqualTo(good.size());
      assertThat(after.report().since().articles().values()).allMatch(changes -> changes == 0);
      assertThat(after.build().manifest().logicalDigest())
          .isEqualTo(full.build().manifest().logicalDigest());
    } finally {
      BuildFiles.delete(temp);
    }
  }

  private static Published index(Path corpus, Path archive) throws IOException {
    IndexPlan plan = IndexPlan.builder(corpus, archive).maxBad(100).threads(2).build();
    return (Published) new IndexRun(plan, Progress.NONE).run();
  }

  /** The records in any order, in a file as it is and a packed one. */
  private static void write(Path corpus, List<String> records, Random random) throws IOException {
    StringBuilder plain = new StringBuilder();
    StringBuilder other = new StringBuilder();
    List<String> rest = new ArrayList<>(records);
    Collections.shuffle(rest, random);
    rest.forEach(record -> (random.nextBoolean() ? plain : other).append(record).append('\n'));
    Files.writeString(corpus.resolve("a.jsonl"), plain);
    byte[] packed = Zstd.compress(other.toString().getBytes(StandardCharsets.UTF_8));
    Files.write(corpus.resolve("b.jsonl.zst"), packed);
  }
}
