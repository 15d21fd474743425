package org.backfile.server.web.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.backfile.server.search.Hit;
import org.backfile.server.web.http.Csv;
import org.backfile.server.web.http.Json;
import org.backfile.server.web.search.ItemJson;
import org.backfile.server.web.url.ItemField;

/**
 * A table as CSV (RFC 4180) in UTF-8. Lines that begin with {@code #} come first and say what the
 * file is, a name and a value each, as the W3C's model for tabular data has comments; then the
 * names of the columns; then the rows, every cell in quotes.
 *
 * <p>A cell that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP's
 * page on CSV injection asks; JSON Lines has every text unchanged. The byte order mark at the
 * beginning is for spreadsheets, which else take UTF-8 for something else.
 */
final class CsvExport implements ExportWriter {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();
  private static final Set<ItemField> ADDRESSES = Set.of(ItemField.LINK, ItemField.PERMALINK);

  private final ExportHead head;
  private final List<ItemField> columns;
  private final Writer out;
  private final CSVPrinter rows;

  CsvExport(OutputStream stream, ExportHead head, List<ItemField> columns) throws IOException {
    this.head = head;
    this.columns = columns;
    this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    this.rows = new CSVPrinter(out, FORMAT);
  }

  @Override
  public void begin() throws IOException {
    out.write('\uFEFF');
    for (Map.Entry<String, String> fact : head.facts().entrySet()) {
      out.write("# " + fact.getKey() + ",");
      rows.printRecord(Csv.cell(fact.getValue().replaceAll("\\R", " ")));
    }
    rows.printRecord(columns.stream().map(ItemField::key));
  }

  @Override
  public void row(Hit hit, int number) throws IOException {
    JsonNode item = Json.tree(new ItemJson(hit, columns));
    List<String> cells = new ArrayList<>();
    for (ItemField column : columns) {
      String cell = cell(item.get(column.key()));
      cells.add(Csv.cell(ADDRESSES.contains(column) ? head.origin() + cell : cell));
    }
    rows.printRecord(cells);
  }

  @Override
  public void end() throws IOException {
    rows.flush();
  }

  /** Several values stand in one cell with semicolons between; the parts of a snippet without. */
  private static String cell(JsonNode value) {
    if (value.isObject()) {
      List<String> members = new ArrayList<>();
      value
          .properties()
          .forEach(each -> members.add(each.getKey() + "=" + each.getValue().asText()));
      return String.join("; ", members);
    }
    if (value.isArray()) {
      List<String> values = new ArrayList<>();
      value.forEach(each -> values.add(each.isObject() ? snippet(each) : each.asText()));
      return String.join("; ", values);
    }
    return value.isNull() ? "" : value.asText();
  }

  private static String snippet(JsonNode snippet) {
    StringBuilder text = new StringBuilder();
    snippet.get("parts").forEach(part -> text.append(part.get("text").asText()));
    return text.toString();
  }
}
