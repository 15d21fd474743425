package org.backfile.server.search.lucene;

import java.util.List;
import java.util.Optional;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.KeywordField;
import org.backfile.server.query.QueryField;

/**
 * Where in an article a part of a query looks.
 *
 * @param kind what the fields hold
 * @param fields Lucene fields whose positions count, one of which must match
 */
record Scope(Kind kind, List<String> fields) {

  enum Kind {
    /** Headline and text together; words in all their forms are ranked by one field. */
    ARTICLE,
    /** Some part of the running text. */
    TEXT,
    /** Values such as names: words match as written and never rank. */
    VALUES
  }

  /** Headline and text. */
  static final Scope ARTICLE =
      new Scope(Kind.ARTICLE, List.of(ArchiveSchema.TITLE, ArchiveSchema.BODY));

  /** Headline and opening paragraphs. */
  static final Scope HEADLINE_AND_LEAD = text(ArchiveSchema.TITLE, ArchiveSchema.LEAD);

  Scope {
    fields = List.copyOf(fields);
  }

  /** The scope of a field of the query language; empty for one that this index does not hold. */
  static Optional<Scope> of(QueryField field) {
    return switch (field) {
      case HEADLINE -> Optional.of(text(ArchiveSchema.TITLE));
      case LEAD -> Optional.of(text(ArchiveSchema.LEAD));
      case HLEAD -> Optional.of(HEADLINE_AND_LEAD);
      case BODY -> Optional.of(text(ArchiveSchema.BODY));
      case SAID -> Optional.empty();
      case BYLINE,
          SOURCE,
          SECTION,
          TAG,
          PERSON,
          ORG,
          PLACE,
          LANG,
          TYPE,
          COPY,
          CORRECTED,
          DATEDOUBTFUL ->
          KeywordField.of(field.id()).map(Scope::values);
    };
  }

  /** Whether matching words make an article rank higher. */
  boolean ranks() {
    return kind != Kind.VALUES;
  }

  private static Scope text(String... fields) {
    return new Scope(Kind.TEXT, List.of(fields));
  }

  private static Scope values(KeywordField field) {
    return new Scope(Kind.VALUES, List.of(field.wordsField()));
  }
}
