package org.backfile.server.alerts;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.server.search.ArchiveSearch;
import org.backfile.server.search.ArchiveUnavailableException;
import org.backfile.server.search.BuildInfo;
import org.backfile.server.search.Changes;

/**
 * What became of articles between two builds, read once for all alerts that were told up to the
 * same build and may see the same. Not thread-safe.
 */
final class Moves {
  private static final int KEPT = 8;

  private final ArchiveSearch archive;
  private final Map<Way, Optional<Moved>> known = new LinkedHashMap<>(KEPT, 0.75f, true);

  Moves(ArchiveSearch archive) {
    this.archive = archive;
  }

  /**
   * From a build to what is seen of another.
   *
   * @param opening of the one that serves: another for each role, and when orders change
   */
  private record Way(String earlier, String opening) {}

  /**
   * What became of articles.
   *
   * @param whole whether every change is among them
   */
  record Moved(Set<String> changed, Set<String> vanished, boolean whole) {}

  /**
   * What became of articles since an earlier build; empty when the two cannot be compared.
   *
   * @throws ArchiveUnavailableException when another build serves by now
   */
  Optional<Moved> since(String earlier, BuildInfo serving) {
    Way way = new Way(earlier, serving.opening());
    Optional<Moved> before = known.get(way);
    if (before == null) {
      before = read(way);
      known.put(way, before);
      known.keySet().stream().findFirst().filter(_ -> known.size() > KEPT).ifPresent(known::remove);
    }
    return before;
  }

  private Optional<Moved> read(Way way) {
    Moved moved = new Moved(new HashSet<>(), new HashSet<>(), true);
    Optional<Changes> page = page(way, 1);
    boolean whole = page.filter(Moves::listsAll).isPresent();
    for (int number = 1; page.isPresent(); number++) {
      page.get().changed().forEach(each -> moved.changed().add(each.card().id()));
      moved.vanished().addAll(page.get().vanished());
      if (number == page.get().pages()) {
        return Optional.of(new Moved(moved.changed(), moved.vanished(), whole));
      }
      page = page(way, number + 1);
    }
    return Optional.empty();
  }

  private Optional<Changes> page(Way way, int number) {
    Optional<Changes> page = archive.changes(Optional.of(way.earlier()), number);
    if (page.filter(each -> !each.build().opening().equals(way.opening())).isPresent()) {
      throw new ArchiveUnavailableException("another build began to serve meanwhile");
    }
    return page;
  }

  private static boolean listsAll(Changes changes) {
    return Math.max(changes.changedTotal(), changes.vanishedTotal()) <= Changes.MOST_LISTED;
  }
}
