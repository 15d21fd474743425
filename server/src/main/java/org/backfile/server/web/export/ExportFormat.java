package org.backfile.server.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.server.search.Sort;
import org.backfile.server.web.cite.CitationFormat;
import org.backfile.server.web.search.ItemJson;
import org.backfile.server.web.url.ItemField;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/** The forms of files: how each is written, and what it is for a client. */
public enum ExportFormat {
  CSV(Twin.CSV, "text/csv; charset=utf-8; header=present"),
  JSONL(Twin.JSONL, "application/jsonl; charset=utf-8"),
  RIS(Twin.RIS, CitationFormat.RIS.type()),
  BIBTEX(Twin.BIBTEX, CitationFormat.BIBTEX.type()),
  CSL(Twin.CSL, CitationFormat.CSL_JSON.type()),
  ATOM(Twin.ATOM, "application/atom+xml; charset=utf-8");

  private final Twin file;
  private final String type;

  ExportFormat(Twin file, String type) {
    this.file = file;
    this.type = type;
  }

  /** The form of a twin that is a file. */
  public static ExportFormat of(Twin file) {
    return Stream.of(values()).filter(format -> format.file == file).findFirst().orElseThrow();
  }

  /** The form of the search. */
  Twin file() {
    return file;
  }

  /** The media type. */
  public String type() {
    return type;
  }

  /** What a file's name ends in. */
  String suffix() {
    return this == CSL ? ".csl.json" : file.path().substring(file.path().indexOf('.'));
  }

  /** Whether clients ask again and again, and should be told that nothing has changed. */
  boolean tagged() {
    return this == ATOM;
  }

  /** The order where none is asked for: a feed begins with the newest. */
  Optional<Sort> sort() {
    return this == ATOM ? Optional.of(Sort.NEWEST) : Optional.empty();
  }

  /** How many passages of a text a row shows. */
  int snippets(SearchState asked) {
    return switch (this) {
      case CSV, JSONL -> ItemField.takePassages(asked.all(SearchParameters.FIELDS)) ? 2 : 0;
      case RIS, BIBTEX, CSL -> 0;
      case ATOM -> 1;
    };
  }

  ExportWriter writer(OutputStream out, ExportHead head, SearchState asked) throws IOException {
    return switch (this) {
      case CSV -> new CsvExport(out, head, ItemJson.fields(asked, ItemField.COLUMNS));
      case JSONL -> new JsonLinesExport(out, head, ItemJson.fields(asked, ItemField.UNMARKED));
      case RIS -> new CitationExport(CitationFormat.RIS, out, head);
      case BIBTEX -> new CitationExport(CitationFormat.BIBTEX, out, head);
      case CSL -> new CitationExport(CitationFormat.CSL_JSON, out, head);
      case ATOM -> new AtomExport(out, head);
    };
  }
}
