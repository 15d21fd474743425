package org.backfile.indexer;

/** How the program ends; scripts rely on the numbers. */
public enum ExitCode {
  DONE(0, "done, or nothing to do"),
  FAILED(1, "the run failed; the archive serves what it served before"),
  USAGE(2, "wrong usage"),
  WARNINGS(
      3,
      "done, with warnings: some records are in quarantine, hardly a date was understood, or a field"
          + " map names ids that a file does not have"),
  TOO_MANY_BAD(4, "too many bad records; nothing was published"),
  INPUT_OUTPUT(5, "cannot read or write: an unreadable folder, a full disk");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  /** What the program ends with, 0 to 6. */
  public int number() {
    return number;
  }

  /** What it says to whoever reads the help. */
  public String meaning() {
    return meaning;
  }
}
