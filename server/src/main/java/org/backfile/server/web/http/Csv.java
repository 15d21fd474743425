package org.backfile.server.web.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Tables as RFC 4180 wants them, in UTF-8, that a spreadsheet may open: a cell that would be taken
 * for a formula begins with an apostrophe. See OWASP, CSV Injection.
 */
public final class Csv {
  /** What a spreadsheet takes for the beginning of a formula; full-width signs count too. */
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private Csv() {}

  /** A table as a body. */
  public static Body body(List<String> header, List<List<String>> rows) {
    StringBuilder out = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
      printer.printRecord(header);
      for (List<String> row : rows) {
        printer.printRecord(row.stream().map(Csv::cell));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Body(Body.CSV, out.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A text that is no formula. */
  public static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
