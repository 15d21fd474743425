package org.backfile.server.search.lucene;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
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

  private static final JsonFactory JSON = new JsonFactory();

  /** Where a report names the build before; all else in it may be long, and is passed over. */
  private static final JsonPointerBasedFilter SINCE = new JsonPointerBasedFilter("/since/build");

  /**
   * A step.
   *
   * @param since id of the build before
   * @param changes the file of what has changed since
   */
  record Step(String since, Path changes) {}

  /**
   * All steps that can be gone back.
   *
   * @throws LostStepException when the archive's folder cannot be read
   */
  static BuildSteps to(Build build) {
    List<Build> kept = kept(build);
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

  private static List<Build> kept(Build build) {
    try {
      return new ArchiveFolder(build.folder().resolveSibling("")).builds();
    } catch (IOException unreadable) {
      throw new LostStepException(unreadable);
    }
  }

  /** A build without a report, or without changes, was not compared with another. */
  private static Optional<Step> before(Build build) {
    return Files.exists(build.changes())
        ? since(build.report()).map(id -> new Step(id, build.changes()))
        : Optional.empty();
  }

  /** One that is damaged, or just being removed, names no build. */
  private static Optional<String> since(Path report) {
    try (JsonParser since =
        new FilteringParserDelegate(
            JSON.createParser(report.toFile()), SINCE, Inclusion.ONLY_INCLUDE_ALL, false)) {
      return Optional.ofNullable(since.nextToken() == null ? null : since.getText())
          .filter(id -> !id.isEmpty());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** The builds that one comes to, as long as the changes of each step are there. */
  List<String> builds() {
    return steps.stream().takeWhile(step -> Files.exists(step.changes())).map(Step::since).toList();
  }

  /** The files of all changes since one of these builds. */
  List<Path> since(String build) {
    List<String> ids = steps.stream().map(Step::since).toList();
    return steps.subList(0, ids.indexOf(build) + 1).stream().map(Step::changes).toList();
  }
}
