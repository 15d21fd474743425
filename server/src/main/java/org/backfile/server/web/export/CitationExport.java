package org.backfile.server.web.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.backfile.server.search.Hit;
import org.backfile.server.web.article.Citing;
import org.backfile.server.web.cite.CitationFormat;
import org.backfile.server.web.site.Wording;

/**
 * Citations, one a row. Formats of reference managers have no place for what a whole file is, and
 * records are taken out of files; so each record says by which search it was found.
 */
final class CitationExport implements ExportWriter {
  private final CitationFormat format;
  private final ExportHead head;
  private final Citing citing;
  private final Writer out;

  CitationExport(CitationFormat format, OutputStream stream, ExportHead head) {
    this.format = format;
    this.head = head;
    this.citing =
        new Citing(
            head.origin(), head.archive(), head.build().buildId(), head.retrieved().toInstant());
    this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  @Override
  public void begin() throws IOException {
    out.write(format == CitationFormat.CSL_JSON ? "[" : "");
  }

  @Override
  public void row(Hit hit, int number) throws IOException {
    out.write(number == 1 ? "" : format == CitationFormat.CSL_JSON ? ",\n" : "\n");
    out.write(format.entry(citing.of(hit.card(), remarks(hit, number))));
  }

  private List<String> remarks(Hit hit, int number) {
    List<String> remarks = new ArrayList<>();
    if (hit.corrected()) {
      remarks.add("Corrected by a later article: see the page");
    }
    String asked = head.readAs().isEmpty() ? "everything" : head.readAs();
    remarks.add("Found by: " + asked);
    if (!head.filters().isEmpty()) {
      remarks.add("Filters: " + String.join("; ", head.filters()));
    }
    remarks.add("Row %s; the file has %s".formatted(Wording.count(number), head.extent()));
    remarks.add("Receipt: " + head.receipt());
    return remarks;
  }

  @Override
  public void end() throws IOException {
    out.write(format == CitationFormat.CSL_JSON ? "]\n" : "");
    out.flush();
  }
}
