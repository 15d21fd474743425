package org.backfile.build;

import java.io.IOException;
import java.nio.file.Path;

/**
 * One build in an archive.
 *
 * @param id its id, such as {@code 20261122T101500Z-8f3a2c}
 * @param folder where it lies
 */
public record Build(String id, Path folder) {

  /** The Lucene index of articles. */
  public Path index() {
    return folder.resolve("index");
  }

  /** The dictionary of word forms, a small Lucene index of its own. */
  public Path wordForms() {
    return folder.resolve("forms");
  }

  /** What became of the records: a JSON object. */
  public Path report() {
    return folder.resolve("report.json");
  }

  /** What it was made of, for the next one: one JSON object a line. */
  public Path input() {
    return folder.resolve("input.jsonl");
  }

  /** What became of the articles of the build before: one JSON object a line. */
  public Path changes() {
    return folder.resolve("changes.jsonl");
  }

  /** The records that could not be understood: one JSON object a line. */
  public Path quarantine() {
    return folder.resolve("quarantine.jsonl");
  }

  /**
   * The manifest.
   *
   * @throws IOException when there is none or it is not one
   */
  public BuildManifest manifest() throws IOException {
    return BuildManifest.read(folder);
  }
}
