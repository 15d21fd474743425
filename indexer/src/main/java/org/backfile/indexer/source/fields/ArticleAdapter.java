package org.backfile.indexer.source.fields;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.backfile.article.Address;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate.Confidence;
import org.backfile.article.Origin;
import org.backfile.indexer.source.Bylines;
import org.backfile.indexer.source.DateEvidence;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.RecordAdapter;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.SourceId;
import org.backfile.indexer.source.markup.HtmlText;

/** Makes articles of the records of one file. Thread-safe. */
public final class ArticleAdapter implements RecordAdapter {

  /** Stands for an id until the article is read that one is made of. */
  private static final String NAMELESS = "nameless";

  private final FieldMap map;
  private final boolean listsInText;

  private ArticleAdapter(FieldMap map, boolean listsInText) {
    this.map = map;
    this.listsInText = listsInText;
  }

  /** For formats that have lists of their own. */
  public static ArticleAdapter of(FieldMap map) {
    return new ArticleAdapter(map, false);
  }

  /** For formats in which a list is one text, with semicolons between its values. */
  public static ArticleAdapter withListsInText(FieldMap map) {
    return new ArticleAdapter(map, true);
  }

  @Override
  public boolean isMapped() {
    return true;
  }

  /**
   * The article of a record; the record is used up.
   *
   * @throws RecordProblem when it is none
   */
  @Override
  public ReadOutcome.Read adapt(ObjectNode record, Origin origin) {
    return adapt(record, origin, new DateEvidence());
  }

  /**
   * The article of a record; the record is used up.
   *
   * @param dates what dates it besides its fields
   * @throws RecordProblem when it is none
   */
  public ReadOutcome.Read adapt(ObjectNode record, Origin origin, DateEvidence dates) {
    RecordFields fields = new RecordFields(record, map, listsInText);
    Optional<String> id = fields.line(CanonicalField.ID).or(() -> idOfAddress(fields));
    try {
      Article article = article(fields, Article.builder(id.orElse(NAMELESS), origin), dates);
      return new ReadOutcome.Read(id.isPresent() ? article : MadeId.give(article));
    } catch (IllegalArgumentException e) {
      throw new RecordProblem(String.valueOf(e.getMessage()));
    }
  }

  /** The address of a host alone is that of no article. */
  private static Optional<String> idOfAddress(RecordFields fields) {
    return fields
        .line(CanonicalField.URL)
        .filter(url -> Address.of(url).isPresent())
        .map(SourceId::ofUrl);
  }

  private static Article article(RecordFields fields, Article.Builder article, DateEvidence dates) {
    fields.line(CanonicalField.TITLE).ifPresent(article::title);
    addText(fields, article);
    addDates(fields, article, dates);
    addDescription(fields, article);
    addNames(fields, article);
    fields.rest().forEach(extra -> article.extra(extra.getKey(), extra.getValue()));
    return article.build();
  }

  private static void addText(RecordFields fields, Article.Builder article) {
    List<String> paragraphs = fields.list(CanonicalField.PARAGRAPHS);
    if (paragraphs.isEmpty()) {
      fields.line(CanonicalField.TEXT).ifPresent(text -> addText(text, article));
    } else {
      article.paragraphs(paragraphs);
    }
  }

  /** Exports of web pages have their texts as HTML, in formats that know plain ones. */
  private static void addText(String text, Article.Builder article) {
    if (HtmlText.isMarkup(text)) {
      article.paragraphs(HtmlText.paragraphs(text));
    } else {
      article.text(text);
    }
  }

  private static void addDates(
      RecordFields fields, Article.Builder article, DateEvidence evidence) {
    fields
        .scalars(CanonicalField.PUBLISHED)
        .forEach((origin, text) -> evidence.published(Confidence.STATED, origin, text));
    fields
        .scalars(CanonicalField.UPDATED)
        .forEach((origin, text) -> evidence.updated(Confidence.STATED, origin, text));
    evidence.settle(article, fields.dates());
  }

  private static void addDescription(RecordFields fields, Article.Builder article) {
    fields.line(CanonicalField.SOURCE).ifPresent(article::source);
    fields.line(CanonicalField.SECTION).ifPresent(article::section);
    fields.line(CanonicalField.LANGUAGE).ifPresent(article::language);
    fields.line(CanonicalField.TYPE).ifPresent(article::type);
    fields.line(CanonicalField.URL).ifPresent(article::url);
    fields.number(CanonicalField.VERSION).ifPresent(article::version);
    fields.line(CanonicalField.CORRECTS).ifPresent(article::corrects);
    fields.line(CanonicalField.RIGHTS).ifPresent(article::rights);
  }

  private static void addNames(RecordFields fields, Article.Builder article) {
    article
        .byline(
            fields.list(CanonicalField.BYLINE).stream().map(name -> Bylines.name(name)).toList())
        .tags(fields.list(CanonicalField.TAGS))
        .people(fields.list(CanonicalField.PEOPLE))
        .orgs(fields.list(CanonicalField.ORGS))
        .places(fields.list(CanonicalField.PLACES));
  }
}
