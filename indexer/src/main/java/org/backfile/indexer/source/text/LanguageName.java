package org.backfile.indexer.source.text;

import java.util.Arrays;
import java.util.Locale;

/** Languages by their English names. */
public final class LanguageName {

  private LanguageName() {}

  /** The tag of a language's English name; the name itself where it is none. */
  public static String tag(String name) {
    return Arrays.stream(Locale.getISOLanguages())
        .filter(tag -> Locale.of(tag).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(name))
        .findFirst()
        .orElse(name);
  }
}
