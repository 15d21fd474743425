package org.backfile.server.web.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.backfile.server.search.Hit;
import org.backfile.server.web.cite.Citation;
import org.backfile.server.web.http.Json;
import org.backfile.server.web.search.ItemJson;
import org.backfile.server.web.url.ItemField;
import org.backfile.server.web.url.SearchParameters;

/**
 * The items of the JSON answer, one a line, every text as the archive has it. The first line is an
 * object with one member, {@code export}: what the file is.
 */
final class JsonLinesExport implements ExportWriter {
  private final OutputStream out;
  private final ExportHead head;
  private final List<ItemField> fields;

  JsonLinesExport(OutputStream stream, ExportHead head, List<ItemField> fields) {
    this.out = new BufferedOutputStream(stream);
    this.head = head;
    this.fields = fields;
  }

  /** The first line. */
  private record Export(
      String archive,
      String query,
      String readAs,
      List<String> filters,
      String sort,
      int total,
      int totalGroups,
      boolean complete,
      boolean folded,
      int rows,
      String buildId,
      Instant builtAt,
      String retrieved,
      String receipt,
      String page) {}

  @Override
  public void begin() throws IOException {
    Export export =
        new Export(
            head.archive(),
            head.state().text(SearchParameters.Q),
            head.readAs(),
            head.filters(),
            head.sort().key(),
            head.total(),
            head.stories(),
            head.complete(),
            head.folded(),
            head.rows(),
            head.build().buildId(),
            head.build().builtAt(),
            Citation.text(head.retrieved()),
            head.receipt(),
            head.page());
    line(Map.of("export", export));
  }

  @Override
  public void row(Hit hit, int number) throws IOException {
    line(new ItemJson(hit, fields));
  }

  private void line(Object value) throws IOException {
    out.write(Json.bytes(value));
    out.write('\n');
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }
}
