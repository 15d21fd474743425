package org.backfile.server.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.ArchiveSearch;
import org.backfile.server.search.Likeness;
import org.backfile.server.search.RecordedName;
import org.backfile.text.QueryText;
import org.backfile.text.QueryWord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names are found by their words: all there are, each with the articles that have it. */
class RecordedNamesTest {
  private static final int ARTICLES = 300;
  private static final List<String> WORDS =
      List.of("Jane", "JANE", "J.", "Doé", "Doe", "Roe", "O’Roe", "of", "the", "Ltd");
  private static final List<String> SEPARATORS = List.of(" ", " ", ", ", "-");

  private static final List<Article> RECORDS = records();
  private static final ArchiveSearch ARCHIVE = new LuceneArchives(3).of(RECORDS);

  private static List<Article> records() {
    Random random = new Random(11);
    List<Article> articles = new ArrayList<>();
    for (int number = 0; number < ARTICLES; number++) {
      articles.add(
          Article.builder("a" + number, new Origin("names.jsonl", number + 1))
              .title("News")
              .people(names(random))
              .orgs(names(random))
              .places(random.nextInt(20) == 0 ? List.of("***") : names(random))
              .build());
    }
    return articles;
  }

  /** None to three, of which two may differ in a sign alone. */
  private static List<String> names(Random random) {
    List<String> names = new ArrayList<>();
    for (int count = random.nextInt(4); count > 0; count--) {
      StringBuilder name = new StringBuilder(WORDS.get(random.nextInt(WORDS.size())));
      for (int more = random.nextInt(3); more > 0; more--) {
        name.append(SEPARATORS.get(random.nextInt(SEPARATORS.size())))
            .append(WORDS.get(random.nextInt(WORDS.size())));
      }
      names.add(name.toString());
    }
    return names;
  }

  private record Asked(KeywordField kind, String text) {}

  static Stream<Asked> asked() {
    return RecordedName.ENTITIES.stream()
        .flatMap(kind ->
            Stream.of(
                    "jane doe",
                    "Doe",
                    "J Roe",
                    "DOE-JANE",
                    "of the",
                    "o'roe",
                    "jane jane",
                    "***",
                    "nobody",
                    "jane nobody")
                .map(text -> new Asked(kind, text)));
  }

  @ParameterizedTest
  @MethodSource("asked")
  void aWalkOverAllRecordsFindsTheSame(Asked asked) {
    assertThat(ARCHIVE.names(asked.kind(), asked.text(), Integer.MAX_VALUE / 2))
        .isEqualTo(walk(asked.kind(), asked.text()));
  }

  @ParameterizedTest
  @MethodSource("asked")
  void ofTheOthersTheNearestAreTold(Asked asked) {
    List<RecordedName> all = walk(asked.kind(), asked.text());
    long same = all.stream().filter(name -> name.likeness() == Likeness.SAME).count();

    assertThat(ARCHIVE.names(asked.kind(), asked.text(), 2))
        .isEqualTo(all.stream().limit(same + 2).toList());
  }

  private static List<RecordedName> walk(KeywordField kind, String text) {
    List<String> wanted = words(text);
    Map<String, Integer> counts = new HashMap<>();
    RECORDS.stream()
        .map(kind::values)
        .flatMap(Collection::stream)
        .forEach(name -> counts.merge(name, 1, Integer::sum));
    List<RecordedName> found = new ArrayList<>();
    counts.forEach((name, articles) -> {
      if (wanted.isEmpty() && name.equals(text)) {
        found.add(new RecordedName(kind, name, List.of(), articles, Likeness.SAME));
      } else if (!wanted.isEmpty()) {
        Likeness.of(kind, wanted, words(name))
            .ifPresent(likeness ->
                found.add(new RecordedName(kind, name, words(name), articles, likeness)));
      }
    });
    return found.stream().sorted(RecordedName.NEAREST_FIRST).toList();
  }

  private static List<String> words(String text) {
    return new QueryText().words(text).stream().map(QueryWord::folded).toList();
  }
}
