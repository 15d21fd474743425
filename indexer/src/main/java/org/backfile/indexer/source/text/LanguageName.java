package org.backfile.indexer.source.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Languages by their names in some languages, their own included. */
public final class LanguageName {

  private static final List<String> NAMED_IN = List.of("en", "de", "fr", "es", "it", "pt", "nl");

  private static final Map<String, String> TAGS = tags();

  private LanguageName() {}

  /** The tag of the language of a name; the name itself where it is none. */
  public static String tag(String name) {
    return TAGS.getOrDefault(plain(name), name);
  }

  private static Map<String, String> tags() {
    Map<String, String> tags = new HashMap<>();
    for (String in : NAMED_IN) {
      for (String tag : Locale.getISOLanguages()) {
        put(tags, Locale.of(tag), Locale.of(in));
      }
    }
    for (String tag : Locale.getISOLanguages()) {
      put(tags, Locale.of(tag), Locale.of(tag));
    }
    return tags;
  }

  /** Java's own code may be a withdrawn one, such as {@code ji}; its tag is not. */
  private static void put(Map<String, String> tags, Locale language, Locale in) {
    tags.putIfAbsent(plain(language.getDisplayLanguage(in)), language.toLanguageTag());
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
