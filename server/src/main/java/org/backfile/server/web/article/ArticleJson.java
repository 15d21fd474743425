package org.backfile.server.web.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.backfile.article.Article;
import org.backfile.article.Note;
import org.backfile.article.PublicationDate;
import org.backfile.schema.ArticleCard;
import org.backfile.server.search.ArticleView;

/**
 * One article as JSON: the keys of the corpus format, and what the archive adds.
 *
 * @param text the paragraphs, joined as in the canonical text
 * @param dates all that says when it was published or changed, best founded first
 * @param versions all versions, oldest first, each with the address of its page and text
 * @param redacted whether by order another text is given than was published
 * @param seen when the first build was made that had it, ISO 8601
 * @param extras fields the archive has no name for, as they were
 * @param origin where it was read
 */
public record ArticleJson(
    String id,
    String link,
    String title,
    List<String> paragraphs,
    Optional<String> published,
    Optional<String> updated,
    List<Dated> dates,
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
    Optional<String> corrects,
    List<String> correctedBy,
    Optional<String> rights,
    SortedMap<String, JsonNode> extras,
    List<String> notes,
    int words,
    boolean redacted,
    Optional<String> seen,
    String sha256,
    List<Version> versions,
    Origin origin,
    String buildId) {

  /** Where a version is found. */
  public record Version(int number, String sha256, String html, String text) {
    static Version of(Versions.Version version) {
      return new Version(
          version.number(), version.sha256(), version.href(), version.href() + ".txt");
    }
  }

  /** The file of the corpus and the record's place in it. */
  public record Origin(String file, long record) {}

  static ArticleJson of(ArticleView view) {
    Article article = view.stored().article();
    Versions versions = Versions.of(view, article);
    return new ArticleJson(
        article.id(),
        ArticleLink.path(article.id()),
        article.title(),
        article.paragraphs(),
        article.published().map(PublicationDate::iso),
        article.updated().map(PublicationDate::iso),
        Dated.of(article),
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
        article.corrects(),
        view.correctedBy().stream().map(ArticleCard::id).toList(),
        article.rights(),
        article.extras(),
        article.notes().stream().map(Note::words).toList(),
        view.stored().card().words(),
        view.redacted(),
        view.seen().map(Instant::toString),
        versions.shown().sha256(),
        versions.all().stream().map(Version::of).toList(),
        new Origin(article.origin().file(), article.origin().record()),
        view.build().buildId());
  }
}
