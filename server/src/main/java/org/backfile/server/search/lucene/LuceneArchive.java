package org.backfile.server.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.backfile.article.Article;
import org.backfile.build.ArchiveFolder;
import org.backfile.schema.KeywordField;
import org.backfile.schema.StoredArticle;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.ArchiveSearch;
import org.backfile.server.search.ArchiveStatus;
import org.backfile.server.search.ArticleView;
import org.backfile.server.search.Changes;
import org.backfile.server.search.DailyHoldings;
import org.backfile.server.search.Holdings;
import org.backfile.server.search.KeywordFilter;
import org.backfile.server.search.OtherBuilds;
import org.backfile.server.search.OutOfTimeException;
import org.backfile.server.search.QuarantineReason;
import org.backfile.server.search.RecordedName;
import org.backfile.server.search.RelatedArticles;
import org.backfile.server.search.ResultRows;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.SearchResult;
import org.backfile.server.search.Story;
import org.backfile.server.search.Suggestion;
import org.backfile.server.search.Tombstone;
import org.backfile.server.search.timed.Deadline;

/** The archive over Lucene: asks whatever build serves, and looks for a new one every second. */
public final class LuceneArchive implements ArchiveSearch, AutoCloseable {

  private static final long LOOK_SECONDS = 1;
  private static final long FIRST_SCRUB_SECONDS = 30;
  private static final long SCRUB_SECONDS = TimeUnit.DAYS.toSeconds(1);

  private final LiveBuild live;
  private final ScheduledExecutorService keeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("live-build").factory());

  private final Future<?> opening;

  private LuceneArchive(LiveBuild live) {
    this.live = live;
    this.opening = keeper.submit(live::refresh);
    keepUp();
  }

  /**
   * Opens an archive. One without a good build is opened too, and answers as soon as there is one.
   *
   * @param folder the folder with the builds and {@code CURRENT}
   * @throws org.backfile.withheld.WithheldProblem when the list of what is withheld cannot be
   *     followed
   */
  public static LuceneArchive open(Path folder) {
    return opening(folder, Clock.systemUTC()).opened();
  }

  /**
   * Begins to {@link #open} an archive, which goes on beside whatever the caller does.
   *
   * @param clock tells when an embargo ends
   */
  public static LuceneArchive opening(Path folder, Clock clock) {
    return new LuceneArchive(new LiveBuild(new ArchiveFolder(folder), clock));
  }

  /** This archive, once the opening is over. */
  public LuceneArchive opened() {
    try {
      opening.get();
      return this;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while an archive was opened", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("an archive could not be opened", e.getCause());
    }
  }

  /** Looks at once whether there is another build or list of what is withheld. */
  public void refresh() {
    live.refresh();
  }

  private void keepUp() {
    var _ =
        keeper.scheduleWithFixedDelay(live::refresh, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    var _ =
        keeper.scheduleWithFixedDelay(
            live::scrub, FIRST_SCRUB_SECONDS, SCRUB_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public SearchResult search(SearchRequest request) {
    return ask(build -> search(build, request));
  }

  private static SearchResult search(OpenBuild build, SearchRequest request) throws IOException {
    Optional<ArchiveQuery> tree = request.query().tree();
    return tree.isEmpty()
        ? Answer.nothing(build, List.of())
        : build.withVocabulary(words -> {
          Optional<Answer> answer = Answer.of(build, request, tree.get(), words, Deadline.soft());
          return answer.isPresent() ? answer.get().result() : Answer.late(build);
        });
  }

  /** Asks the serving build within the time of whoever asks. */
  private <R> R ask(LiveBuild.Question<R> question) {
    return inTime(() -> live.ask(question));
  }

  private static <R> R inTime(Deadline.Work<R> work) {
    try {
      return Deadline.hard()
          .during(() -> {
            Deadline.check();
            return work.run();
          });
    } catch (ExitingReaderException late) {
      throw new OutOfTimeException();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public ResultRows rows(SearchRequest request, int most) {
    return inTime(() ->
        live.lend(held -> {
          try {
            return rows(held, request, most);
          } catch (IOException | RuntimeException | Error failed) {
            held.release();
            throw failed;
          }
        }));
  }

  private static ResultRows rows(BuildHandle held, SearchRequest request, int most)
      throws IOException {
    ArchiveQuery tree = request.query().tree().orElseThrow();
    OpenBuild build = held.build();
    return build.withVocabulary(words ->
        Answer.of(build, request, tree, words, Deadline.soft())
            .orElseThrow(OutOfTimeException::new)
            .rows(most, held));
  }

  @Override
  public Optional<ArticleView> article(String id, QueryReading query) {
    ArchiveQuery tree = query.tree().orElseGet(ArchiveQuery.Everything::new);
    Optional<ArticleView> article =
        ask(build -> new ArticleReader(build, live.orders()).read(id, tree));
    if (article.isPresent() && !article.get().sound()) {
      keeper.execute(live::scrub);
    }
    return article;
  }

  @Override
  public Optional<RelatedArticles> related(String id, int limit) {
    return ask(build -> new Related(build).to(id, limit));
  }

  @Override
  public Optional<Story> story(String key) {
    return ask(build -> new StoryReader(build).story(key));
  }

  @Override
  public Optional<Changes> changes(Optional<String> since, int page) {
    return ask(build -> build.changes(since, page));
  }

  @Override
  public List<Suggestion> suggest(String prefix, int limit) {
    return ask(build -> new Suggestions(build).of(prefix, limit));
  }

  @Override
  public List<RecordedName> names(KeywordField kind, String text, int most) {
    return ask(build ->
        build.withVocabulary(words -> new RecordedNames(build, words).like(kind, text, most)));
  }

  @Override
  public Holdings holdings() {
    return ask(OpenBuild::describedHoldings);
  }

  @Override
  public List<QuarantineReason> quarantine() {
    return ask(OpenBuild::quarantine);
  }

  @Override
  public DailyHoldings dailyHoldings(KeywordFilter sources) {
    return ask(build -> ChosenHoldings.of(build, sources));
  }

  @Override
  public Optional<Tombstone> tombstone(String id) {
    return live.orders().tombstone(id).map(takedown -> new Tombstone(takedown.date()));
  }

  @Override
  public Set<String> hidden(Set<String> ids) {
    return ask(build -> {
      Set<String> hidden = new HashSet<>();
      for (String id : ids) {
        if (build.withholds(id) && tombstone(id).isEmpty()) {
          hidden.add(id);
        }
      }
      return hidden;
    });
  }

  @Override
  public boolean isRestricted(StoredArticle article) {
    return live.restrictsAny(
        article.records().stream().map(Article::id).collect(Collectors.toSet()));
  }

  @Override
  public OtherBuilds otherBuilds() {
    return live.others();
  }

  @Override
  public ArchiveStatus status() {
    return live.status();
  }

  @Override
  public void close() {
    keeper.shutdownNow();
    live.close();
  }
}
