package org.backfile.server.web.cite;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.backfile.article.CanonicalText;
import org.backfile.article.PublicationDate;

/**
 * A citation as BibTeX: an {@code @article} of a newspaper, with {@code year}, {@code month} and
 * {@code day} for BibTeX and {@code date} and {@code urldate} for biblatex. Braces round names and
 * headline keep both from being taken apart or put in lower case. Letters of any script stay as
 * they are, in UTF-8.
 */
final class BibtexCitation {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
  private static final Pattern NOT_IN_KEY = Pattern.compile("[^A-Za-z0-9._:-]");
  private static final int KEY_DIGITS = 8;

  private final StringBuilder out = new StringBuilder(512);

  private BibtexCitation() {}

  static String of(Citation citation) {
    BibtexCitation bibtex = new BibtexCitation();
    bibtex.out.append("@article{").append(key(citation.id()));
    if (!citation.byline().isEmpty()) {
      bibtex.field("author", names(citation));
    }
    bibtex.field("title", "{" + latex(citation.title()) + "}");
    citation.source().ifPresent(source -> bibtex.field("journal", latex(source)));
    citation.published().ifPresent(bibtex::date);
    citation.language().ifPresent(language -> bibtex.field("language", latex(language)));
    bibtex.field("url", address(citation.permalink()));
    bibtex.field("urldate", citation.retrieved().toLocalDate().toString());
    bibtex.field("note", latex(String.join("; ", citation.proof())));
    return bibtex.out.append("\n}\n").toString();
  }

  private static String names(Citation citation) {
    return citation.byline().stream()
        .map(name -> "{" + latex(name) + "}")
        .collect(Collectors.joining(" and "));
  }

  private void date(PublicationDate date) {
    LocalDate start = date.start().toLocalDate();
    String iso = date.iso();
    field("date", iso.substring(0, Math.min(iso.length(), PublicationDate.DAY_LENGTH)));
    field("year", "%04d".formatted(start.getYear()));
    switch (date.precision()) {
      case YEAR -> {}
      case MONTH -> month(start);
      case DAY, INSTANT -> {
        month(start);
        field("day", String.valueOf(start.getDayOfMonth()));
      }
    }
  }

  /** A month is one of BibTeX's own words and stands without braces. */
  private void month(LocalDate start) {
    out.append(",\n  month = ").append(MONTH.format(start).toLowerCase(Locale.ROOT));
  }

  private void field(String name, String value) {
    out.append(",\n  ").append(name).append(" = {").append(value).append('}');
  }

  /** An id as a key; one that has to be changed for it is told from others by its hash. */
  private static String key(String id) {
    String key = NOT_IN_KEY.matcher(id).replaceAll("_");
    return key.equals(id)
        ? key
        : key + ":" + CanonicalText.hex(CanonicalText.sha256(id)).substring(0, KEY_DIGITS);
  }

  /**
   * A text with LaTeX's own signs made harmless. BibTeX counts every brace, one behind a backslash
   * too, so braces are spelled out.
   */
  static String latex(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      switch (c) {
        case '&', '%', '$', '#', '_' -> out.append('\\').append(c);
        case '{' -> out.append("{\\textbraceleft}");
        case '}' -> out.append("{\\textbraceright}");
        case '\\' -> out.append("{\\textbackslash}");
        case '~' -> out.append("{\\textasciitilde}");
        case '^' -> out.append("{\\textasciicircum}");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** An address stands as it is, but for what would end the field. */
  private static String address(String url) {
    return url.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D");
  }
}
