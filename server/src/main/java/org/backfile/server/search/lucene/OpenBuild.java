package org.backfile.server.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.util.IOUtils;
import org.backfile.article.PublicationDate;
import org.backfile.build.Build;
import org.backfile.build.BuildManifest;
import org.backfile.schema.IndexSettings;
import org.backfile.server.search.BuildInfo;
import org.backfile.server.search.Changes;
import org.backfile.server.search.Holdings;
import org.backfile.server.search.QuarantineReason;
import org.backfile.server.search.timed.Deadline;
import org.backfile.server.search.timed.TimedSearcher;
import org.backfile.server.search.visible.VisibleIndex;
import org.backfile.text.QueryText;
import org.backfile.text.TextLanguage;
import org.backfile.withheld.Sight;

/**
 * One build, open for asking as far as it may be seen: its readers, and what is worth keeping for
 * all requests. Whatever is not needed by the first answer is made when first asked for.
 * Thread-safe.
 */
final class OpenBuild implements Closeable {

  /** Queries are bounded before they get here, by {@code Limits}; expanded words are no clauses. */
  private static final int NO_SECOND_LIMIT = 1 << 20;

  private static final int KEPT_FOR_REUSE = 2 * Runtime.getRuntime().availableProcessors();

  /** Counts of clauses, and spellings, that are kept. */
  static final int MOST_KEPT = 1_000;

  /** Bytes of each kind of thing that are kept. */
  static final long MOST_KEPT_BYTES = 4 << 20;

  static {
    IndexSearcher.setMaxClauseCount(NO_SECOND_LIMIT);
    // Lucene would keep what was asked for in memory; what is worth that is kept here, with bounds.
    IndexSearcher.setDefaultQueryCache(null);
  }

  private final Build build;
  private final BuildManifest manifest;
  private final BuildInfo info;
  private final VisibleIndex index;
  private final IndexReader reader;
  private final List<TextLanguage> languages;
  private final FacetColumn facets;
  private final StoryColumn stories;
  private final Calendar calendar;
  private final ArrayBlockingQueue<Tally> tallies = new ArrayBlockingQueue<>(KEPT_FOR_REUSE);
  private final ArrayBlockingQueue<QueryText> texts = new ArrayBlockingQueue<>(KEPT_FOR_REUSE);
  private final Recent<ClauseCounts.Key, Integer> clauseCounts =
      new Recent<>(MOST_KEPT, MOST_KEPT_BYTES, (clause, _) -> clause.bytes());
  private final Recent<String, List<String>> spellings =
      new Recent<>(MOST_KEPT, MOST_KEPT_BYTES, OpenBuild::bytes);
  private final Once<BuildHoldings> holdings = forAll(this::countHoldings);
  private final Once<SourceDays> sourceDays =
      forAll(() -> SourceDays.of(this, SourceDays.MOST_CELLS));
  private final Once<CoarseDates> coarseDates = forAll(() -> CoarseDates.of(this));
  private final ChangeLists changes = new ChangeLists(this);
  private final Once<Holdings> described = forAll(() -> HoldingsReport.of(this));

  private final Once<List<QuarantineReason>> quarantine;

  private OpenBuild(Build build, BuildManifest manifest, VisibleIndex index) throws IOException {
    this.build = build;
    this.quarantine = new Once<>(() -> QuarantineReport.of(build));
    this.manifest = manifest;
    this.index = index;
    this.reader = index.reader();
    this.info = info(manifest, reader);
    this.languages = manifest.languages().keySet().stream().map(TextLanguage::of).toList();
    this.facets = FacetColumn.of(reader);
    this.stories = StoryColumn.of(reader);
    this.calendar = Calendar.of(reader);
  }

  /**
   * Opens a build as far as it may be seen.
   *
   * @throws IOException when its files cannot be read as what they should be
   */
  static OpenBuild open(Build build, Sight sight) throws IOException {
    return Deadline.never(() -> opened(build, sight));
  }

  private static OpenBuild opened(Build build, Sight sight) throws IOException {
    VisibleIndex index = VisibleIndex.open(build, sight);
    try {
      return new OpenBuild(build, index.manifest(), index);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(index);
      throw e;
    }
  }

