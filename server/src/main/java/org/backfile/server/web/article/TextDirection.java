package org.backfile.server.web.article;

import java.util.Set;

/** In which direction the text of a language runs, as HTML says it. */
public final class TextDirection {
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi");

  private TextDirection() {}

  /**
   * {@code rtl} or {@code ltr}.
   *
   * @param lang a BCP 47 tag, or blank
   */
  public static String of(String lang) {
    String language = lang.contains("-") ? lang.substring(0, lang.indexOf('-')) : lang;
    return RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr";
  }
}
