package org.backfile.server.web.article;

import java.util.Optional;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.RecordedName;

/**
 * Which person, organisation or place an address names.
 *
 * @param kind which of the three; absent where the address does not say
 * @param name its name, in any spelling
 */
public record EntityId(Optional<KeywordField> kind, String name) {
  static final String KIND_END = ":";

  /** Before a name that is written out. */
  static final String VERBATIM = "=";

  /**
   * Reads a part of a path, percent-decoded: {@code person:jane-doe}, or any name without a kind.
   *
   * @return empty when it names nothing
   */
  public static Optional<EntityId> read(String segment) {
    return ArticleLink.id(segment)
        .map(EntityId::parse)
        .filter(id -> !id.name.isBlank() && id.name.length() <= KeywordField.MAX_LENGTH);
  }

  private static EntityId parse(String text) {
    int end = text.indexOf(KIND_END);
    Optional<KeywordField> kind =
        end < 0 ? Optional.empty() : KeywordField.of(text.substring(0, end));
    return kind.filter(RecordedName.ENTITIES::contains).isPresent()
        ? new EntityId(kind, name(text.substring(end + KIND_END.length())))
        : new EntityId(Optional.empty(), name(text));
  }

  private static String name(String written) {
    return written.startsWith(VERBATIM) ? written.substring(VERBATIM.length()) : written;
  }
}
