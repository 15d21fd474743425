package org.backfile.server.web.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backfile.server.web.site.Wording;

/** A citation to be read by people: plain, or as Markdown (CommonMark 0.31). */
final class ProseCitation {
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>&~|$]");

  /** What begins a list, a heading or a rule where it stands first in a paragraph. */
  private static final Pattern BLOCK = Pattern.compile("^(\\d{0,9})([-+=#.)!])");

  private ProseCitation() {}

  /** The article in one line, then a line for each thing that proves it. */
  static String plain(Citation citation) {
    String title = citation.title().isEmpty() ? "(no headline)" : "“" + citation.title() + "”";
    Stream<String> about = Stream.of(sentence(parts(citation, title)), citation.permalink());
    return Stream.concat(about, citation.proof().stream())
        .map(line -> line + "\n")
        .reduce("", String::concat);
  }

  /** One paragraph, the headline being a link; hash and build as code. */
  static String markdown(Citation citation) {
    String title =
        citation.title().isEmpty() ? "(no headline)" : "“" + text(citation.title()) + "”";
    Citation escaped = escaped(citation);
    List<String> parts = parts(escaped, "[" + title + "](<" + citation.permalink() + ">)");
    StringBuilder out = new StringBuilder(BLOCK.matcher(sentence(parts)).replaceFirst("$1\\\\$2"));
    for (String line : citation.proof()) {
      int colon = line.indexOf(": ");
      boolean exact = line.startsWith("SHA-256") || line.startsWith("Build");
      out.append("  \n");
      out.append(
          exact
              ? line.substring(0, colon + 2) + "`" + line.substring(colon + 2) + "`"
              : text(line));
    }
    return out.append('\n').toString();
  }

  private static Citation escaped(Citation citation) {
    return new Citation(
        citation.id(),
        citation.title(),
        citation.byline().stream().map(ProseCitation::text).toList(),
        citation.source().map(source -> "*" + text(source) + "*"),
        citation.section().map(ProseCitation::text),
        citation.published(),
        citation.language(),
        citation.original(),
        citation.permalink(),
        citation.sha256(),
        citation.archive(),
        citation.buildId(),
        citation.retrieved(),
        citation.remarks());
  }

  private static List<String> parts(Citation citation, String title) {
    List<String> parts = new ArrayList<>();
    if (!citation.byline().isEmpty()) {
      parts.add(String.join(", ", citation.byline()));
    }
    parts.add(title);
    citation.source().ifPresent(parts::add);
    citation.section().ifPresent(parts::add);
    parts.add(citation.published().map(Wording::date).orElse("date unknown"));
    return parts;
  }

  private static String sentence(List<String> parts) {
    return String.join(", ", parts) + ".";
  }

  private static String text(String plain) {
    return MARKUP.matcher(plain).replaceAll("\\\\$0");
  }
}
