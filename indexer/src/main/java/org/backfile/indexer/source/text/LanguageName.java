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
        tags.putIfAbsent(plain(Locale.of(tag).getDisplayLanguage(Locale.of(in))), tag);
      }
    }
    for (String tag : Locale.getISOLanguages()) {
      tags.putIfAbsent(plain(Locale.of(tag).getDisplayLanguage(Locale.of(tag))), tag);
    }
    return tags;
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
