package org.backfile.indexer.source.nexis;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label at the beginning of a line, such as {@code LOAD-DATE: March 5, 2015}.
 *
 * @param name in small letters, English whatever the language of the file
 * @param value what stands behind it
 * @param capitals whether it is written in capitals, as all of the older layout are
 */
record NexisLabel(String name, String value, boolean capitals) {

  static final String BODY = "body";
  static final String LENGTH = "length";

  private static final Pattern LINE =
      Pattern.compile("\\s*(\\p{Lu}\\p{L}+(?:[- ]\\p{L}+)?)\\s*:\\s*(.*)");

  private static final Set<String> BEFORE_TEXT =
      Set.of("byline", "section", LENGTH, "dateline", "highlight", "headline", BODY, "show");

  private static final Set<String> BEHIND_TEXT =
      Set.of(
          "load-date",
          "language",
          "publication-type",
          "journal-code",
          "document-type",
          "graphic",
          "type",
          "series",
          "correction",
          "correction-date",
          "subject",
          "company",
          "organization",
          "ticker",
          "person",
          "geographic",
          "city",
          "state",
          "country",
          "industry",
          "distribution");

  /** What the pages of Nexis in other languages call them. */
  private static final Map<String, String> TRANSLATED = new HashMap<>();

  static {
    Map.of(
            LENGTH,
            List.of("länge", "longueur"),
            "byline",
            List.of("autor", "auteur"),
            "section",
            List.of("rubrik", "rubrique"),
            "language",
            List.of("sprache", "langue"),
            "graphic",
            List.of("grafik"),
            "load-date",
            List.of("update"))
        .forEach((name, others) -> others.forEach(other -> TRANSLATED.put(other, name)));
  }

  /** The label a line begins with, if it is one of Nexis. */
  static Optional<NexisLabel> of(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String written = parts.group(1);
    String plain = written.toLowerCase(Locale.ROOT).replace(' ', '-');
    NexisLabel label =
        new NexisLabel(
            TRANSLATED.getOrDefault(plain, plain),
            parts.group(2),
            written.equals(written.toUpperCase(Locale.ROOT)));
    return Optional.of(label)
        .filter(each -> each.isBeforeText() || BEHIND_TEXT.contains(each.name));
  }

  /** Whether it stands before a text. */
  boolean isBeforeText() {
    return BEFORE_TEXT.contains(name);
  }

  /** Whether its value may have blank lines in it. */
  boolean isLong() {
    return name.equals("graphic") || name.equals("correction");
  }
}
