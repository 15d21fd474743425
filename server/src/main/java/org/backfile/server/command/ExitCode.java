package org.backfile.server.command;

/** How the program ends; scripts rely on the numbers. */
public enum ExitCode {
  DONE(0, "done"),
  FAILED(1, "it failed: a damaged build, no build to serve"),
  USAGE(2, "wrong usage"),
  UNREADABLE(5, "cannot read: a folder that is not there or not readable"),
  PORT_IN_USE(6, "the port is in use");

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
