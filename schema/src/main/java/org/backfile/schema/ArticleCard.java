package org.backfile.schema;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.article.Article;
import org.backfile.article.Note;
import org.backfile.article.PublicationDate;
import org.backfile.article.Standing;

/**
 * What a result row shows of an article, kept together so that one read of a column gives it.
 *
 * @param words number of words in the body
 * @param versions number of versions the archive has, from 1
 * @param standing what was found out about it among all others
 * @param sha256 SHA-256 of the canonical text, 32 bytes
 * @param metadataHash first 16 bytes of the SHA-256 of all that is not canonical text
 */
public record ArticleCard(
    String id,
    String title,
    Optional<PublicationDate> published,
    Optional<PublicationDate> updated,
    List<String> byline,
    Optional<String> source,
    Optional<String> section,
    Optional<String> language,
    Optional<String> type,
    Optional<String> url,
    List<String> tags,
    List<String> people,
    List<String> orgs,
    List<String> places,
    Set<Note> notes,
    int words,
    int versions,
    Standing standing,
    byte[] sha256,
    byte[] metadataHash) {

  /**
   * Who ran it first: by the last moment when it may have appeared, so that a vague date comes
   * after an exact one it covers; undated articles last; then by id.
   */
  public static final Comparator<ArticleCard> FIRST_RUN =
      Comparator.<ArticleCard, LocalDateTime>comparing(
              card -> card.published().map(PublicationDate::end).orElse(LocalDateTime.MAX))
          .thenComparing(ArticleCard::id);

  /** Bytes of {@link #metadataHash}. */
  public static final int METADATA_HASH_BYTES = 16;

  /** The card of an article. */
  static ArticleCard of(
      Article article,
      int words,
      int versions,
      Standing standing,
      byte[] sha256,
      byte[] metadataHash) {
    return new ArticleCard(
        article.id(),
        article.title(),
        article.published(),
        article.updated(),
        article.byline(),
        article.source(),
        article.section(),
        article.language(),
        article.type(),
        article.url(),
        article.tags(),
        article.people(),
        article.orgs(),
        article.places(),
        article.notes(),
        words,
        versions,
        standing,
        sha256,
        metadataHash);
  }

  /** This card of an article that stands otherwise. */
  public ArticleCard with(Standing other) {
    return new ArticleCard(
        id,
        title,
        published,
        updated,
        byline,
        source,
        section,
        language,
        type,
        url,
        tags,
        people,
        orgs,
        places,
        notes,
        words,
        versions,
        other,
        sha256,
        metadataHash);
  }
}
