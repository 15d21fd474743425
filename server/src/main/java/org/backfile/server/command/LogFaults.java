package org.backfile.server.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.backfile.audit.AuditLog;

/** How it is told that a log was not only added to. */
final class LogFaults {

  /** What to do about it. */
  static final String ADVICE = "A log was changed or cut: compare it with a backup.";

  private LogFaults() {}

  /** What is wrong with logs, a line each. */
  static List<String> of(List<Path> logs) throws IOException {
    List<String> told = new ArrayList<>();
    for (Path log : logs) {
      new AuditLog(log).faults().forEach(fault -> told.add("%s: %s".formatted(log, fault)));
    }
    return told;
  }
}
