package org.backfile.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.article.PublicationDate;
import org.backfile.article.Standing;
import org.backfile.server.query.Limits;
import org.backfile.server.query.QueryReading;
import org.backfile.server.query.ReadOptions;
import org.backfile.server.query.dialects.QueryReader;
import org.backfile.server.search.lucene.LuceneArchive;
import org.backfile.server.search.lucene.TestArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that cost as much as any may, and what is left of them when time is short. */
class TimeLimitTest {
  private static final int ARTICLES = 600;
  private static final int WORDS = 400;
  private static final int STORIES = 60;
  private static final TimeLimits NO_TIME =
      new TimeLimits(Duration.ZERO, TimeLimits.DEFAULT.hard());
  private static final TimeLimits PATIENT =
      new TimeLimits(Duration.ofMinutes(5), Duration.ofMinutes(5));

  @TempDir private static Path folder;
  private static LuceneArchive archive;

  @BeforeAll
  static void index() throws IOException {
    TestArchive made = new TestArchive(folder);
    List<Article> articles = articles();
    for (int number = 0; number < ARTICLES / 2; number++) {
      made.standing(articles.get(number).id(), inStory(number % STORIES));
    }
    made.publish("20260101T000000Z-aaaaaa", articles, 1);
    archive = LuceneArchive.open(folder);
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  private static Standing inStory(int story) {
    return new Standing(Optional.of("%016x".formatted(story)), Optional.empty(), Set.of());
  }

  /** Each word begins alike, so that every wildcard stands for nearly as many words as it may. */
  private static List<Article> articles() {
    Random random = new Random(7);
    List<Article> articles = new ArrayList<>();
    for (int number = 0; number < ARTICLES; number++) {
      List<String> paragraphs = List.of(words(40, random), words(40, random));
      articles.add(
          Article.builder("a-" + number, new Origin("made-up", number + 1))
              .title(words(5, random))
              .language("en")
              .published(new PublicationDate.Day(LocalDate.of(2000, 1, 1).plusDays(number % 900)))
              .source("Source " + number % 40)
              .paragraphs(paragraphs)
              .build());
    }
    return articles;
  }

  private static String words(int count, Random random) {
    StringBuilder words = new StringBuilder();
    for (int at = 0; at < count; at++) {
      words.append("harb").append(letters(random.nextInt(WORDS))).append(' ');
    }
    return words.append('.').toString();
  }

  private static String letters(int number) {
    return ""
        + (char) ('a' + number / 100)
        + (char) ('a' + number / 10 % 10)
        + (char) ('a' + number % 10);
  }

  private static SearchResult asked(String query, TimeLimits limits) {
    SearchRequest request = Requests.asking(query).request();
    return RequestTime.of(limits).get(() -> archive.search(request));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "harb*",
        "harb* AND harba* AND harbb* AND harbc* AND harbd*",
        "harb* NEAR/50 harba*",
        "(harb* NEAR/50 harba*) NEAR/50 (harbb* OR harbc*)",
        "atleast9(harb*)",
        "harb* NOT NEAR/3 harbb*",
        "harb* /p harbc*",
        "\"harb* harb*\"",
        "harbaaa~2 harbbbb~2 harbccc~2",
        "harbaaa OR harbbbb OR harbccc OR harbddd OR harbeee",
      })
  void whatTakesLongerThanTheSoftLimitIsCutAndSaysSo(String query) {
    SearchResult whole = asked(query, PATIENT);
    assertThat(whole.complete()).isTrue();
    assertThat(whole.total()).isPositive();

    SearchResult cut = asked(query, NO_TIME);
    assertThat(cut.complete()).isFalse();
    assertThat(cut.total()).isLessThan(whole.total());
    assertThat(cut.hits()).hasSizeLessThanOrEqualTo(cut.total());
  }

  /** Each level doubles the work; one of twelve was never done, whatever its time. */
  @Test
  void asManyProximitiesWithinOneAnotherAsThereMayBeAreLookedFor() {
    int levels = Limits.DEFAULT.nearness();
    assertThat(asked("harbaaa NEAR/50 ".repeat(levels) + "harbbbb", PATIENT).complete()).isTrue();
  }

  @Test
  void theAnswerAfterOneThatWasCutIsWhole() {
    assertThat(asked("harbaaa", NO_TIME).complete()).isFalse();
    assertThat(asked("harbaaa", PATIENT).complete()).isTrue();
  }

  @Test
  void aQuestionIsStoppedInTheMiddleOfItsWork() {
    String dreadful = "atleast9(harb*) AND (harb* NEAR/50 harba*) AND \"harb* harb*\"";
    SearchResult whole = asked(dreadful, PATIENT);
    SearchResult cut = asked(dreadful, new TimeLimits(Duration.ofMillis(5), PATIENT.hard()));
    assertThat(cut.complete()).isFalse();
    assertThat(cut.total()).isLessThan(whole.total());
  }

  @Test
  void afterTheHardLimitThereIsNoAnswer() {
    TimeLimits none = new TimeLimits(Duration.ZERO, Duration.ZERO);
    RequestTime over = RequestTime.of(none);
    QueryReading harbour = QueryReader.read("harb*", ReadOptions.on(LocalDate.of(2026, 1, 1)));
    assertThatThrownBy(() -> over.get(() -> archive.search(Requests.asking("harb*").request())))
        .isInstanceOf(OutOfTimeException.class);
    assertThatThrownBy(() -> over.get(() -> archive.article("a-1", harbour)))
        .isInstanceOf(OutOfTimeException.class);
    assertThatThrownBy(() -> over.get(() -> archive.related("a-1", 5)))
        .isInstanceOf(OutOfTimeException.class);
    assertThatThrownBy(
            () -> over.get(() -> archive.rows(Requests.asking("harb*").request(), 1_000)))
        .isInstanceOf(OutOfTimeException.class);
  }

  @Test
  void aWholeResultThatWasCutSaysSo() {
    SearchRequest request = Requests.asking("harbaaa OR harbbbb").request();
    try (ResultRows rows = RequestTime.of(NO_TIME).forFile().get(() -> archive.rows(request, 50))) {
      assertThat(rows.summary().complete()).isTrue();
    }
    RequestTime spent = new RequestTime(PATIENT, System.nanoTime() - PATIENT.hard().toNanos());
    try (ResultRows rows = spent.forFile().get(() -> archive.rows(request, 50))) {
      assertThat(rows.summary().complete()).isFalse();
      assertThat(rows.size()).isLessThan(50);
    }
  }

  /** The time is over at ever later moments, so that each step of the work is once the late one. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aWholeResultHasAllItsRowsOrSaysThatItIsCutWhereverThatWas(boolean folded) {
    SearchRequest request =
        Requests.asking("harb* NEAR/9 (harba* OR harbb*)")
            .folding(folded ? Folding.STORIES : Folding.NONE)
            .request();
    for (int step = 0; step < 200; step++) {
      Duration time = Duration.ofNanos(100_000L * step);
      assertThat(isWholeOrSaysThatItIsNot(request, time)).as("cut after %s", time).isTrue();
    }
  }

  private static boolean isWholeOrSaysThatItIsNot(SearchRequest request, Duration time) {
    RequestTime limited = RequestTime.of(new TimeLimits(time, PATIENT.hard()));
    try (ResultRows rows = limited.get(() -> archive.rows(request, ARTICLES))) {
      SearchResult summary = rows.summary();
      return !summary.complete() || rows.size() == summary.rows();
    } catch (OutOfTimeException beforeItBegan) {
      return true;
    }
  }
}
