package org.backfile.server.search.lucene;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;

/**
 * The way back from a build: each step to the build that it was compared with when it was made, as
 * far as builds are kept.
 *
 * @param steps the last first
 */
record BuildSteps(List<Step> steps) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A step.
   *
   * @param since id of the build before
   * @param changes the file of what has changed since
   */
  record Step(String since, Path changes) {}

  /** All steps that can be gone back. */
  static BuildSteps to(Build build) throws IOException {
    List<Build> kept = new ArchiveFolder(build.folder().resolveSibling("")).builds();
    List<Step> steps = new ArrayList<>();
    for (Optional<Build> at = Optional.of(build); at.isPresent() && steps.size() <= kept.size(); ) {
      Optional<Step> step = before(at.get());
      step.ifPresent(steps::add);
      at =
          step.flatMap(
              each -> kept.stream().filter(other -> other.id().equals(each.since())).findFirst());
    }
    return new BuildSteps(List.copyOf(steps));
  }

  /**
   * A build without a report, or without changes, was not compared with another; one that is just
   * being removed cannot be.
   */
  private static Optional<Step> before(Build build) {
    if (!Files.exists(build.report()) || !Files.exists(build.changes())) {
      return Optional.empty();
    }
    String id = since(build.report());
    return id.isEmpty() ? Optional.empty() : Optional.of(new Step(id, build.changes()));
  }

  private static String since(Path report) {
    try {
      return JSON.readTree(report.toFile()).path("since").path("build").asText();
    } catch (IOException gone) {
      return "";
    }
  }

  /** The builds that one comes to. */
  List<String> builds() {
    return steps.stream().map(Step::since).toList();
  }

  /** The files of all changes since a build; empty where no step leads to it. */
  Optional<List<Path>> since(String build) {
    int at = builds().indexOf(build);
    return at < 0
        ? Optional.empty()
        : Optional.of(steps.subList(0, at + 1).stream().map(Step::changes).toList());
  }
}
