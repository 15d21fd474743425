package org.backfile.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backfile.build.Build;
import org.backfile.build.BuildManifest.Counts;
import org.backfile.indexer.write.SameId;
import org.backfile.schema.StoredArticle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** An order about one id of an article of several ids is about all of them, in later builds too. */
class WithheldVersionsTest {

  private static final String FIRST = "idofthefirst";
  private static final String LAST = "idofthelast";
  private static final String TEXT =
      "The council voted on Monday to close the old bridge over the Averil for repairs, said ";

  /** What only the records of the article have, besides their ids. */
  private static final List<String> SECRETS = List.of("quenselbrack", "vorlimander", "council");

  @TempDir Path temp;

  private Path archive() {
    return temp.resolve("archive");
  }

  private void write(String file, String... lines) throws IOException {
    Path corpus = Files.createDirectories(temp.resolve("corpus"));
    Files.write(corpus.resolve(file), List.of(lines));
  }

  private void indexArticle(String joined) throws IOException {
    String first = joined.equals("address") ? page(FIRST, "Quenselbrack", "05") : item(FIRST, "");
    String last =
        joined.equals("address")
            ? page(LAST, "Vorlimander", "06")
            : item(LAST, ",\"evolvedfrom\":\"%s\"".formatted(FIRST));
    write("first.jsonl", first, first.replace("said ", "insisted "));
    write("last.jsonl", last, last);
    write("others.jsonl", other("storm"), other("herring"));
    index();
    assertThat(articles()).containsOnlyKeys(LAST, "storm", "herring");
  }

  private static String page(String id, String name, String day) {
    return "{\"id\":\"%s\",\"url\":\"https://news.example/bridge\",\"title\":\"Old bridge to close\",\"text\":\"%s%s.\",\"published\":\"2001-03-%s\"}"
        .formatted(id, TEXT, name, day);
  }

  private static String item(String id, String more) {
    String text =
        id.equals(FIRST) ? TEXT + "Quenselbrack." : "Traffic is let over, Vorlimander said ";
    return "{\"uri\":\"%s\",\"version\":\"1\",\"headline\":\"Bridge\",\"body_text\":\"%s\",\"versioncreated\":\"2001-03-07T10:00:00Z\"%s}"
        .formatted(id, text, more);
  }

  private static String other(String id) {
    return "{\"id\":\"%s\",\"title\":\"%s\",\"text\":\"Nothing but the %s.\"}"
        .formatted(id, id, id);
  }

