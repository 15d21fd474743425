package org.backfile.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;
import org.backfile.article.Address;
import org.backfile.article.Article;
import org.backfile.article.CanonicalText;
import org.backfile.article.Standing;
import org.backfile.text.ArticleText;
import org.backfile.text.ShortText;
import org.backfile.text.TextLanguage;

/**
 * An article and its Lucene document, both ways side by side: what {@link #write} puts into an
 * index, {@link #read} takes out again. Writing reuses the analysis chains and is not thread-safe:
 * one object per indexing thread. Reading is static.
 */
public final class ArticleDocument {

  /** Of the hash of an address: enough that no two addresses have the same. */
  private static final int ADDRESS_BYTES = 16;

  private final ArticleText text = new ArticleText();
  private final Map<KeywordField, ShortText> valueTexts = new EnumMap<>(KeywordField.class);

  /** The document of an article without older versions. */
  public Document write(Article article) {
    return write(article, List.of(), Standing.UNKNOWN);
  }

  /**
   * The document of an article; it must be indexed before the next call.
   *
   * @param older the versions that {@code article} replaces, oldest first
   * @param standing what was found out about it among all others
   */
  public Document write(Article article, List<Article> older, Standing standing) {
    return write(article, older, List.of(), standing);
  }

  /**
   * The document of an article of which other records said the same again.
   *
   * @param duplicates those records; each has the text of {@code article} or of one in {@code
   *     older}
   */
  public Document write(
      Article article, List<Article> older, List<Article> duplicates, Standing standing) {
    String body = article.body();
    text.read(
        article.title(), body, article.language().map(TextLanguage::of).orElse(TextLanguage.OTHER));
    Document document = new Document();
    addText(document, body);
    addKeywords(document, article, standing);
    addId(document, article);
    List<Article> versions = new ArrayList<>(older);
    versions.add(article);
    addOrigins(document, article, Stream.concat(versions.stream(), duplicates.stream()).toList());
    addMore(document, article, older, DuplicateJson.write(duplicates, versions));
    byte[] sha256 = CanonicalText.sha256(article.title(), body);
    ArticleCard card =
        ArticleCard.of(
            article, text.words(), older.size() + 1, standing, sha256, metadataHash(article));
    document.add(new BinaryDocValuesField(ArchiveSchema.CARD, CardFormat.write(card)));
    standing.story().ifPresent(key -> addStory(document, key));
    return document;
  }

  private void addText(Document document, String body) {
    document.add(new Field(ArchiveSchema.TITLE, text.title(), TextFields.WITH_OFFSETS));
    document.add(new Field(ArchiveSchema.LEAD, text.lead(), TextFields.WITH_POSITIONS));
    document.add(new Field(ArchiveSchema.BODY, text.body(), TextFields.WITH_OFFSETS));
    document.add(new Field(ArchiveSchema.BOUNDARIES, text.boundaries(), TextFields.WITHOUT_LENGTH));
    document.add(new Field(ArchiveSchema.RANK, text.rank(), TextFields.WITH_FREQUENCIES));
    document.add(new StoredField(ArchiveSchema.BODY, body));
    document.add(NumericDocValuesField.indexedField(ArchiveSchema.WORDS, text.words()));
  }

  private static void addStory(Document document, String key) {
    document.add(new StringField(ArchiveSchema.STORY, key, Field.Store.NO));
    document.add(new SortedDocValuesField(ArchiveSchema.STORY, new BytesRef(key)));
  }

  private void addKeywords(Document document, Article article, Standing standing) {
    for (KeywordField field : KeywordField.values()) {
      List<String> values = field.values(article, standing);
      if (!values.isEmpty()) {
        ShortText words = valueTexts.computeIfAbsent(field, each -> new ShortText(text));
        document.add(
            new Field(
                field.wordsField(), words.words(field.worded(values)), TextFields.WITHOUT_LENGTH));
      }
      for (String value : values) {
        document.add(new StringField(field.filterField(), value, Field.Store.NO));
        document.add(new SortedSetDocValuesField(ArchiveSchema.FACETS, field.facetTerm(value)));
      }
    }
  }

  private static void addId(Document document, Article article) {
    document.add(new StringField(ArchiveSchema.ID, article.id(), Field.Store.NO));
    document.add(new SortedDocValuesField(ArchiveSchema.ID, new BytesRef(article.id())));
    article
        .corrects()
        .ifPresent(id -> document.add(new StringField(ArchiveSchema.CORRECTS, id, Field.Store.NO)));
    article
        .published()
        .ifPresent(date -> {
          document.add(new LongPoint(ArchiveSchema.PUBLISHED, date.startSecond()));
          document.add(new NumericDocValuesField(ArchiveSchema.PUBLISHED, date.startSecond()));
        });
  }

