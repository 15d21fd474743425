package org.backfile.build;

/** What an indexer does one after the other. */
public enum BuildStage {
  /** Which files are as they were is found out by their content. */
  COMPARING("comparing"),
  /** What need not be read again is copied. */
  TAKING_OVER("taking over what is as it was"),
  /** Records are read, enriched and indexed. */
  INDEXING("indexing"),
  /** Articles with nearly the same text are found. */
  FINDING_STORIES("finding stories"),
  /** One segment is made of all. */
  MERGING("merging"),
  /** The index is read as a whole and its files are measured. */
  PROVING("proving");

  private final String words;

  BuildStage(String words) {
    this.words = words;
  }

  /** The stage in words for a reader. */
  public String words() {
    return words;
  }
}
