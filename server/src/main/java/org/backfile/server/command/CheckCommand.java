package org.backfile.server.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.backfile.audit.AuditLog;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;
import org.backfile.build.BuildManifest;
import org.backfile.build.BuildVerification;
import org.backfile.server.web.access.Readings;
import org.backfile.server.web.site.Wording;
import org.backfile.withheld.UnmetOrders;
import org.backfile.withheld.WithheldList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Proves that every byte of the serving build is as the indexer wrote it, that Lucene finds the
 * index sound, and that the logs of acts and readings were only added to. Tells all that is wrong,
 * and says that something is sound only when everything is.
 */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Verifies every byte of the serving build, and that the logs of acts and readings were only added to. Ends with 0 only when all is as it was written.")
public final class CheckCommand implements Callable<Integer> {
  @Mixin private ArchiveOption archive = new ArchiveOption();

  @Option(
      names = "--log",
      paramLabel = "FILE",
      description =
          "a log that lies elsewhere, such as audit.jsonl beside the keys; may be repeated (default: audit.jsonl and"
              + " readings.jsonl in the archive's folder, where they are there)")
  private List<Path> logs = List.of();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ArchiveFolder folder = archive.folderWithBuilds();
    Optional<Build> build = folder.current();
    List<String> faulty = build.map(CheckCommand::faults).orElseGet(() -> List.of(noBuild(folder)));
    List<Path> audited = logs(folder);
    List<String> changed = LogFaults.of(audited);
    if (!faulty.isEmpty() || !changed.isEmpty()) {
      throw new CommandFailure(ExitCode.FAILED, failed(folder, build, faulty, changed));
    }
    say(sound(build.orElseThrow()));
    say(accounting(build.orElseThrow().manifest().counts()));
    for (Path log : audited) {
      say("%s was only added to".formatted(log));
    }
    UnmetOrders.of(WithheldList.of(folder.path()), build.orElseThrow())
        .warning()
        .ifPresent(warning -> say("warning: " + warning));
    return ExitCode.DONE.number();
  }

  /** The logs that were named, and those of the archive's folder of which anything is there. */
  private List<Path> logs(ArchiveFolder folder) {
    for (Path log : logs) {
      if (!new AuditLog(log).wasBegun()) {
        throw new CommandFailure(
            ExitCode.UNREADABLE, "expected a log at %s, found none".formatted(log));
      }
    }
    Stream<Path> beside =
        Stream.of(AuditLog.FILE, Readings.FILE)
            .map(folder.path()::resolve)
            .filter(log -> new AuditLog(log).wasBegun());
    return Stream.concat(logs.stream(), beside).distinct().toList();
  }

  private static String noBuild(ArchiveFolder folder) {
    return "%s of %s names no build; backfile builds lists those there are"
        .formatted(ArchiveFolder.CURRENT, folder.path());
  }

  /** Everything that is wrong, then what to do about it. */
  private static String failed(
      ArchiveFolder folder, Optional<Build> build, List<String> faulty, List<String> changed) {
    List<String> told = new ArrayList<>();
    told.add(
        build
            .filter(_ -> !faulty.isEmpty())
            .map(each -> "build %s failed the check:".formatted(each.id()))
            .orElseGet(() -> "%s failed the check:".formatted(folder.path())));
    Stream.concat(faulty.stream(), changed.stream()).map("  "::concat).forEach(told::add);
    if (!faulty.isEmpty()) {
      told.add("Index the corpus again; a server meanwhile takes the newest good build.");
    }
    if (!changed.isEmpty()) {
      told.add(LogFaults.ADVICE);
    }
    return String.join("\n", told);
  }

  private static String accounting(BuildManifest.Counts counts) {
    return "read %s = indexed %s + duplicates %s + in quarantine %s + suppressed %s"
        .formatted(
            Wording.count(counts.read()),
            Wording.count(counts.indexed()),
            Wording.count(counts.duplicates()),
            Wording.count(counts.quarantined()),
            Wording.count(counts.suppressed()));
  }

  private static String sound(Build build) throws IOException {
    BuildManifest manifest = build.manifest();
    long size = manifest.files().stream().mapToLong(BuildManifest.BuildFile::size).sum();
    return "build %s is sound: %s, %s in %s files, every byte as written"
        .formatted(
            build.id(),
            Wording.articles(manifest.counts().articles()),
            Wording.bytes(size),
            Wording.count(manifest.files().size()));
  }

  private static List<String> faults(Build build) {
    List<String> faults =
        new ArrayList<>(BuildVerification.faults(build, BuildVerification.Depth.ANY_CHANGE));
    if (faults.isEmpty()) {
      faults.addAll(luceneFaults(build));
    }
    return faults;
  }

  private static List<String> luceneFaults(Build build) {
    // Nobody writes to a build, so there is nothing to lock; a lock would be a file in it.
    try (Directory directory = FSDirectory.open(build.index(), NoLockFactory.INSTANCE);
        CheckIndex check = new CheckIndex(directory)) {
      check.setThreadCount(Runtime.getRuntime().availableProcessors());
      CheckIndex.Status status = check.checkIndex();
      return status.clean
          ? List.of()
          : List.of("index: Lucene finds %d damaged segments".formatted(status.numBadSegments));
    } catch (IOException e) {
      return List.of("index: Lucene cannot check it: " + e.getMessage());
    }
  }

  private void say(String line) {
    PrintWriter out =
        spec == null ? new PrintWriter(System.out, true) : spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
