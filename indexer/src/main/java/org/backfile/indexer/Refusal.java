package org.backfile.indexer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;
import org.backfile.build.BuildFiles;

/**
 * Why what was read is not published.
 *
 * @param code the exit code
 * @param why in a sentence
 */
record Refusal(ExitCode code, String why, IndexReport report) {

  private static final String PREFIX = "rejected-";

  /** Empty when nothing speaks against publishing. */
  static Optional<Refusal> of(IndexReport report, IndexPlan plan) {
    if (report.counts().quarantined() > 0 && report.quarantinedPercent() > plan.maxBad()) {
      String why =
          "%,d of %,d records are bad, %.1f %%, and at most %.1f %% may be (--max-bad)"
              .formatted(
                  report.counts().quarantined(),
                  report.counts().read(),
                  report.quarantinedPercent(),
                  plan.maxBad());
      return Optional.of(new Refusal(ExitCode.TOO_MANY_BAD, why, report));
    }
    if (report.counts().indexed() == 0) {
      String why = "no article was found in %s".formatted(plan.corpus());
      return Optional.of(new Refusal(ExitCode.FAILED, why, report));
    }
    return Optional.empty();
  }

  /**
   * Keeps report and quarantine of the unfinished build in the archive, in place of those of an
   * earlier refusal.
   */
  RunOutcome.Refused keep(ArchiveFolder archive, Build unfinished, Instant startedAt)
      throws IOException {
    deleteEarlier(archive.path());
    String time = startedAt.toString().substring(0, 19).replaceAll("[-:]", "") + "Z";
    Path kept = Files.createDirectory(archive.path().resolve(PREFIX + time));
    IndexReport refused = report.refused(why);
    refused.write(kept.resolve(unfinished.report().getFileName()));
    Files.move(
        unfinished.quarantine(),
        kept.resolve(unfinished.quarantine().getFileName()),
        StandardCopyOption.ATOMIC_MOVE);
    return new RunOutcome.Refused(code, why, refused, kept);
  }

  private static void deleteEarlier(Path archive) throws IOException {
    List<Path> earlier;
    try (Stream<Path> entries = Files.list(archive)) {
      earlier = entries.filter(entry -> name(entry).startsWith(PREFIX)).toList();
    }
    for (Path folder : earlier) {
      BuildFiles.delete(folder);
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
