package org.backfile.server.search.lucene;

import java.io.IOException;
import org.backfile.server.search.Changes;

/** The lists of changes that were asked for last, each made once. Thread-safe. */
final class ChangeLists {

  /** As many as there usually are pairs of builds; each takes a megabyte or two at most. */
  private static final int KEPT = 4;

  private final Recent<Pair, ChangeList> lists = new Recent<>(KEPT, KEPT, (_, _) -> 1);

  private record Pair(String since, String until) {}

  /**
   * A page of what has changed between two builds.
   *
   * @throws LostStepException when a build between them was removed before the list was whole
   */
  Changes page(ComparedBuilds builds, int page) throws IOException {
    return list(builds).page(builds, page);
  }

  private synchronized ChangeList list(ComparedBuilds builds) {
    Pair pair = new Pair(builds.since().orElse(""), builds.info().buildId());
    ChangeList known = lists.get(pair);
    if (known != null) {
      return known;
    }
    ChangeList made = new ChangeList(builds.files().size());
    lists.put(pair, made);
    return made;
  }
}