  /** Where all its records are from, and the ids that they had besides its own. */
  private static void addOrigins(Document document, Article article, List<Article> records) {
    Set<String> ids = new TreeSet<>();
    Set<String> files = new TreeSet<>();
    Set<String> addresses = new TreeSet<>();
    for (Article record : records) {
      ids.add(record.id());
      files.add(record.origin().corpusFile());
      record.url().flatMap(Address::of).ifPresent(addresses::add);
      record
          .follows()
          .ifPresent(
              each -> document.add(new StringField(ArchiveSchema.FOLLOWS, each, Field.Store.NO)));
    }
    ids.remove(article.id());
    for (String other : ids) {
      document.add(new StringField(ArchiveSchema.ID, other, Field.Store.NO));
      document.add(new StringField(ArchiveSchema.OTHER_ID, other, Field.Store.NO));
    }
    files.forEach(file -> document.add(new StringField(ArchiveSchema.FILE, file, Field.Store.NO)));
    addresses.stream()
        .map(address -> new BytesRef(CanonicalText.sha256(address), 0, ADDRESS_BYTES))
        .forEach(
            hash -> document.add(new StringField(ArchiveSchema.ADDRESS, hash, Field.Store.NO)));
  }

  private static void addMore(
      Document document, Article article, List<Article> older, ArrayNode duplicates) {
    ObjectNode more = ArticleJson.object();
    more.set("_origin", ArticleJson.origin(article.origin()));
    ArticleJson.putRest(more, article);
    if (!older.isEmpty()) {
      ArrayNode versions = more.putArray("_older");
      older.forEach(version -> versions.add(ArticleJson.write(version)));
    }
    if (!duplicates.isEmpty()) {
      more.set("_duplicates", duplicates);
    }
    document.add(new StoredField(ArchiveSchema.MORE, ArticleJson.text(more)));
  }

  private static byte[] metadataHash(Article article) {
    byte[] hash = CanonicalText.sha256(ArticleJson.text(ArticleJson.metadata(article)));
    return Arrays.copyOf(hash, ArticleCard.METADATA_HASH_BYTES);
  }

  /**
   * The article of a document.
   *
   * @throws UncheckedIOException when the index cannot be read
   */
  public static StoredArticle read(IndexReader reader, int document) {
    try {
      Document stored = reader.storedFields().document(document);
      ArticleCard card = card(reader, document);
      JsonNode more = ArticleJson.parse(stored.get(ArchiveSchema.MORE));
      List<Article> older = new ArrayList<>();
      more.path("_older").forEach(version -> older.add(ArticleJson.read(version)));
      Article article = article(card, stored.get(ArchiveSchema.BODY), more);
      List<Article> versions = new ArrayList<>(older);
      versions.add(article);
      return new StoredArticle(
          article, older, DuplicateJson.read(more.path("_duplicates"), versions), card);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Article article(ArticleCard card, String body, JsonNode more) {
    Article.Builder builder =
        Article.builder(card.id(), ArticleJson.origin(more.path("_origin")))
            .title(card.title())
            .paragraphs(body.isEmpty() ? List.of() : List.of(body.split("\n\n")))
            .byline(card.byline())
            .tags(card.tags())
            .people(card.people())
            .orgs(card.orgs())
            .places(card.places());
    card.published().ifPresent(builder::published);
    card.updated().ifPresent(builder::updated);
    card.source().ifPresent(builder::source);
    card.section().ifPresent(builder::section);
    card.language().ifPresent(builder::language);
    card.type().ifPresent(builder::type);
    card.url().ifPresent(builder::url);
    card.notes().forEach(builder::note);
    ArticleJson.readRest(more, builder);
    return builder.build();
  }

  /**
   * What a result row shows of a document.
   *
   * @throws UncheckedIOException when the index cannot be read
   */
  public static ArticleCard card(IndexReader reader, int document) {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    try {
      BinaryDocValues cards = DocValues.getBinary(leaf.reader(), ArchiveSchema.CARD);
      if (!cards.advanceExact(document - leaf.docBase)) {
        throw new IllegalStateException("document " + document + " has no card");
      }
      return CardFormat.read(cards.binaryValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
