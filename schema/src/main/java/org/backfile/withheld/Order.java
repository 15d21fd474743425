package org.backfile.withheld;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.backfile.article.Article;

/** One order to keep an article from readers. */
public sealed interface Order {

  /** The id of the article, which need not be in the archive. */
  String id();

  /**
   * Nobody sees the article before a moment.
   *
   * @param until the first moment at which it may be seen
   */
  record Embargo(String id, Instant until) implements Order {}

  /**
   * Only some see the article.
   *
   * @param role the least trusted that may
   */
  record Restriction(String id, Role role) implements Order {}

  /**
   * Nobody sees the article again, and the next build does not contain it.
   *
   * @param tombstone whether its address says that there was something (410) instead of nothing
   *     (404)
   * @param date the day on which it was taken down, for its address to tell
   */
  record Takedown(String id, boolean tombstone, Optional<LocalDate> date) implements Order {}

  /**
   * Everybody sees another text instead, such as one without a name; older versions are gone, and
   * so is all that may name someone besides the text: byline, tags, names, address, further keys.
   *
   * @param title the headline to show
   * @param paragraphs the text to show
   */
  record Redaction(String id, String title, List<String> paragraphs) implements Order {
    public Redaction {
      paragraphs = List.copyOf(paragraphs);
    }

    /** What is seen instead of an article. */
    public Article of(Article original) {
      Article.Builder seen =
          Article.builder(id, original.origin()).title(title).paragraphs(paragraphs);
      original.published().ifPresent(seen::published);
      original.updated().ifPresent(seen::updated);
      original.source().ifPresent(seen::source);
      original.section().ifPresent(seen::section);
      original.language().ifPresent(seen::language);
      original.type().ifPresent(seen::type);
      original.notes().forEach(seen::note);
      return seen.build();
    }
  }
}
