package org.backfile.article;

import java.util.regex.Pattern;

/**
 * Where a record was read: the provenance of an article.
 *
 * @param file path relative to the corpus folder, with {@code /} between names; for what is packed
 *     in a file also the path within, as in {@code 2019.zip!/03/a.html}
 * @param record number of the record's first line in that file from 1, or the record's number where
 *     the format has no lines
 */
public record Origin(String file, long record) implements Comparable<Origin> {

  /** What stands between a file and a path within it. */
  public static final String WITHIN = "!/";

  private static final Pattern WEB_ARCHIVE = Pattern.compile("(?i)\\.w?arc(\\.(gz|bz2))?$");

  /** The file of the corpus folder that it was read from, packed in it or not. */
  public String corpusFile() {
    int within = file.indexOf(WITHIN);
    return within < 0 ? file : file.substring(0, within);
  }

  /** Whether {@link #record} is the number of a record: a web archive has no lines. */
  public boolean countsRecords() {
    return WEB_ARCHIVE.matcher(file).find();
  }

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
