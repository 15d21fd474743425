package org.backfile.build;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.backfile.article.PublicationDate;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.ArticleDocument;
import org.backfile.schema.KeywordField;
import org.backfile.text.TextLanguage;
import org.jspecify.annotations.Nullable;

/**
 * How much an index holds and from when to when.
 *
 * @param articles number of articles
 * @param undated those without a date of publication
 * @param languages articles by language of analysis
 * @param firstDate date of the earliest dated article, ISO with its known parts, without a time of
 *     day; empty when nothing is dated
 * @param lastDate that of the latest
 */
public record Extent(
    long articles,
    long undated,
    SortedMap<String, Integer> languages,
    String firstDate,
    String lastDate) {

  /** Reads it from an index. */
  public static Extent of(IndexReader reader) throws IOException {
    return new Extent(
        reader.numDocs(),
        reader.numDocs() - PointValues.size(reader, ArchiveSchema.PUBLISHED),
        languages(reader),
        date(reader, PointValues.getMinPackedValue(reader, ArchiveSchema.PUBLISHED)),
        date(reader, PointValues.getMaxPackedValue(reader, ArchiveSchema.PUBLISHED)));
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
