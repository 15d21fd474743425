package org.backfile.benchmarks.raw;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.backfile.schema.KeywordField;

/** The fields of a plain index: those of Backfile's, by stock means. */
final class RawFields {

  static final String ID = "id";
  static final String TITLE = "title";
  static final String BODY = "body";
  static final String LEAD = "lead";
  static final String TITLE_EXACT = "title_exact";
  static final String BODY_EXACT = "body_exact";
  static final String PUBLISHED = "published";
  static final String URL = "url";
  static final String WORDS_SUFFIX = "_words";

  private static final int LEAD_CHARACTERS = 500;

  /** Longest facet value; longer ones are cut, as in Backfile. */
  private static final int LONGEST_VALUE = KeywordField.MAX_LENGTH;

  /** Stems or words with offsets, the text stored. */
  private static final FieldType HIGHLIGHTED = highlighted();

  private RawFields() {}

  static Analyzer analyzer() {
    Analyzer stems = new EnglishAnalyzer(CharArraySet.EMPTY_SET);
    return new PerFieldAnalyzerWrapper(
        new StandardAnalyzer(), Map.of(TITLE, stems, BODY, stems, LEAD, stems));
  }

  static FacetsConfig facets() {
    FacetsConfig config = new FacetsConfig();
    for (KeywordField field : KeywordField.values()) {
      config.setMultiValued(field.key(), true);
    }
    return config;
  }

  static Document document(RawArticle article) {
    Document document = new Document();
    document.add(new StringField(ID, article.id(), Field.Store.YES));
    document.add(new StoredField(URL, article.url()));
    document.add(new Field(TITLE, article.title(), HIGHLIGHTED));
    document.add(new Field(BODY, article.body(), HIGHLIGHTED));
    document.add(new TextField(LEAD, lead(article.body()), Field.Store.NO));
    document.add(new TextField(TITLE_EXACT, article.title(), Field.Store.NO));
    document.add(new TextField(BODY_EXACT, article.body(), Field.Store.NO));
    article
        .values()
        .forEach((field, values) -> values.forEach(value -> add(document, field, value)));
    article
        .published()
        .ifPresent(second -> {
          document.add(new LongPoint(PUBLISHED, second));
          document.add(new NumericDocValuesField(PUBLISHED, second));
          document.add(new StoredField(PUBLISHED, second));
        });
    return document;
  }

  private static void add(Document document, KeywordField field, String whole) {
    String value = whole.substring(0, Math.min(whole.length(), LONGEST_VALUE));
    document.add(new StringField(field.key(), value, Field.Store.YES));
    document.add(new TextField(field.key() + WORDS_SUFFIX, value, Field.Store.NO));
    document.add(new SortedSetDocValuesFacetField(field.key(), value));
  }

  private static String lead(String body) {
    return body.substring(0, Math.min(body.length(), LEAD_CHARACTERS));
  }

  private static FieldType highlighted() {
    FieldType type = new FieldType(TextField.TYPE_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }
}
