package org.backfile.server.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.backfile.server.search.Changes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has changed to an open build from those before it. The way back to them is found once, and
 * each of the lists that were asked for last is made once. Thread-safe.
 */
final class ChangeLists {

  private static final Logger LOG = LoggerFactory.getLogger(ChangeLists.class);

  /** As many as there usually are builds; each takes a megabyte or two at most. */
  private static final int KEPT = 4;

  private final OpenBuild build;
  private final Once<BuildSteps> steps;
  private final Recent<Optional<String>, ChangeList> lists = new Recent<>(KEPT, KEPT, (_, _) -> 1);

  ChangeLists(OpenBuild build) {
    this.build = build;
    this.steps = new Once<>(() -> BuildSteps.to(build.build()));
  }

  /**
   * What has changed. Builds before this one that cannot be read are none to compare with: they say
   * nothing of this one.
   *
   * @param since id of the earlier build; empty for the one before
   * @param page from 1
   * @return empty when the build cannot be compared with that one
   */
  Optional<Changes> changes(Optional<String> since, int page) throws IOException {
    try {
      List<String> comparable = steps.get().builds();
      Optional<String> from = since.or(() -> comparable.stream().findFirst());
      if (from.isPresent() && !comparable.contains(from.get())) {
        return Optional.empty();
      }
      return Optional.of(list(from).page(page, comparable));
    } catch (LostStepException lost) {
      LOG.warn("build {} cannot be compared: {}", build.info().buildId(), lost.getMessage());
      return Optional.empty();
    }
  }

  private synchronized ChangeList list(Optional<String> since) throws IOException {
    ChangeList known = lists.get(since);
    if (known != null) {
      return known;
    }
    List<Path> files = since.isEmpty() ? List.of() : steps.get().since(since.get());
    ChangeList made = new ChangeList(build, since, files);
    lists.put(since, made);
    return made;
  }
}