  /** What is made once for all requests is not given up when that of the first one is over. */
  private static <T> Once<T> forAll(Once.Maker<T> maker) {
    return new Once<>(() -> Deadline.never(maker::make));
  }

  private static long bytes(String word, List<String> similar) {
    int characters = word.length() + similar.stream().mapToInt(String::length).sum();
    return (1L + similar.size()) * ClauseCounts.Key.BYTES_OF_AN_OBJECT + 2L * characters;
  }

  private static BuildInfo info(BuildManifest manifest, IndexReader reader) {
    return new BuildInfo(
        manifest.buildId(),
        Instant.parse(manifest.builtAt()),
        reader.numDocs(),
        PublicationDate.parse(manifest.firstDate()),
        PublicationDate.parse(manifest.lastDate()),
        HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()));
  }

  Build build() {
    return build;
  }

  /** Whether an id is one of an article that may not be seen. */
  boolean withholds(String id) throws IOException {
    return index.withholds(id);
  }

  BuildManifest manifest() {
    return manifest;
  }

  /** The accounting with what is withheld, which is counted as suppressed. */
  BuildManifest.Counts accounting() throws IOException {
    return index.accounting();
  }

  BuildInfo info() {
    return info;
  }

  IndexReader reader() {
    return reader;
  }

  Calendar calendar() {
    return calendar;
  }

  StoryColumn stories() {
    return stories;
  }

  FacetColumn facets() {
    return facets;
  }

  /** A searcher for one request: whether it ran out of time is kept in the searcher. */
  IndexSearcher searcher(Deadline deadline) {
    IndexSearcher searcher = new TimedSearcher(reader, deadline);
    searcher.setSimilarity(IndexSettings.SIMILARITY);
    return searcher;
  }

  /** What is made of a borrowed object. */
  interface Use<T, R> {
    R of(T borrowed) throws IOException;
  }

  /** Lends a tally that has counted nothing. One whose use failed is not lent again. */
  <R> R withTally(Use<Tally, R> use) throws IOException {
    Tally kept = tallies.poll();
    Tally tally = kept == null ? newTally() : kept;
    R result = use.of(tally.counting(false, false));
    tallies.offer(tally);
    return result;
  }

  private Tally newTally() {
    return new Tally(new FacetCounts(facets), new DayCounts(calendar), new StoryCounts(stories));
  }

  /** Lends the words of the build. */
  <R> R withVocabulary(Use<Vocabulary, R> use) throws IOException {
    QueryText kept = texts.poll();
    QueryText text = kept == null ? new QueryText() : kept;
    R result = use.of(new Vocabulary(reader, index.wordForms(), text, languages));
    texts.offer(text);
    return result;
  }

  /** Counts of clauses that were asked for lately. */
  Recent<ClauseCounts.Key, Integer> clauseCounts() {
    return clauseCounts;
  }

  /** Similar words of the build, by words that were looked for lately. */
  Recent<String, List<String>> spellings() {
    return spellings;
  }

  /** What the build holds in all. */
  BuildHoldings holdings() throws IOException {
    return holdings.get();
  }

  /** What the build holds of each source by day. */
  SourceDays sourceDays() throws IOException {
    return sourceDays.get();
  }

  /** The articles whose day is not known. */
  CoarseDates coarseDates() throws IOException {
    return coarseDates.get();
  }

  /**
   * What has changed since an earlier build, or the one before; empty when this one cannot be
   * compared with it.
   */
  Optional<Changes> changes(Optional<String> since, int page) throws IOException {
    return changes.changes(since, page);
  }

  /** What the build holds, source by source. */
  Holdings describedHoldings() throws IOException {
    return described.get();
  }

  /** Why records are not in the build. */
  List<QuarantineReason> quarantine() throws IOException {
    return quarantine.get();
  }

  private BuildHoldings countHoldings() throws IOException {
    Tally all = newTally().counting(true, true);
    new IndexSearcher(reader).search(MatchAllDocsQuery.INSTANCE, new OneCollector<>(all));
    return new BuildHoldings(all);
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
