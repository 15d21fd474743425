package org.backfile.benchmarks.raw;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsCollectorManager.FacetsResult;
import org.apache.lucene.facet.range.LongRange;
import org.apache.lucene.facet.range.LongRangeFacetCounts;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.NumericUtils;
import org.backfile.benchmarks.question.Question;
import org.backfile.schema.KeywordField;
import org.jspecify.annotations.Nullable;

/** A plain index, open for asking. */
public final class RawArchive implements Closeable {

  private static final int ROWS = 10;
  private static final int SNIPPETS = 2;
  private static final int VALUES = 10;

  /** Highlighting over the whole text. */
  private static final int WHOLE_TEXT = Integer.MAX_VALUE - 1;

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final RawQueries queries;
  private final SortedSetDocValuesReaderState facets;
  private final LongRange[] months;
  private final UnifiedHighlighter highlighter;

  /** Opens the index in a folder. */
  public RawArchive(Path index) throws IOException {
    Analyzer analyzer = RawFields.analyzer();
    reader = DirectoryReader.open(FSDirectory.open(index));
    searcher = new IndexSearcher(reader);
    queries = new RawQueries(analyzer);
    facets = new DefaultSortedSetDocValuesReaderState(reader, RawFields.facets());
    months = months(reader);
    highlighter = UnifiedHighlighter.builder(searcher, analyzer).withMaxLength(WHOLE_TEXT).build();
  }

  /**
   * A full answer.
   *
   * @param total articles found, exact
   * @param rows the stored fields of the first rows
   * @param titles highlighted; null where nothing matched
   * @param snippets of the texts
   * @param facets the most frequent values of each field that the archive has values of; null where
   *     no article found has one
   * @param timeline articles by month
   */
  public record Page(
      long total,
      List<Document> rows,
      @Nullable String[] titles,
      @Nullable String[] snippets,
      List<@Nullable FacetResult> facets,
      @Nullable FacetResult timeline) {}

  /** Exact total, ten rows with highlighted headline and two snippets, nine facets, months. */
  public Page page(Question question) throws IOException {
    Query query = queries.query(question);
    FacetsResult found =
        FacetsCollectorManager.search(searcher, query, ROWS, new FacetsCollectorManager());
    TopDocs top = found.topDocs();
    Map<String, String[]> highlights =
        highlighter.highlightFields(
            new String[] {RawFields.TITLE, RawFields.BODY},
            query,
            java.util.Arrays.stream(top.scoreDocs).mapToInt(hit -> hit.doc).toArray(),
            new int[] {1, SNIPPETS});
    FacetsCollector collected = found.facetsCollector();
    return new Page(
        top.totalHits.value(),
        rows(top),
        highlights.getOrDefault(RawFields.TITLE, new String[0]),
        highlights.getOrDefault(RawFields.BODY, new String[0]),
        facets(collected),
        new LongRangeFacetCounts(RawFields.PUBLISHED, collected, months)
            .getAllChildren(RawFields.PUBLISHED));
  }

  /** Exact total and ten rows, nothing else; the total. */
  public long rows(Question question) throws IOException {
    TopDocs top =
        searcher.search(
            queries.query(question), new TopScoreDocCollectorManager(ROWS, Integer.MAX_VALUE));
    rows(top);
    return top.totalHits.value();
  }

  private List<Document> rows(TopDocs top) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Document> rows = new ArrayList<>();
    for (var hit : top.scoreDocs) {
      rows.add(stored.document(hit.doc));
    }
    return rows;
  }

  private List<@Nullable FacetResult> facets(FacetsCollector collected) throws IOException {
    SortedSetDocValuesFacetCounts counts = new SortedSetDocValuesFacetCounts(facets, collected);
    List<@Nullable FacetResult> results = new ArrayList<>();
    for (KeywordField field : KeywordField.values()) {
      if (facets.getOrdRange(field.key()) != null) {
        results.add(counts.getTopChildren(VALUES, field.key()));
      }
    }
    return results;
  }

  /** The texts of every so many articles. */
  public List<String> sample(int every) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<String> texts = new ArrayList<>();
    for (int document = 0; document < reader.maxDoc(); document += every) {
      texts.add(stored.document(document).get(RawFields.BODY));
    }
    return texts;
  }

  private static LongRange[] months(DirectoryReader reader) throws IOException {
    byte[] first = PointValues.getMinPackedValue(reader, RawFields.PUBLISHED);
    byte[] last = PointValues.getMaxPackedValue(reader, RawFields.PUBLISHED);
    LocalDate month = day(first).withDayOfMonth(1);
    List<LongRange> months = new ArrayList<>();
    for (; !month.isAfter(day(last)); month = month.plusMonths(1)) {
      months.add(
          new LongRange(
              month.toString(), startOf(month), true, startOf(month.plusMonths(1)), false));
    }
    return months.toArray(LongRange[]::new);
  }

  private static LocalDate day(byte[] packed) {
    long second = NumericUtils.sortableBytesToLong(packed, 0);
    return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC).toLocalDate();
  }

  private static long startOf(LocalDate day) {
    return day.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
