package org.backfile.indexer.corpus;

import java.nio.file.Path;

/**
 * One file to read.
 *
 * @param name path relative to the corpus folder, {@code /} between names
 * @param size in bytes
 * @param modified milliseconds since 1970
 */
public record CorpusFile(Path path, String name, long size, long modified) {

  /** The name of the file without its folders. */
  public String lastName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