  private void index(String... more) {
    PrintStream silent =
        new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    List<String> words =
        List.of("--corpus", temp.resolve("corpus").toString(), "--archive", archive().toString());
    assertThat(
            new CommandLine(new IndexCommand(silent, Progress.NONE))
                .execute(Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new)))
        .isZero();
  }

  private Map<String, StoredArticle> articles() throws IOException {
    return Archives.articles(archive());
  }

  private void order(String id, String order) throws IOException {
    Files.writeString(
        archive().resolve("withheld.json"),
        "{\"withheld\":[{\"id\":\"%s\",%s}]}".formatted(id, order));
  }

  private void takeDown(String id) throws IOException {
    order(id, "\"takedown\":\"silent\"");
  }

  private void redact(String id) throws IOException {
    order(id, "\"title\":\"Somebody\",\"paragraphs\":[\"It was somebody.\"]");
  }

  @ParameterizedTest(name = "joined by {0}, order about {1}, index {2}")
  @CsvSource({
    "address, idofthefirst, --full",
    "address, idofthelast, --purge",
    "address, idofthelast, --if-changed",
    "link, idofthefirst, --purge",
    "link, idofthefirst, --if-changed",
    "link, idofthelast, --full",
  })
  void noVersionOfWhatWasTakenDownComesBack(String joined, String id, String how)
      throws IOException {
    indexArticle(joined);
    takeDown(id);
    index(how);
    assertTakenDown(4);

    write("others.jsonl", other("storm"), other("herring"), other("more"));
    index();
    assertTakenDown(4);

    rereadTheOther(id);
    assertTakenDown(4);
  }

  private void assertTakenDown(int suppressed) throws IOException {
    assertThat(articles().keySet()).contains("storm", "herring").doesNotContain(FIRST, LAST);
    assertThat(holding(FIRST)).isEmpty();
    assertThat(holding(LAST)).isEmpty();
    assertNoSecrets();
    assertThat(counts().suppressed()).isEqualTo(suppressed);
    assertThat(counts().duplicates()).isZero();
    assertAddsUp();
  }

  /** A change to the file of the id that no order names, so that it is not taken over. */
  private void rereadTheOther(String ordered) throws IOException {
    Path file = temp.resolve("corpus").resolve(ordered.equals(LAST) ? "first.jsonl" : "last.jsonl");
    Files.writeString(file, Files.readString(file).replace("}", " }"));
    index();
  }

  @ParameterizedTest(name = "joined by {0}, order about {1}, index {2}")
  @CsvSource({
    "address, idofthefirst, --purge",
    "address, idofthelast, --full",
    "address, idofthelast, --if-changed",
    "link, idofthefirst, --full",
    "link, idofthelast, --if-changed",
    "link, idofthelast, --purge",
  })
  void ofWhatWasRedactedThereIsOneTextAndNoOtherVersion(String joined, String id, String how)
      throws IOException {
    indexArticle(joined);
    redact(id);
    index(how);
    assertRedacted(id);

    write("others.jsonl", other("storm"), other("herring"), other("more"));
    index();
    assertRedacted(id);

    rereadTheOther(id);
    assertRedacted(id);
  }

  private void assertRedacted(String id) throws IOException {
    assertThat(articles()).containsKey(id).doesNotContainKey(id.equals(LAST) ? FIRST : LAST);
    StoredArticle shown = articles().get(id);
    assertThat(shown.records()).hasSize(1);
    assertThat(shown.article().body()).isEqualTo("It was somebody.");
    assertThat(holding(id.equals(LAST) ? FIRST : LAST)).isEmpty();
    assertNoSecrets();
    assertThat(counts().suppressed()).isZero();
    assertAddsUp();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 300})
  void anIdWithHundredsOfTextsIsTakenDownLikeAnyOther(int duplicates) throws IOException {
    write("others.jsonl", other("storm"));
    write("many.jsonl", many(SameId.MOST_VERSIONS + 2, duplicates));
    Files.createDirectories(archive());
    takeDown("many");
    index();

    assertThat(articles()).containsOnlyKeys("storm");
    assertThat(counts().suppressed()).isEqualTo(SameId.MOST_VERSIONS + 2L + duplicates);
    assertThat(counts().duplicates()).isZero();
    assertAddsUp();
  }

  private static String[] many(int texts, int duplicates) {
    return IntStream.range(0, texts + duplicates)
        .map(number -> Math.min(number, texts - 1))
        .mapToObj("{\"id\":\"many\",\"text\":\"Text number %d.\"}"::formatted)
        .toArray(String[]::new);
  }

  @ParameterizedTest
  @CsvSource({
    "address, idofthefirst, 2",
    "address, idofthelast, 2",
    "link, idofthefirst, 2",
    "link, idofthelast, 2",
    "link, storm, 0",
  })
  void aDryRunTellsHowManyOthersMayBeVersionsOfWhatIsTakenDown(
      String joined, String id, long others) throws IOException {
    indexArticle(joined);
    takeDown(id);

    DryRun.Findings findings = new DryRun(IndexPlan.of(temp.resolve("corpus"), archive())).run();

    assertThat(findings.otherVersions()).isEqualTo(others);
  }

  @ParameterizedTest
  @CsvSource({"idofthefirst", "idofthelast"})
  void anOrderThatIsLiftedBringsBackTheWholeArticle(String id) throws IOException {
    indexArticle("link");
    takeDown(id);
    index();
    Files.writeString(archive().resolve("withheld.json"), "{\"withheld\":[]}");
    index();

    assertThat(articles()).containsOnlyKeys(LAST, "storm", "herring");
    assertThat(counts().suppressed()).isZero();
    assertAddsUp();
  }

  private Counts counts() throws IOException {
    return Archives.serving(archive()).manifest().counts();
  }

  private void assertAddsUp() throws IOException {
    Counts counts = counts();
    assertThat(counts.indexed() + counts.duplicates() + counts.quarantined() + counts.suppressed())
        .isEqualTo(counts.read());
  }

  private void assertNoSecrets() throws IOException {
    for (String secret : SECRETS) {
      assertThat(holding(secret)).as(secret).isEmpty();
    }
  }

  /** Files of the serving build with a word in their bytes, and stored texts that have it. */
  private List<String> holding(String word) throws IOException {
    Build build = Archives.serving(archive());
    try (Stream<Path> files = Files.walk(build.folder())) {
      return Stream.concat(
              files.filter(Files::isRegularFile).map(WithheldVersionsTest::bytes),
              articles().values().stream().map(StoredArticle::toString))
          .filter(bytes -> bytes.toLowerCase(Locale.ROOT).contains(word))
          .toList();
    }
  }

  private static String bytes(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
