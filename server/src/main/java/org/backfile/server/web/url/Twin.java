package org.backfile.server.web.url;

import java.util.EnumSet;
import java.util.Set;
import org.backfile.server.search.ResultWindow;

/**
 * The forms in which one search is answered; they share all parameters. Page and JSON show a part
 * of a result, the others are files of the whole.
 */
public enum Twin {
  /** The page for people. */
  PAGE("/search", "Page", 25, ResultWindow.MAX_DEPTH),
  /** The JSON for programs. */
  API("/api/v1/search", "JSON", 10, ResultWindow.MAX_DEPTH),
  /** A table for spreadsheets. */
  CSV("/search.csv", "CSV", 25, Twin.MOST_ROWS),
  /** The items of the JSON, one a line. */
  JSONL("/search.jsonl", "JSON Lines", 25, Twin.MOST_ROWS),
  /** Records for reference managers. */
  RIS("/search.ris", "RIS", 25, Twin.MOST_ROWS),
  /** Entries for LaTeX. */
  BIBTEX("/search.bib", "BibTeX", 25, Twin.MOST_ROWS),
  /** Items for citation processors. */
  CSL("/search.csl", "CSL-JSON", 25, Twin.MOST_ROWS),
  /** A feed to be watched. */
  ATOM("/search.atom", "Atom feed", 25, 1_000);

  /** Rows of a file at most. */
  private static final int MOST_ROWS = 50_000;

  private final String path;
  private final String label;
  private final int defaultSize;
  private final int most;

  Twin(String path, String label, int defaultSize, int most) {
    this.path = path;
    this.label = label;
    this.defaultSize = defaultSize;
    this.most = most;
  }

  /** The forms that are files of a whole result. */
  public static Set<Twin> files() {
    return EnumSet.range(CSV, ATOM);
  }

  /** Where it answers. */
  public String path() {
    return path;
  }

  /** What people call it. */
  public String label() {
    return label;
  }

  /** Articles a page when the URL does not say. */
  public int defaultSize() {
    return defaultSize;
  }

  /** How many articles of a result it can show at most; what is left out is always said. */
  public int most() {
    return most;
  }
}
