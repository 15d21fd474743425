package org.backfile.server.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.schema.KeywordField;
import org.backfile.schema.StoredArticle;
import org.backfile.server.query.QueryReading;

/**
 * The archive as one object that answers. Implementations are thread-safe. Each call is answered
 * from one build, which the answer names. It takes what time the {@link RequestTime} of whoever
 * asks leaves: a search then ends with what it found; what cannot be answered in part ends with an
 * {@link OutOfTimeException}.
 */
public interface ArchiveSearch {

  /**
   * Answers a search.
   *
   * @throws ArchiveUnavailableException when no build can be served
   * @throws StaleCursorException when the request's cursor is not of the serving build
   */
  SearchResult search(SearchRequest request);

  /**
   * Finds a whole result, to be read row by row. The request's window, facets and timeline are not
   * looked at.
   *
   * @param most most rows, 1 or more; the summary's total says how many there would be
   * @throws ArchiveUnavailableException when no build can be served
   */
  ResultRows rows(SearchRequest request, int most);

  /**
   * An article by its id, its body marked where the query matches.
   *
   * @param query what to mark; {@code Everything} marks nothing
   * @return empty when the archive has no such article
   * @throws ArchiveUnavailableException when no build can be served
   */
  Optional<ArticleView> article(String id, QueryReading query);

  /** What may be said of an article that was taken down; empty when not even that. */
  Optional<Tombstone> tombstone(String id);

  /**
   * Those of some ids of which nothing may be said to whoever asks: they are ones of articles that
   * an order keeps from them without a notice.
   *
   * @throws ArchiveUnavailableException when no build can be served
   */
  Set<String> hidden(Set<String> ids);

  /** Whether an order says that only some roles may read an article, under whichever of its ids. */
  boolean isRestricted(StoredArticle article);

  /**
   * Articles like another one.
   *
   * @param limit most articles, 1 to 50
   * @return empty when the archive has no article of this id
   * @throws ArchiveUnavailableException when no build can be served
   */
  Optional<RelatedArticles> related(String id, int limit);

  /**
   * A story, with the texts of its articles.
   *
   * @param key its key, or the id of one of its articles
   * @return empty when there is none of two articles or more
   * @throws ArchiveUnavailableException when no build can be served
   */
  Optional<Story> story(String key);

  /**
   * What has changed from an earlier build to the serving one.
   *
   * @param since id of the earlier build; empty for the one before
   * @param page which {@value Changes#PAGE} changes of each kind to list, from 1
   * @return empty when the serving build cannot be compared with that one
   * @throws ArchiveUnavailableException when no build can be served
   */
  Optional<Changes> changes(Optional<String> since, int page);

  /**
   * Values of the facets that begin with a prefix, most frequent first, for completion.
   *
   * @param limit most values, 1 to 50
   */
  List<Suggestion> suggest(String prefix, int limit);

  /**
   * Names of one kind in the records of articles that are like a text: all of the same words, and
   * the nearest others, the nearest first.
   *
   * @param most how many others, 0 or more
   * @throws ArchiveUnavailableException when no build can be served
   */
  List<RecordedName> names(KeywordField kind, String text, int most);

  /** What the archive holds. */
  Holdings holdings();

  /**
   * What the archive holds day by day.
   *
   * @param sources which sources are meant; those of all without a demand
   * @throws ArchiveUnavailableException when no build can be served
   */
  DailyHoldings dailyHoldings(KeywordFilter sources);

  /**
   * Why records of the corpus are not in the archive, the reason of most first.
   *
   * @throws ArchiveUnavailableException when no build can be served
   */
  List<QuarantineReason> quarantine();

  /** The builds beside the serving one; answers also when none serves. */
  OtherBuilds otherBuilds();

  /** How the archive is doing; answers also when nothing else does. */
  ArchiveStatus status();
}
