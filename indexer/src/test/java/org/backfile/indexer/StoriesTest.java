package org.backfile.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.backfile.article.Amendment;
import org.backfile.article.Credit;
import org.backfile.article.Standing;
import org.backfile.indexer.RunOutcome.Published;
import org.backfile.indexer.stories.StoryThreshold;
import org.backfile.schema.StoredArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which articles are found to tell one story, by whole runs. */
class StoriesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path temp;
  private final List<ObjectNode> records = new ArrayList<>();

  private ObjectNode article(String id, String source, String published, String text) {
    ObjectNode record =
        JSON.createObjectNode()
            .put("id", id)
            .put("title", "Harbour wall to be raised")
            .put("source", source)
            .put("published", published)
            .put("language", "en")
            .put("text", text);
    records.add(record);
    return record;
  }

  private StoryThreshold threshold = StoryThreshold.DEFAULT;

  private Published index(int threads) throws IOException {
    Path corpus = Files.createDirectories(temp.resolve("corpus"));
    Files.writeString(
        corpus.resolve("articles.jsonl"),
        records.stream().map(ObjectNode::toString).collect(Collectors.joining("\n")) + "\n");
    return (Published)
        new IndexRun(
                IndexPlan.builder(corpus, archive()).stories(threshold).threads(threads).build(),
                Progress.NONE)
            .run();
  }

  private Path archive() {
    return temp.resolve("archive");
  }

  private Map<String, Standing> standings() throws IOException {
    index(2);
    Map<String, Standing> standings = new TreeMap<>();
    for (StoredArticle each : Archives.articles(archive()).values()) {
      standings.put(each.article().id(), each.card().standing());
    }
    return standings;
  }

  /** The ids of each story. */
  private Set<Set<String>> stories() throws IOException {
    Map<String, Set<String>> stories = new TreeMap<>();
    standings()
        .forEach((id, standing) ->
            standing
                .story()
                .ifPresent(key -> stories.computeIfAbsent(key, each -> new TreeSet<>()).add(id)));
    return Set.copyOf(stories.values());
  }

  /** A text of so many words that no other text shares. */
  private static String words(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(number -> "word" + number)
        .collect(Collectors.joining(" "));
  }

  @Test
  void theTenTruePairsAmongAThousandNewsArticlesAreFoundAndNoOther() throws IOException {
    String given = System.getProperty("backfile.data", "");
    Path data = Path.of(given.isEmpty() ? "../../shared/data" : given).resolve("duplicates");
    Path articles = data.resolve("minhash-1000.txt.gz");
    assumeTrue(Files.isReadable(articles), "no real data: " + articles + " is not there");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(articles)), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .map(line -> line.split(" ", 2))
          .forEach(parts ->
              records.add(JSON.createObjectNode().put("id", parts[0]).put("text", parts[1])));
    }
    Set<Set<String>> truePairs =
        Files.readAllLines(data.resolve("minhash-1000.truth.tsv")).stream()
            .map(line -> Set.of(line.strip().split("\\s+")))
            .collect(Collectors.toSet());

    assertThat(records).hasSize(1000);
    assertThat(truePairs).hasSize(10);
    assertThat(stories()).isEqualTo(truePairs);
  }

  @Test
  void aCopyWithACutAtItsEndBelongsToTheStoryAndAnotherTextDoesNot() throws IOException {
    article("agency", "Coast Agency", "2020-01-01", words(0, 300));
    article("cut", "Daily Post", "2020-01-02", words(0, 180));
    article("other", "Daily Post", "2020-01-02", words(1000, 1300));

    assertThat(stories()).containsExactly(Set.of("agency", "cut"));
  }

  @Test
  void howMuchTheArticlesOfAStoryShareIsASetting() throws IOException {
    article("agency", "Coast Agency", "2020-01-01", words(0, 300));
    article("rewritten", "Daily Post", "2020-01-02", words(0, 220) + " " + words(2000, 2080));

    assertThat(stories()).containsExactly(Set.of("agency", "rewritten"));
    threshold = new StoryThreshold(80);
    assertThat(stories()).isEmpty();
  }

  @Test
  void aFormThatOnePaperFillsInAnewIsNoStory() throws IOException {
    article("monday", "Daily Post", "2020-01-06", words(0, 200) + " " + words(1000, 1080));
    article("tuesday", "Daily Post", "2020-01-07", words(0, 200) + " " + words(2000, 2080));

    assertThat(stories()).isEmpty();
  }

  @Test
  void theSameShortTextIsOneStoryAndAnotherShortTextIsNot() throws IOException {
    article("a", "Daily Post", "2020-01-06", "No change.");
    article("b", "Evening Star", "2020-01-07", "No change.");
    article("c", "Evening Star", "2020-01-07", "No change yet.");

    assertThat(stories()).containsExactly(Set.of("a", "b"));
  }

  @Test
  void anUncreditedCopyOfWhatAnAgencySentBeforeIsAWireCopy() throws IOException {
    article("own", "Daily Post", "2020-01-03", words(900, 1100)).put("byline", "Ann Writer");
    article("agency", "Coast News Agency", "2020-01-01T09:00", words(0, 200));
    article("copy", "Daily Post", "2020-01-01", words(0, 190));
    article("open", "Daily Post", "2020-01-03", words(3000, 3100));

    Map<String, Standing> standings = standings();

    assertThat(standings.get("own").credit()).hasValue(Credit.AUTHOR);
    assertThat(standings.get("agency").credit()).hasValue(Credit.SOURCE_IS_AGENCY);
    assertThat(standings.get("copy").credit()).hasValue(Credit.EARLIER_COPY);
    assertThat(standings.get("open").credit()).isEmpty();
  }

  @Test
  void copiesThatNeverGotTheFixAreToldFromThoseThatDid() throws IOException {
    article("agency", "Coast News Agency", "2020-01-01T09:00", words(0, 200));
    article("correction", "Coast News Agency", "2020-01-02T09:00", words(900, 940))
        .put("corrects", "agency");
    article("left", "Daily Post", "2020-01-02T05:00", words(0, 190));
    article("mended", "Evening Star", "2020-01-02T05:00", words(0, 195))
        .put("updated", "2020-01-03");
    article("later", "Morning Star", "2020-01-03", words(0, 185));

    Map<String, Standing> standings = standings();

    assertThat(standings.get("agency").amendments()).containsExactly(Amendment.CORRECTED);
    assertThat(standings.get("correction").amendments()).containsExactly(Amendment.CORRECTION);
    assertThat(standings.get("left").amendments()).containsExactly(Amendment.UNCORRECTED_COPY);
    assertThat(standings.get("mended").amendments()).isEmpty();
    assertThat(standings.get("later").amendments()).isEmpty();
  }

  @Test
  void anArticleThatStandsAloneIsCorrectedToo() throws IOException {
    article("wrong", "Daily Post", "2020-01-01", words(0, 30));
    article("note", "Daily Post", "2020-01-02", words(50, 90)).put("corrects", "wrong");

    assertThat(standings().get("wrong").amendments()).containsExactly(Amendment.CORRECTED);
  }

  @Test
  void threadsAndTheOrderOfRecordsChangeNothing() throws IOException {
    for (int story = 0; story < 12; story++) {
      for (int copy = 0; copy < 5; copy++) {
        article(
            "s%d-%d".formatted(story, copy),
            "Paper " + copy,
            "2020-01-0" + (1 + copy),
            words(1000 * story + 7 * copy, 1000 * story + 150 + 3 * copy));
      }
    }
    String digest = index(1).build().manifest().logicalDigest();
    records.sort((one, other) -> Integer.compare(one.hashCode(), other.hashCode()));

    assertThat(index(3).build().manifest().logicalDigest()).isEqualTo(digest);
    assertThat(stories()).hasSize(12);
  }
}
