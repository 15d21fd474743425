package org.backfile.server.language;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A language that is English in letters nobody types: full-width ones, which are also about 70 %
 * wider. What is on a page in plain letters was never said through a {@link Language}.
 */
public final class PseudoLanguage {
  /** What stays: markup with what it holds as code, entities and open places. */
  private static final Pattern KEPT =
      Pattern.compile("<(code|kbd)[^>]*>.*?</\\1>|<[^>]+>|&\\w+;|\\{\\d}");

  private PseudoLanguage() {}

  /** The pseudo-language alone; its dates are Greek. */
  public static Languages only() {
    return new Languages(
        List.of(new Language("qps", Locale.forLanguageTag("el"), PseudoLanguage::translated)));
  }

  static String translated(String english) {
    Matcher kept = KEPT.matcher(english);
    StringBuilder out = new StringBuilder();
    int end = 0;
    while (kept.find()) {
      out.append(widened(english.substring(end, kept.start()))).append(kept.group());
      end = kept.end();
    }
    return out.append(widened(english.substring(end))).toString();
  }

  private static String widened(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars()
        .map(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? c + 0xFEE0 : c)
        .forEach(c -> wide.append((char) c));
    return wide.toString();
  }
}
