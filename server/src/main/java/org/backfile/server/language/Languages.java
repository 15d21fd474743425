package org.backfile.server.language;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The languages that pages can be had in. A language is never part of an address, so that a link
 * means the same to whoever gets it: the reader's browser says which one it prefers, unless the
 * server was started with one for all.
 *
 * @param known what there is; the first one answers those who prefer none of them
 */
public record Languages(List<Language> known) {
  /** The choice that leaves it to each reader's browser. */
  public static final String AUTO = "auto";

  private static final String GERMAN = "de";
  private static final Languages ALL = read();

  public Languages {
    known = List.copyOf(known);
  }

  /** All there are. */
  public static Languages all() {
    return ALL;
  }

  private static Languages read() {
    Map<String, String> german = Catalog.of(GERMAN);
    return new Languages(
        List.of(
            Language.ENGLISH,
            new Language(GERMAN, Locale.GERMANY, text -> german.getOrDefault(text, text))));
  }

  /**
   * The languages that a setting leaves.
   *
   * @param choice {@value #AUTO}, or the tag of a language
   * @throws IllegalArgumentException when there is no such language
   */
  public static Languages chosen(String choice) {
    Languages all = all();
    if (choice.equals(AUTO)) {
      return all;
    }
    return all.known().stream()
        .filter(language -> language.tag().equals(choice))
        .findFirst()
        .map(language -> new Languages(List.of(language)))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "--language must be %s or one of %s, found '%s'"
                    .formatted(AUTO, all.known().stream().map(Language::tag).toList(), choice)));
  }

  /**
   * The language for a reader.
   *
   * @param accepted the header {@code Accept-Language} (RFC 9110, 12.5.4); what is malformed says
   *     nothing
   */
  public Language preferred(@Nullable String accepted) {
    return Optional.ofNullable(accepted).flatMap(this::lookup).orElse(known.getFirst());
  }

  private Optional<Language> lookup(String accepted) {
    try {
      String tag =
          Locale.lookupTag(
              LanguageRange.parse(accepted), known.stream().map(Language::tag).toList());
      return known.stream().filter(language -> language.tag().equals(tag)).findFirst();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
