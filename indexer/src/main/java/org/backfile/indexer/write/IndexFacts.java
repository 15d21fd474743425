package org.backfile.indexer.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.backfile.article.PublicationDate;
import org.backfile.build.LogicalDigest;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.ArticleDocument;
import org.backfile.schema.KeywordField;
import org.backfile.text.TextLanguage;
import org.jspecify.annotations.Nullable;

/**
 * What a finished index holds, read from the index itself.
 *
 * @param articles number of articles
 * @param undated those without a date of publication
 * @param languages articles by language of analysis
 * @param firstDate date of the earliest dated article, ISO with its known parts, without a time of
 *     day; empty when nothing is dated
 * @param lastDate that of the latest
 * @param logicalDigest see {@link LogicalDigest}
 */
public record IndexFacts(
    long articles,
    long undated,
    SortedMap<String, Integer> languages,
    String firstDate,
    String lastDate,
    String logicalDigest) {

  /** Reads them from an index. */
  public static IndexFacts of(Path index) throws IOException {
    try (FSDirectory directory = FSDirectory.open(index);
        IndexReader reader = DirectoryReader.open(directory)) {
      return new IndexFacts(
          reader.numDocs(),
          reader.numDocs() - PointValues.size(reader, ArchiveSchema.PUBLISHED),
          languages(reader),
          date(reader, PointValues.getMinPackedValue(reader, ArchiveSchema.PUBLISHED)),
          date(reader, PointValues.getMaxPackedValue(reader, ArchiveSchema.PUBLISHED)),
          LogicalDigest.of(reader));
    }
  }

  /** The languages of analysis. */
  public Set<TextLanguage> textLanguages() {
    return languages.keySet().stream().map(TextLanguage::of).collect(Collectors.toSet());
  }

  private static SortedMap<String, Integer> languages(IndexReader reader) throws IOException {
    SortedMap<String, Integer> languages = new TreeMap<>();
    int rest = reader.numDocs();
    Terms tags = MultiTerms.getTerms(reader, KeywordField.LANGUAGE.filterField());
    TermsEnum each = tags == null ? TermsEnum.EMPTY : tags.iterator();
    for (BytesRef tag = each.next(); tag != null; tag = each.next()) {
      rest -= each.docFreq();
      languages.merge(TextLanguage.of(tag.utf8ToString()).tag(), each.docFreq(), Integer::sum);
    }
    if (rest > 0) {
      languages.merge(TextLanguage.OTHER.tag(), rest, Integer::sum);
    }
    return languages;
  }

  /** The date of an article that begins at a second, as its card tells it. */
  private static String date(IndexReader reader, byte @Nullable [] packed) throws IOException {
    if (packed == null) {
      return "";
    }
    long second = NumericUtils.sortableBytesToLong(packed, 0);
    TopDocs found =
        new IndexSearcher(reader)
            .search(LongPoint.newExactQuery(ArchiveSchema.PUBLISHED, second), 1);
    return ArticleDocument.card(reader, found.scoreDocs[0].doc)
        .published()
        .map(PublicationDate::isoDate)
        .orElse("");
  }
}
