package org.backfile.server.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.backfile.audit.AuditLog;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;
import org.backfile.build.BuildManifest;
import org.backfile.build.BuildVerification;
import org.backfile.server.web.site.Wording;
import org.backfile.withheld.UnmetOrders;
import org.backfile.withheld.WithheldList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Proves that every byte of the serving build is as the indexer wrote it, and that Lucene finds the
 * index sound.
 */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Verifies every byte of the serving build, and that the log of acts was only added to. Ends with 0 only when all is as it was written.")
public final class CheckCommand implements Callable<Integer> {
  @Mixin private ArchiveOption archive = new ArchiveOption();
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ArchiveFolder folder = archive.folderWithBuilds();
    Build build =
        folder
            .current()
            .orElseThrow(() ->
                new CommandFailure(
                    ExitCode.FAILED,
                    "%s of %s names no build; backfile builds lists those there are"
                        .formatted(ArchiveFolder.CURRENT, folder.path())));
    List<String> faults = faults(build);
    if (!faults.isEmpty()) {
      throw new CommandFailure(
          ExitCode.FAILED,
          "build %s failed the check:\n  %s\nIndex the corpus again; a server meanwhile takes the newest good build."
              .formatted(build.id(), String.join("\n  ", faults)));
    }
    BuildManifest manifest = build.manifest();
    long size = manifest.files().stream().mapToLong(BuildManifest.BuildFile::size).sum();
    say(
        "build %s is sound: %s, %s in %s files, every byte as written"
            .formatted(
                build.id(),
                Wording.articles(manifest.counts().articles()),
                Wording.bytes(size),
                Wording.count(manifest.files().size())));
    UnmetOrders.of(WithheldList.of(folder.path()), build)
        .warning()
        .ifPresent(warning -> say("warning: " + warning));
    requireWhole(folder.path().resolve(AuditLog.FILE));
    return ExitCode.DONE.number();
  }

  private static void requireWhole(Path log) throws IOException {
    OptionalInt changed = new AuditLog(log).firstBreak();
    if (changed.isPresent()) {
      throw new CommandFailure(ExitCode.FAILED, LogBreak.told(log, changed.getAsInt()));
    }
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
