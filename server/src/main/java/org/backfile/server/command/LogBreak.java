package org.backfile.server.command;

import java.nio.file.Path;

/** How it is told that a log of acts was not only added to. */
final class LogBreak {
  private LogBreak() {}

  /**
   * @param line the first that does not follow from the one before
   */
  static String told(Path log, int line) {
    return "%s: line %d does not follow from the one before; the log was changed or cut, compare it with a backup"
        .formatted(log, line);
  }
}
