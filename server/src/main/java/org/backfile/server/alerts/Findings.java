package org.backfile.server.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.build.ArchiveFolder;
import org.backfile.server.alerts.Entry.Kind;
import org.backfile.server.language.Message;
import org.backfile.server.query.QueryProblem;
import org.backfile.server.search.ArchiveSearch;
import org.backfile.server.search.ArchiveUnavailableException;
import org.backfile.server.search.Changes;
import org.backfile.server.search.Folding;
import org.backfile.server.search.Hit;
import org.backfile.server.search.OutOfTimeException;
import org.backfile.server.search.ResultRows;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.SearchResult;

/**
 * What a build has for an alert that was told all up to an earlier one:
 *
 * <ul>
 *   <li>new: articles that the search finds and the archive has had only since, however old their
 *       dates;
 *   <li>changed: articles that the search finds and that were there before with another text or
 *       other fields;
 *   <li>withdrawn: articles that the alert told of, and that vanished from the corpus or were taken
 *       down with a notice. What was taken down in silence, or hidden, is not told.
 * </ul>
 */
final class Findings {
  private final ArchiveSearch archive;
  private final SearchRequest request;
  private final String build;

  /**
   * @param request of the alert's search, in the order of its rows
   * @param build id of the build that serves
   */
  Findings(ArchiveSearch archive, SearchRequest request, String build) {
    this.archive = archive;
    this.request = request;
    this.build = build;
  }

  /** Some of the articles found, and how many there are. */
  private record Found(List<String> ids, int total) {
    static final Found NOTHING = new Found(List.of(), 0);
  }

  /**
   * The digest.
   *
   * @throws UntoldException when the query is refused, or not all could be found in time
   * @throws ArchiveUnavailableException when another build serves by now
   */
  Digest since(Progress progress, Instant now) throws UntoldException {
    try {
      return digest(progress, now);
    } catch (OutOfTimeException late) {
      throw new UntoldException(Message.of("the search takes longer than a search may"));
    }
  }

  private Digest digest(Progress progress, Instant now) throws UntoldException {
    long second = ArchiveFolder.builtAt(progress.build()).getEpochSecond();
    Found added = found(request.folding().since(second), Digest.MOST_NEW);
    Optional<Moved> moved = Moved.since(archive, progress.build(), build);
    Found changed = moved.isEmpty() ? Found.NOTHING : changed(moved.get().changed());
    List<String> withdrawn = withdrawn(progress.told(), moved);
    return new Digest(
        progress.build(),
        build,
        now,
        added.total(),
        changed.total(),
        withdrawn.size(),
        moved.filter(Moved::whole).isPresent(),
        entries(added, changed, withdrawn));
  }

  private static List<Entry> entries(Found added, Found changed, List<String> withdrawn) {
    List<Entry> entries = new ArrayList<>();
    added.ids().forEach(id -> entries.add(new Entry(Kind.NEW, id)));
    changed.ids().forEach(id -> entries.add(new Entry(Kind.CHANGED, id)));
    withdrawn.stream()
        .limit(Digest.MOST_OTHERS)
        .forEach(id -> entries.add(new Entry(Kind.WITHDRAWN, id)));
    return entries;
  }

  private Found changed(Set<String> ids) throws UntoldException {
    return ids.isEmpty() ? Found.NOTHING : found(request.folding().among(ids), Digest.MOST_OTHERS);
  }

  private List<String> withdrawn(Set<String> told, Optional<Moved> moved) {
    Set<String> gone = new HashSet<>(told);
    gone.removeAll(Cards.of(archive, told).keySet());
    Set<String> vanished = moved.map(Moved::vanished).orElse(Set.of());
    return gone.stream()
        .filter(id -> vanished.contains(id) || archive.tombstone(id).isPresent())
        .sorted()
        .toList();
  }

  private Found found(Folding folding, int most) throws UntoldException {
    try (ResultRows rows = archive.rows(request.with(folding), most)) {
      check(rows.summary());
      List<String> ids = new ArrayList<>();
      for (List<Hit> batch = rows.next(); !batch.isEmpty(); batch = rows.next()) {
        batch.forEach(hit -> ids.add(hit.card().id()));
      }
      return new Found(ids, rows.summary().total());
    }
  }

  /** That all was searched for, in the build that is looked at. */
  private void check(SearchResult summary) throws UntoldException {
    Optional<QueryProblem> refusal = summary.refusal();
    if (refusal.isPresent()) {
      throw new UntoldException(refusal.get().message());
    }
    if (!summary.complete()) {
      throw new UntoldException(Message.of("the search takes longer than a search may"));
    }
    if (!summary.build().buildId().equals(build)) {
      throw anotherBuild();
    }
  }

  /** To look again in a moment, in the build that serves then, is all there is to do. */
  private static ArchiveUnavailableException anotherBuild() {
    return new ArchiveUnavailableException("another build began to serve meanwhile");
  }

  /**
   * What became of articles between two builds.
   *
   * @param whole whether every change is among them
   */
  private record Moved(Set<String> changed, Set<String> vanished, boolean whole) {

    private static boolean listsAll(Changes changes) {
      return Math.max(changes.changedTotal(), changes.vanishedTotal()) <= Changes.MOST_LISTED;
    }

    /** Empty when the two cannot be compared. */
    static Optional<Moved> since(ArchiveSearch archive, String earlier, String build) {
      Set<String> changed = new HashSet<>();
      Set<String> vanished = new HashSet<>();
      Optional<Changes> first = archive.changes(Optional.of(earlier), 1);
      Optional<Changes> page = first;
      for (int number = 1; page.isPresent(); number++) {
        if (!page.get().build().buildId().equals(build)) {
          throw anotherBuild();
        }
        page.get().changed().forEach(each -> changed.add(each.card().id()));
        vanished.addAll(page.get().vanished());
        page =
            number < page.get().pages()
                ? archive.changes(Optional.of(earlier), number + 1)
                : Optional.empty();
      }
      return first.map(changes -> new Moved(changed, vanished, listsAll(changes)));
    }
  }
}
