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

  public int number() {
    return number;
  }

  public String meaning() {
    return meaning;
  }
}
