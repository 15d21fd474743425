package org.backfile.server.web.cite;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.backfile.article.PublicationDate;

/** Citations to try formats on. */
final class Citations {
  static final String HASH = "ab".repeat(32);
  static final String PERMALINK = "http://archive.example:8080/a/odd~2Fid/v/" + HASH;

  private Citations() {}

  static Citation of(String title, String published) {
    return of(title, published, List.of("A. Reporter", "{B} & Sons"));
  }

  static Citation of(String title, String published, List<String> byline) {
    return new Citation(
        "odd/id",
        title,
        byline,
        Optional.of("Daily Post & Co"),
        Optional.of("City"),
        PublicationDate.parse(published),
        Optional.of("en"),
        Optional.of("https://post.example/a_b?c=1&d={2}"),
        PERMALINK,
        HASH,
        "Test Archive",
        "20260101T000000Z-aaaaaa",
        OffsetDateTime.parse("2026-11-22T13:05:11+01:00"),
        List.of("Corrected by a later article: http://archive.example:8080/a/correction"));
  }
}
