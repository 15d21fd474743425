package org.backfile.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.Note;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;
import org.backfile.build.BuildManifest;
import org.backfile.build.BuildManifest.Counts;
import org.backfile.build.BuildVerification;
import org.backfile.indexer.RunOutcome.Published;
import org.backfile.indexer.RunOutcome.Refused;
import org.backfile.schema.StoredArticle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexRunTest {

  @TempDir Path temp;
  private Path corpus;
  private Path archive;

  @BeforeEach
  void makeFolders() throws IOException {
    corpus = Files.createDirectory(temp.resolve("corpus"));
    archive = temp.resolve("archive");
  }

  private void write(String file, String... lines) throws IOException {
    Path path = corpus.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, String.join("\n", lines) + "\n");
  }

  /** Forty good articles, so that one bad record stays under the highest share. */
  private void writeForty() throws IOException {
    write(
        "forty.jsonl",
        Stream.iterate(1, number -> number <= 40, number -> number + 1)
            .map(number -> json("a" + number, "Report number " + number))
            .toArray(String[]::new));
  }

  private static String json(String id, String text) {
    return "{\"id\":\"%s\",\"text\":\"%s\",\"language\":\"en\"}".formatted(id, text);
  }

  private RunOutcome run(IndexPlan plan) throws IOException {
    return new IndexRun(plan, Progress.NONE).run();
  }

  private IndexPlan plan() {
    return IndexPlan.of(corpus, archive);
  }

  private IndexPlan threads(int threads) {
    return plan(Optional.empty(), threads, false);
  }

  private IndexPlan ifChanged() {
    return plan(Optional.empty(), 2, true);
  }

  private IndexPlan plan(Optional<Path> suppress, int threads, boolean ifChanged) {
    return IndexPlan.builder(corpus, archive)
        .suppress(suppress)
        .threads(threads)
        .ifChanged(ifChanged)
        .build();
  }

  private Published publish(IndexPlan plan) throws IOException {
    RunOutcome outcome = run(plan);
    assertThat(outcome).isInstanceOf(Published.class);
    return (Published) outcome;
  }

  @Test
  void everyFormatIsIndexedAndTheRecordsAddUp() throws IOException {
    writeForty();
    write("b.csv", "id,title,tags", "b1,Ferry sails,ferry;harbour", "b2,\"Ferry, again\",");
    write(
        "c/one.json",
        "[{\"id\": \"c1\", \"title\": \"Storm\"}, {\"id\": \"c2\", \"title\": \"Calm\"}]");
    write("d.txt", "A loose sheet. It has no date.");
    write("e.jsonl", json("e1", "One"), "{broken", json("e1", "One"), json("e1", "Two"));
    write("scan.tiff", "II*");

    Published published = publish(plan());
    Counts counts = published.report().counts();

    assertThat(counts).isEqualTo(new Counts(49, 47, 1, 1, 0, 46, 46));
    assertThat(published.code()).isEqualTo(ExitCode.WARNINGS);
    assertThat(published.build().manifest().counts()).isEqualTo(counts);
    assertThat(published.report().skipped())
        .extracting(file -> file.name())
        .containsExactly("scan.tiff");
    assertThat(published.report().files())
        .filteredOn(file -> file.name().equals("e.jsonl"))
        .containsExactly(new IndexReport.FileReport("e.jsonl", "", 4, 2, 1, 1, 0, 0));
    Map<String, StoredArticle> articles = Archives.articles(archive);
    assertThat(articles).hasSize(46).containsKeys("a40", "b1", "b2", "c1", "c2", "d", "e1");
    assertThat(articles.get("b1").article().tags()).containsExactly("ferry", "harbour");
    assertThat(articles.get("d").article().notes()).contains(Note.TITLE_FROM_TEXT);
  }

  @Test
  void badRecordsAreListedWithFileLineAndReason() throws IOException {
    writeForty();
    write("bad.jsonl", "", "{\"title\":\"No id\"}");

    Build build = publish(plan()).build();
    List<String> lines = Archives.quarantine(build.folder());
    JsonNode line = new ObjectMapper().readTree(lines.getFirst());

    assertThat(lines).hasSize(1);
    assertThat(line.get("file").asText()).isEqualTo("bad.jsonl");
    assertThat(line.get("line").asInt()).isEqualTo(2);
    assertThat(line.get("reason").asText())
        .startsWith("id: expected an id, an address (url), or a text");
    assertThat(line.get("excerpt").asText()).isEqualTo("{\"title\":\"No id\"}");
  }

  @Test
  void oneIdWithTwoTextsIsOneArticleWithTwoVersions() throws IOException {
    write("a.jsonl", json("1", "Corrected text").replace("}", ",\"version\":2}"));
    write("b.jsonl", json("1", "First text").replace("}", ",\"version\":1}"));

    publish(plan());
    StoredArticle stored = Archives.articles(archive).get("1");

    assertThat(stored.article().body()).isEqualTo("Corrected text");
    assertThat(stored.older()).extracting(Article::body).containsExactly("First text");
    assertThat(stored.card().versions()).isEqualTo(2);
  }

  @Test
  void theSpanOfABuildIsNeverMorePreciseThanItsArticles() throws IOException {
    write(
        "a.jsonl",
        json("1", "One").replace("}", ",\"published\":\"1994\"}"),
        json("2", "Two").replace("}", ",\"published\":\"2015-03-04T18:02Z\"}"),
        json("3", "Three").replace("}", ",\"published\":\"2001-07\"}"));

    BuildManifest manifest = publish(plan()).build().manifest();

    assertThat(manifest.firstDate()).isEqualTo("1994");
    assertThat(manifest.lastDate()).isEqualTo("2015-03-04");
  }

  @Test
  void differentIdsWithOneTextStayTwoArticles() throws IOException {
    write("a.jsonl", json("1", "Agency copy"), json("2", "Agency copy"));

    assertThat(publish(plan()).report().counts()).isEqualTo(new Counts(2, 2, 0, 0, 0, 2, 2));
  }

  @Test
  void theSameCorpusGivesTheSameLogicalDigestHoweverItIsRun() throws IOException {
    write("a.jsonl", manyWithVersions(0));
    write("b.jsonl", manyWithVersions(1));
    String first = publish(threads(1)).build().manifest().logicalDigest();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      corpus = Files.move(corpus, temp.resolve("elsewhere"));

      assertThat(publish(threads(4)).build().manifest().logicalDigest()).isEqualTo(first);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    write("c.jsonl", json("new", "One more"));
    assertThat(publish(threads(4)).build().manifest().logicalDigest()).isNotEqualTo(first);
  }

  /** Ids 0 to 99, each three times in a file, with texts that differ or not. */
  private static String[] manyWithVersions(int file) {
    return Stream.iterate(0, number -> number < 300, number -> number + 1)
        .map(number ->
            "{\"id\":\"%d\",\"title\":\"ISTANBUL %d\",\"published\":\"%d\",\"text\":\"Text %d\"}"
                .formatted(number % 100, number % 100, 1990 + number % 7, number % (5 + file)))
        .toArray(String[]::new);
  }

  @Test
  void tooManyBadRecordsPublishNothingAndSayWhy() throws IOException {
    writeForty();
    publish(plan());
    Build before = Archives.serving(archive);
    write("bad.jsonl", "{", "{", "{");

    Refused refused = (Refused) run(plan());

    assertThat(refused.code()).isEqualTo(ExitCode.TOO_MANY_BAD);
    assertThat(refused.why()).startsWith("3 of 43 records are bad");
    assertThat(Archives.quarantine(refused.kept())).hasSize(3);
    assertThat(refused.kept().resolve("report.json"))
        .content()
        .contains("\"result\" : \"refused: 3 of");
    assertThat(Archives.serving(archive)).isEqualTo(before);
    assertThat(unfinished()).isEmpty();
  }

  @Test
  void aCorpusWithoutArticlesPublishesNothing() throws IOException {
    write("scan.tiff", "II*");

    Refused refused = (Refused) run(plan());

    assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.why()).startsWith("no article was found in");
    assertThat(new ArchiveFolder(archive).current()).isEmpty();
  }

  @Test
  void suppressedIdsStayOutAndAreCounted() throws IOException {
    write("a.jsonl", json("1", "One"), json("2", "Two"), json("2", "Two again"));
    Path ids = Files.writeString(temp.resolve("ids.txt"), "# by order\n2\n\n");
    assertThat(publish(plan(Optional.of(ids), 2, false)).report().counts())
        .isEqualTo(new Counts(3, 1, 0, 0, 2, 1, 1));
    assertThat(Archives.articles(archive)).containsOnlyKeys("1");
  }

  @Test
  void anUnchangedCorpusIsNotIndexedAgain() throws IOException {
    writeForty();
    Build build = publish(ifChanged()).build();

    assertThat(run(ifChanged())).isEqualTo(new RunOutcome.Unchanged(build));

    Files.setLastModifiedTime(corpus.resolve("forty.jsonl"), FileTime.fromMillis(1_000_000));
    Build second = publish(ifChanged()).build();
    assertThat(second.id()).isNotEqualTo(build.id());

    write("map.toml", "[constants]", "source = 'Desk'");
    publish(ifChanged());
    assertThat(Archives.articles(archive).get("a1").article().source()).hasValue("Desk");
  }

  @Test
  void whatAKilledRunLeftIsRemoved() throws IOException {
    writeForty();
    Path left = Files.createDirectories(archive.resolve("build-20260101T000000Z.tmp/index"));
    Files.writeString(left.resolve("_0.fdt"), "half");

    publish(plan());

    assertThat(unfinished()).isEmpty();
  }

  @Test
  void aRunThatFailsLeavesTheServingBuildAndNothingElse() throws IOException {
    writeForty();
    publish(plan());
    Build before = Archives.serving(archive);
    write(
        "same.jsonl",
        Stream.iterate(1, number -> number <= 501, number -> number + 1)
            .map(number -> json("same", "Text " + number))
            .toArray(String[]::new));

    assertThatThrownBy(() -> run(plan())).hasMessageContaining("does the field map take the id");

    assertThat(Archives.serving(archive)).isEqualTo(before);
    assertThat(unfinished()).isEmpty();
  }

  @Test
  void aSecondRunOnTheSameArchiveIsTurnedAway() throws Exception {
    writeForty();
    try (AutoCloseable held = new ArchiveFolder(archive).lock().orElseThrow()) {
      assertThatThrownBy(() -> run(plan()))
          .isInstanceOf(IndexProblem.class)
          .hasMessageContaining("another indexer is at work in");
    }
    publish(plan());
  }

  @Test
  void everyByteOfThePublishedBuildIsInItsManifest() throws IOException {
    writeForty();
    Build build = publish(plan()).build();
    BuildManifest manifest = build.manifest();

    assertThat(BuildVerification.faults(build, BuildVerification.Depth.ANY_CHANGE)).isEmpty();
    assertThat(manifest.files())
        .extracting(file -> file.name())
        .contains("report.json", "quarantine.jsonl");
    assertThat(manifest.languages()).containsExactly(Map.entry("en", 40));
  }

  @Test
  void oldBuildsAreRemovedButTheLastTwo() throws IOException {
    for (int run = 1; run <= 3; run++) {
      write("a.jsonl", json("1", "Text " + run));
      publish(plan());
    }

    assertThat(new ArchiveFolder(archive).builds()).hasSize(2);
    assertThat(Archives.articles(archive).get("1").article().body()).isEqualTo("Text 3");
  }

  private List<Path> unfinished() throws IOException {
    try (Stream<Path> entries = Files.list(archive)) {
      return entries.filter(entry -> entry.toString().endsWith(".tmp")).toList();
    }
  }
}
