package org.backfile.server.web.cite;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.backfile.server.language.Language;

/** The formats of a citation; each writes one article, so that many can follow one another. */
public enum CitationFormat {
  TEXT("Plain text", ".cite.txt", "text/plain; charset=utf-8", ProseCitation::plain),
  MARKDOWN("Markdown", ".md", "text/markdown; charset=utf-8", ProseCitation::markdown),
  RIS("RIS", ".ris", "application/x-research-info-systems; charset=utf-8", RisCitation::of),
  BIBTEX("BibTeX", ".bib", "application/x-bibtex; charset=utf-8", BibtexCitation::of),
  CSL_JSON(
      "CSL-JSON",
      ".csl.json",
      "application/vnd.citationstyles.csl+json; charset=utf-8",
      CslCitation::of);

  private final String label;
  private final String suffix;
  private final String type;
  private final Function<Citation, String> writer;

  CitationFormat(String label, String suffix, String type, Function<Citation, String> writer) {
    this.label = label;
    this.suffix = suffix;
    this.type = type;
    this.writer = writer;
  }

  /** What people call it. */
  public String label() {
    return label;
  }

  /** What the address of a version ends in, to be answered in this format. */
  public String suffix() {
    return suffix;
  }

  /** Its media type, with charset. */
  public String type() {
    return type;
  }

  /** Whether a program reads it, so that a browser should keep it as a file. */
  public boolean forPrograms() {
    return this == RIS || this == BIBTEX || this == CSL_JSON;
  }

  /** One article as an entry: a paragraph, a record, or for CSL-JSON one object of an array. */
  public String entry(Citation citation) {
    return Language.ENGLISH.speaking(() -> writer.apply(citation));
  }

  /** A whole file of entries. */
  public String file(List<Citation> citations) {
    List<String> entries = citations.stream().map(this::entry).toList();
    return this == CSL_JSON
        ? "[" + String.join(",\n", entries) + "]\n"
        : String.join("\n", entries);
  }

  /** The format whose suffix ends a name. */
  public static Optional<CitationFormat> of(String name) {
    return Stream.of(values()).filter(format -> name.endsWith(format.suffix)).findFirst();
  }
}
