package org.backfile.server.web.paperdoll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.backfile.build.BuildProgress;
import org.backfile.build.BuildStage;
import org.backfile.schema.KeywordField;
import org.backfile.schema.StoredArticle;
import org.backfile.server.language.Message;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.ArchiveSearch;
import org.backfile.server.search.ArchiveStatus;
import org.backfile.server.search.ArchiveUnavailableException;
import org.backfile.server.search.ArticleView;
import org.backfile.server.search.Changes;
import org.backfile.server.search.DailyHoldings;
import org.backfile.server.search.Hit;
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
import org.backfile.server.web.http.BusyException;
import org.backfile.server.web.site.Problem;
import org.backfile.server.web.site.ProblemException;

/**
 * An archive that can be dressed in any state. Around real answers it plays what is rare: a query
 * {@code partial} or {@code land OR partial} is neither counted nor marked to the end, {@code
 * spelling} has other spellings, {@code broken} fails, {@code gone} finds no build, {@code busy}
 * finds too many others searching, {@code late} takes too long, {@code often} is asked too often,
 * files of {@code deal breaking} break off, and the text of the article {@code loose} is damaged.
 */
public final class PaperDoll implements ArchiveSearch {
  private final ArchiveSearch real;

  public PaperDoll(ArchiveSearch real) {
    this.real = real;
  }

  @Override
  public SearchResult search(SearchRequest request) {
    return switch (request.query().asTyped()) {
      case "broken" -> throw new IllegalStateException("made to fail by the query broken");
      case "gone" -> throw new ArchiveUnavailableException("no build can serve");
      case "busy" -> throw new BusyException();
      case "late" -> throw new OutOfTimeException();
      case "often" ->
          throw new ProblemException(
              new Problem(
                  Problem.Kind.TOO_MANY, Message.of("Try the same address again in a moment.")));
      case "partial", "land OR partial" -> dressed(real.search(request), false, List.of());
      case "spelling" ->
          dressed(real.search(request), true, List.of(new SearchResult.Respelling("land", 66)));
      default -> real.search(request);
    };
  }

  @Override
  public ResultRows rows(SearchRequest request, int most) {
    ResultRows rows = real.rows(request, most);
    return switch (request.query().asTyped()) {
      case "deal breaking" -> new DressedRows(rows, true, new AtomicInteger(1));
      case "partial" -> new DressedRows(rows, false, new AtomicInteger(Integer.MAX_VALUE));
      default -> rows;
    };
  }

  /** Rows of an answer that is not complete, or of a build that turns out damaged on the way. */
  private record DressedRows(ResultRows real, boolean complete, AtomicInteger batches)
      implements ResultRows {
    @Override
    public SearchResult summary() {
      return dressed(real.summary(), complete, List.of());
    }

    @Override
    public int size() {
      return real.size();
    }

    @Override
    public List<Hit> next() {
      if (batches.getAndDecrement() == 0) {
        throw new UncheckedIOException(new IOException("made to break by the query"));
      }
      return real.next();
    }

    @Override
    public void close() {
      real.close();
    }
  }

  private static SearchResult dressed(
      SearchResult result, boolean complete, List<SearchResult.Respelling> respellings) {
    return new SearchResult(
        result.total(),
        result.stories(),
        result.rows(),
        complete,
        complete ? result.hits() : result.hits().stream().map(PaperDoll::unmarked).toList(),
        result.facets(),
        result.timeline(),
        result.mentions(),
        result.nextCursor(),
        result.clauses(),
        result.problems(),
        respellings,
        result.looser(),
        result.build());
  }

  private static Hit unmarked(Hit hit) {
    return new Hit(
        hit.card(),
        hit.title(),
        hit.snippets(),
        0,
        false,
        hit.corrected(),
        hit.story(),
        hit.score(),
        hit.why());
  }

  @Override
  public Optional<ArticleView> article(String id, QueryReading query) {
    return real.article(id, query).map(view -> id.equals("loose") ? damaged(view) : view);
  }

  private static ArticleView damaged(ArticleView view) {
    return new ArticleView(
        view.stored(),
        view.title(),
        view.paragraphs(),
        view.matches(),
        view.corrected(),
        view.correctedBy(),
        false,
        view.redacted(),
        view.seen(),
        view.build());
  }

  @Override
  public Optional<Tombstone> tombstone(String id) {
    return real.tombstone(id);
  }

  @Override
  public Set<String> hidden(Set<String> ids) {
    return real.hidden(ids);
  }

  @Override
  public boolean isRestricted(StoredArticle article) {
    return real.isRestricted(article);
  }

  @Override
  public Optional<RelatedArticles> related(String id, int limit) {
    return real.related(id, limit);
  }

  @Override
  public Optional<Story> story(String key) {
    return real.story(key);
  }

  @Override
  public Optional<Changes> changes(Optional<String> since, int page) {
    return real.changes(since, page);
  }

  @Override
  public List<Suggestion> suggest(String prefix, int limit) {
    return real.suggest(prefix, limit);
  }

  @Override
  public List<RecordedName> names(KeywordField kind, String text, int most) {
    return real.names(kind, text, most);
  }

  @Override
  public Holdings holdings() {
    return real.holdings();
  }

  @Override
  public DailyHoldings dailyHoldings(KeywordFilter sources) {
    return real.dailyHoldings(sources);
  }

  @Override
  public List<QuarantineReason> quarantine() {
    return List.of(
        new QuarantineReason("ουδέν", 1_204, "α.jsonl", 7),
        new QuarantineReason("", 2, "β.csv", 1));
  }

  @Override
  public OtherBuilds otherBuilds() {
    BuildProgress next =
        new BuildProgress(
            BuildStage.INDEXING, OptionalInt.of(63), Instant.parse("2026-01-02T03:04:05Z"));
    OtherBuilds others = real.otherBuilds();
    return real.status().serving().isEmpty() || others.closed()
        ? others
        : new OtherBuilds(List.of("20251231T000000Z-bbbbbb"), Optional.of(next), false);
  }

  @Override
  public ArchiveStatus status() {
    return real.status();
  }
}
