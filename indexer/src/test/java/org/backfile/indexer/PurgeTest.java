package org.backfile.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.backfile.article.CanonicalText;
import org.backfile.build.BuildManifest.Counts;
import org.backfile.schema.StoredArticle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What is taken down or redacted is gone from the next build, and after a purge from the disk. */
class PurgeTest {
  private static final String MARKER = "quenselbrack";

  @TempDir Path temp;
  private Path corpus;
  private Path archive;

  @BeforeEach
  void index() throws IOException {
    corpus = Files.createDirectory(temp.resolve("corpus"));
    archive = temp.resolve("archive");
    Files.write(
        corpus.resolve("a.jsonl"),
        List.of(
            json("kept", "Storm", "The storm passed over the harbour."),
            json("taken", "Quenselbrack", "The quenselbrack was seen."),
            json("named", "A name", "It was quenselbrack who did it."),
            json("named", "The name", "It was surely quenselbrack who did it.")));
    assertThat(run()).isZero();
    assertThat(run()).isZero();
  }

  private static String json(String id, String title, String text) {
    return "{\"id\":\"%s\",\"title\":\"%s\",\"text\":\"%s\",\"language\":\"en\",\"people\":[\"%s\"]}"
        .formatted(id, title, text, title);
  }

  private void withhold() throws IOException {
    Files.writeString(
        archive.resolve("withheld.json"),
        """
        {"withheld": [
          {"id": "taken", "takedown": "tombstone"},
          {"id": "named", "title": "Somebody", "paragraphs": ["It was somebody."]},
          {"id": "kept", "until": "2099-01-01T00:00:00Z"}]}
        """);
  }

  private int run(String... more) {
    PrintStream silent =
        new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    List<String> words =
        new ArrayList<>(List.of("--corpus", corpus.toString(), "--archive", archive.toString()));
    words.addAll(List.of(more));
    return new CommandLine(new IndexCommand(silent, Progress.NONE))
        .execute(words.toArray(String[]::new));
  }

  @Test
  void theNextBuildIsWithoutItAndAddsUp() throws IOException {
    withhold();
    assertThat(run()).isZero();
    Map<String, StoredArticle> articles = Archives.articles(archive);
    assertThat(articles).containsOnlyKeys("kept", "named");
    assertThat(articles.get("named").article().title()).isEqualTo("Somebody");
    assertThat(articles.get("named").older()).isEmpty();
    assertThat(Archives.serving(archive).manifest().counts())
        .isEqualTo(new Counts(4, 2, 1, 0, 1, 2, 2));
  }

  @Test
  void anOrderIsAReasonToIndexAgain() throws IOException {
    String before = Archives.serving(archive).id();
    assertThat(run("--if-changed")).isZero();
    assertThat(Archives.serving(archive).id()).isEqualTo(before);
    withhold();
    assertThat(run("--if-changed")).isZero();
    assertThat(Archives.serving(archive).id()).isNotEqualTo(before);
  }

  @Test
  void afterAPurgeNoFileHasAnyTraceOfIt() throws IOException {
    assertThat(traces()).isNotEmpty();
    withhold();
    assertThat(run("--purge")).isZero();
    assertThat(traces()).isEmpty();
  }

  @Test
  void theReceiptNamesBuildAndHashesAndNoId() throws IOException {
    withhold();
    assertThat(run("--purge")).isZero();
    String build = Archives.serving(archive).id();
    String receipt = Files.readString(archive.resolve("purged-" + build + ".json"));
    assertThat(receipt)
        .contains("\"firstCleanBuild\" : \"" + build + "\"")
        .doesNotContain("taken\"")
        .containsPattern("\"removed\" : \\[ \"[0-9a-f]{64}\" ]")
        .containsPattern("\"redacted\" : \\[ \"[0-9a-f]{64}\" ]");
  }

  @Test
  void theReceiptNamesAsRemovedOnlyWhatWasThere() throws IOException {
    Files.write(corpus.resolve("a.jsonl"), List.of(json("kept", "Storm", "The storm passed.")));
    Files.writeString(
        archive.resolve("withheld.json"),
        """
        {"withheld": [
          {"id": "taken", "takedown": "tombstone"},
          {"id": "typo-id", "takedown": "silent"},
          {"id": "typo-text", "title": "Somebody", "paragraphs": ["It was somebody."]}]}
        """);
    assertThat(run("--purge")).isZero();
    JsonNode receipt =
        new ObjectMapper()
            .readTree(
                archive.resolve("purged-" + Archives.serving(archive).id() + ".json").toFile());
    assertThat(receipt.path("removed").valueStream().map(JsonNode::asText))
        .as("gone from the corpus, but the build that was deleted had it")
        .containsExactly(sha256("taken"));
    assertThat(receipt.path("redacted")).isEmpty();
    assertThat(receipt.path("ordersAboutNothing").valueStream().map(JsonNode::asText))
        .containsExactlyInAnyOrder(sha256("typo-id"), sha256("typo-text"));
  }

  private static String sha256(String id) {
    return CanonicalText.hex(CanonicalText.sha256(id));
  }

  /** Where the marker stands: in the bytes of files, in texts that an index keeps, in its terms. */
  private List<String> traces() throws IOException {
    List<String> traces = new ArrayList<>();
    try (Stream<Path> files = Files.walk(archive)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (bytes.toLowerCase(java.util.Locale.ROOT).contains(MARKER)) {
          traces.add(file.toString());
        }
      }
    }
    Archives.articles(archive).values().stream()
        .filter(stored -> stored.toString().contains(MARKER))
        .forEach(stored -> traces.add("stored: " + stored.card().id()));
    traces.addAll(terms(Archives.serving(archive).index()));
    traces.addAll(terms(Archives.serving(archive).wordForms()));
    return traces;
  }

  private static List<String> terms(Path index) throws IOException {
    List<String> found = new ArrayList<>();
    try (FSDirectory directory = FSDirectory.open(index);
        IndexReader reader = DirectoryReader.open(directory)) {
      for (String field : FieldInfos.getIndexedFields(reader)) {
        Terms terms = MultiTerms.getTerms(reader, field);
        TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
        while (each.next() != null) {
          if (new String(
                  each.term().bytes,
                  each.term().offset,
                  each.term().length,
                  StandardCharsets.ISO_8859_1)
              .contains(MARKER.substring(0, 8))) {
            found.add(field);
          }
        }
      }
    }
    return found;
  }
}
