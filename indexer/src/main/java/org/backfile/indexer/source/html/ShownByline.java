package org.backfile.indexer.source.html;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.backfile.article.PlainText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The author a page shows, where it describes none: by microdata, then by how it is marked. */
final class ShownByline {

  private static final int LONGEST = 100;

  private static final List<String> AUTHORS =
      List.of(
          "[itemprop~=author] [itemprop~=name]",
          "[itemprop~=author]",
          "[rel~=author]",
          ".byline-author, .byline__name, .author-name, .p-author",
          ".byline a, .author a");

  /** What often stands behind a name: when that was, how long ago. */
  private static final Pattern TIME =
      Pattern.compile(
          "(?i)[\\s,|–-]*(?:\\d+ (?:minute|hour|day|week|month)s? ago|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}"
              + "|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{1,2}).*$");

  private static final Pattern NO_NAME =
      Pattern.compile("(?i)\\b(?:updated|published|posted|follow|subscribe|comments?)\\b");

  private ShownByline() {}

  /** The first name found that is short enough for one. */
  static Optional<String> in(Document page) {
    return AUTHORS.stream()
        .flatMap(selector -> page.select(selector).stream().limit(1))
        .map(Element::text)
        .flatMap(text -> name(text).stream())
        .findFirst();
  }

  /** A name without what stands behind it. */
  static Optional<String> name(String text) {
    return Optional.of(TIME.matcher(PlainText.line(text)).replaceFirst(""))
        .filter(name -> !name.isEmpty() && name.length() <= LONGEST)
        .filter(name -> !NO_NAME.matcher(name).find());
  }
}
