package org.backfile.article;

/**
 * Where a record was read: the provenance of an article.
 *
 * @param file path relative to the corpus folder, with {@code /} between names
 * @param record number of the record's first line in that file from 1, or the record's number where
 *     the format has no lines
 */
public record Origin(String file, long record) implements Comparable<Origin> {

  /** Order of reading: by file name, then by place in the file. */
  @Override
  public int compareTo(Origin other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Long.compare(record, other.record);
  }

  @Override
  public String toString() {
    return file + ":" + record;
  }
}
