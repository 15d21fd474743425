package org.backfile.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.backfile.article.Standing;
import org.backfile.server.search.lucene.LuceneArchive;
import org.backfile.server.search.lucene.TestArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is folded is what {@code dup=all} shows, each story at the place of its best article. */
class FoldingLawTest {

  private static final int ARTICLES = 320;
  private static final int STORIES = 40;
  private static final List<String> QUERIES =
      List.of("", "mayor", "mayor vote", "\"land deal\"", "the NOT us");

  @TempDir private static Path temp;
  private static final Map<String, String> STORY = new HashMap<>();
  private static final Map<Integer, LuceneArchive> ARCHIVES = new LinkedHashMap<>();

  record Asked(int segments, String query, Sort sort) {}

  @BeforeAll
  static void publish() throws IOException {
    Random random = new Random(7);
    List<Toy> toys = Toy.corpus(ARTICLES, 7);
    for (Toy toy : toys) {
      if (random.nextInt(3) > 0) {
        STORY.put(toy.id(), "story" + random.nextInt(STORIES));
      }
    }
    for (int segments : List.of(1, 3)) {
      TestArchive archive = new TestArchive(temp.resolve("archive-" + segments));
      STORY.forEach((id, key) ->
          archive.standing(id, new Standing(Optional.of(key), Optional.empty(), Set.of())));
      archive.publish(
          "20260101T000000Z-aaaaaa", toys.stream().map(Toy::article).toList(), segments);
      ARCHIVES.put(segments, LuceneArchive.open(temp.resolve("archive-" + segments)));
    }
  }

  @AfterAll
  static void close() {
    ARCHIVES.values().forEach(LuceneArchive::close);
  }

  static Stream<Asked> asked() {
    return Stream.of(1, 3)
        .flatMap(segments ->
            QUERIES.stream()
                .flatMap(query ->
                    Stream.of(Sort.values()).map(sort -> new Asked(segments, query, sort))));
  }

  private static Requests requests(Asked asked, Folding folding) {
    return Requests.asking(asked.query()).sorted(asked.sort()).folding(folding);
  }

  private static List<Hit> rows(LuceneArchive archive, Requests requests) {
    List<Hit> hits = new ArrayList<>();
    try (ResultRows rows = archive.rows(requests.request(), 10_000)) {
      for (List<Hit> batch = rows.next(); !batch.isEmpty(); batch = rows.next()) {
        hits.addAll(batch);
      }
      assertThat(rows.size()).isEqualTo(hits.size()).isEqualTo(rows.summary().rows());
    }
    return hits;
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream().map(hit -> hit.card().id()).toList();
  }

  /** The ids of an unfolded result without those of whose story one stands before them. */
  private static List<String> folded(List<String> ids) {
    Set<String> seen = new HashSet<>();
    return ids.stream().filter(id -> seen.add(STORY.getOrDefault(id, id))).toList();
  }

  @ParameterizedTest
  @MethodSource("asked")
  void aStoryStandsWhereItsBestArticleStandsAndItsMembersAddUp(Asked asked) {
    LuceneArchive archive = ARCHIVES.get(asked.segments());
    List<String> all = ids(rows(archive, requests(asked, Folding.NONE)));
    List<Hit> folded = rows(archive, requests(asked, Folding.STORIES));
    SearchResult result = archive.search(requests(asked, Folding.STORIES).request());

    assertThat(ids(folded)).isEqualTo(folded(all));
    assertThat(result.total()).isEqualTo(all.size());
    assertThat(result.stories()).isEqualTo(folded.size()).isEqualTo(result.rows());
    assertThat(folded.stream().mapToInt(hit -> hit.story().map(StoryPart::found).orElse(1)).sum())
        .isEqualTo(all.size());
  }

  @ParameterizedTest
  @MethodSource("asked")
  void pagesAndCursorsGiveTheSameStoriesInTheSameOrder(Asked asked) {
    LuceneArchive archive = ARCHIVES.get(asked.segments());
    Requests requests = requests(asked, Folding.STORIES);
    List<String> all = ids(rows(archive, requests));
    List<String> paged = new ArrayList<>();
    for (int offset = 0; offset < all.size(); offset += 25) {
      paged.addAll(
          ids(archive.search(requests.rows(offset, 25).folding(Folding.STORIES).request()).hits()));
    }
    List<String> walked = new ArrayList<>();
    for (Optional<String> cursor = Optional.of("*"); cursor.isPresent(); ) {
      SearchResult part =
          archive.search(requests.after(cursor.get(), 17).folding(Folding.STORIES).request());
      walked.addAll(ids(part.hits()));
      cursor = part.nextCursor();
    }

    assertThat(paged).isEqualTo(all);
    assertThat(walked).isEqualTo(all);
  }

  @ParameterizedTest
  @MethodSource("asked")
  void lookingIntoAStoryListsAllOfItThatWasFound(Asked asked) {
    LuceneArchive archive = ARCHIVES.get(asked.segments());
    List<String> all = ids(rows(archive, requests(asked, Folding.NONE)));
    for (Hit hit : rows(archive, requests(asked, Folding.STORIES)).stream().limit(6).toList()) {
      if (hit.story().isPresent()) {
        StoryPart story = hit.story().get();
        Folding into = Folding.into(story.key());
        List<String> inside = ids(rows(archive, requests(asked, into)));

        assertThat(inside)
            .containsExactlyInAnyOrderElementsOf(
                all.stream().filter(id -> story.key().equals(STORY.get(id))).toList())
            .hasSize(story.found());
      }
    }
  }
}
