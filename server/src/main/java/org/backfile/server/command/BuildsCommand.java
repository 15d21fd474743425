package org.backfile.server.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;
import org.backfile.build.BuildManifest;
import org.backfile.build.BuildVerification;
import org.backfile.server.web.site.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Lists the builds of an archive the way a server sees them: the one of {@code CURRENT} serves, or
 * the newest good one.
 */
@Command(
    name = "builds",
    mixinStandardHelpOptions = true,
    description = "Lists the builds, which one serves, and why one was rejected.")
public final class BuildsCommand implements Callable<Integer> {
  private static final String ROW = "%-24s  %-16s  %10s  %9s  %s";

  @Mixin private ArchiveOption archive = new ArchiveOption();
  @Spec private @Nullable CommandSpec spec;

  /** A build and what is wrong with it. */
  private record Examined(Build build, List<String> faults) {
    boolean good() {
      return faults.isEmpty();
    }
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out =
        spec == null ? new PrintWriter(System.out, true) : spec.commandLine().getOut();
    ArchiveFolder folder = archive.folderWithBuilds();
    List<Examined> builds = folder.builds().stream().map(BuildsCommand::examine).toList();
    Optional<Build> current = folder.current();
    Optional<Build> serving =
        builds.stream()
            .filter(each -> each.good() && Optional.of(each.build()).equals(current))
            .findFirst()
            .or(() -> builds.stream().filter(Examined::good).findFirst())
            .map(Examined::build);
    out.println(ROW.formatted("build", "made (UTC)", "articles", "size", "state"));
    builds.forEach(each -> out.println(row(each, serving, current)));
    out.flush();
    return ExitCode.DONE.number();
  }

  private static Examined examine(Build build) {
    return new Examined(build, BuildVerification.faults(build, BuildVerification.Depth.DAMAGE));
  }

  private static String row(Examined examined, Optional<Build> serving, Optional<Build> current) {
    Build build = examined.build();
    String state = state(examined, serving, current);
    try {
      BuildManifest manifest = build.manifest();
      long size = manifest.files().stream().mapToLong(BuildManifest.BuildFile::size).sum();
      String made = manifest.builtAt().replace('T', ' ');
      return ROW.formatted(
          build.id(),
          made.substring(0, Math.min(16, made.length())),
          Wording.count(manifest.counts().articles()),
          Wording.bytes(size),
          state);
    } catch (IOException unreadable) {
      return ROW.formatted(build.id(), "", "", "", state);
    }
  }

  private static String state(Examined examined, Optional<Build> serving, Optional<Build> current) {
    Optional<Build> build = Optional.of(examined.build());
    if (!examined.good()) {
      String wanted = build.equals(current) ? "rejected, though CURRENT names it: " : "rejected: ";
      return wanted + examined.faults().getFirst();
    }
    return build.equals(serving) ? "serves" : "kept";
  }
}
