package org.backfile.server.web.article;

import java.util.List;
import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate;
import org.backfile.article.PublicationDate;

/**
 * What says when an article was published or changed, on its page and in JSON.
 *
 * @param of {@code published} or {@code changed}
 * @param written the date as written
 * @param date as the archive reads it, ISO 8601; absent when it is not understood
 * @param origin where it was found
 * @param confidence how well founded it is
 * @param chosen whether the article's own date of that kind is this one
 */
public record Dated(
    String of,
    String written,
    Optional<String> date,
    String origin,
    String confidence,
    boolean chosen) {

  static List<Dated> of(Article article) {
    return article.dates().stream().map(candidate -> of(candidate, article)).toList();
  }

  private static Dated of(DateCandidate candidate, Article article) {
    Optional<PublicationDate> chosen =
        switch (candidate.event()) {
          case PUBLISHED -> article.published();
          case UPDATED -> article.updated();
        };
    return new Dated(
        candidate.event().words(),
        candidate.written(),
        candidate.date().map(PublicationDate::iso),
        candidate.origin(),
        candidate.confidence().words(),
        chosen.isPresent() && chosen.equals(candidate.date()));
  }
}
