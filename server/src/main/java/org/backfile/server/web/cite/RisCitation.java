package org.backfile.server.web.cite;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.backfile.article.PublicationDate;

/**
 * A citation as RIS, the format that reference managers exchange: a line a field, two capitals or
 * digits, two blanks, a hyphen, a blank, the value; {@code TY} begins and {@code ER} ends a record.
 * Lines end in CR LF. Dates are {@code year/month/day/} with the unknown parts left empty.
 */
final class RisCitation {
  private static final DateTimeFormatter ACCESSED =
      DateTimeFormatter.ofPattern("uuuu/MM/dd/HH:mm:ssxxx", Locale.ROOT);

  private final StringBuilder out = new StringBuilder(512);

  private RisCitation() {}

  static String of(Citation citation) {
    RisCitation ris = new RisCitation();
    ris.line("TY", "NEWS");
    citation.byline().forEach(name -> ris.line("AU", name));
    ris.line("TI", citation.title());
    citation.source().ifPresent(source -> ris.line("T2", source));
    citation.section().ifPresent(section -> ris.line("SE", section));
    citation.published().ifPresent(ris::date);
    citation.language().ifPresent(language -> ris.line("LA", language));
    ris.line("UR", citation.permalink());
    ris.line("Y2", ACCESSED.format(citation.retrieved()));
    ris.line("DB", citation.archive());
    ris.line("AN", citation.id());
    citation.proof().forEach(line -> ris.line("N1", line));
    ris.line("ER", "");
    return ris.out.toString();
  }

  private void date(PublicationDate date) {
    LocalDateTime start = date.start();
    String year = "%04d".formatted(start.getYear());
    String month = "%02d".formatted(start.getMonthValue());
    String day = "%02d".formatted(start.getDayOfMonth());
    line("PY", year);
    line(
        "DA",
        switch (date.precision()) {
          case YEAR -> year + "///";
          case MONTH -> year + "/" + month + "//";
          case DAY, INSTANT -> year + "/" + month + "/" + day + "/";
        });
  }

  private void line(String tag, String value) {
    out.append(tag).append("  - ").append(value).append("\r\n");
  }
}
