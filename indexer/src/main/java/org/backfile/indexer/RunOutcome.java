package org.backfile.indexer;

import java.nio.file.Path;
import org.backfile.build.Build;
import org.backfile.withheld.UnmetOrders;

/** How a run ended that did not break. */
public sealed interface RunOutcome {

  /**
   * A new build serves.
   *
   * @param unmet orders that are about nothing in it
   */
  record Published(Build build, IndexReport report, UnmetOrders unmet) implements RunOutcome {}

  /** Corpus and settings are those of the serving build. */
  record Unchanged(Build build) implements RunOutcome {}

  /**
   * Nothing was published.
   *
   * @param kept the folder with the report and the quarantine
   */
  record Refused(ExitCode code, String why, IndexReport report, Path kept) implements RunOutcome {}

  /** The exit code. */
  default ExitCode code() {
    return switch (this) {
      case Published published ->
          published.report().hasWarnings() ? ExitCode.WARNINGS : ExitCode.DONE;
      case Unchanged unchanged -> ExitCode.DONE;
      case Refused refused -> refused.code();
    };
  }
}
