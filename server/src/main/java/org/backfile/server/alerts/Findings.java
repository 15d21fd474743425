package org.backfile.server.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.build.ArchiveFolder;
import org.backfile.schema.ArticleCard;
import org.backfile.server.alerts.Entry.Kind;
import org.backfile.server.alerts.Moves.Moved;
import org.backfile.server.query.QueryProblem;
import org.backfile.server.search.ArchiveSearch;
import org.backfile.server.search.ArchiveUnavailableException;
import org.backfile.server.search.BuildInfo;
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
 *
 * <p>A digest that waits is taken up: what it found of changes is looked at again with those since,
 * so that a build between may go.
 */
final class Findings {
  private final ArchiveSearch archive;
  private final SearchRequest request;
  private final BuildInfo build;

  /**
   * @param request of the alert's search, in the order of its rows
   * @param build the one that serves, as whoever asks sees it
   */
  Findings(ArchiveSearch archive, SearchRequest request, BuildInfo build) {
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
   * @param moves what became of articles since the build that was looked at last
   * @throws UntoldException when the query is refused
   * @throws OutOfTimeException when not all could be found in time
   * @throws ArchiveUnavailableException when another build serves by now
   */
  Digest since(Progress progress, Optional<Moved> moves, Instant now) throws UntoldException {
    long told = second(progress.build());
    Found added = found(request.folding().since(told), Digest.MOST_NEW);
    Set<String> suspects = new HashSet<>(progress.waiting(Kind.CHANGED));
    moves.ifPresent(each -> suspects.addAll(each.changed()));
    Found changed =
        suspects.isEmpty()
            ? Found.NOTHING
            : found(request.folding().among(suspects).until(told), Digest.MOST_KEPT);
    List<String> withdrawn = withdrawn(progress, moves);
    boolean compared =
        progress.pending().map(Digest::compared).orElse(true)
            && moves.filter(Moved::whole).isPresent()
            && changed.total() == changed.ids().size();
    return new Digest(
        progress.build(),
        build.buildId(),
        now,
        added.total(),
        changed.ids().size(),
        withdrawn.size(),
        compared,
        entries(added.ids(), changed.ids(), withdrawn));
  }

  private static long second(String build) {
    return ArchiveFolder.builtAt(build).getEpochSecond();
  }

  private static List<Entry> entries(
      List<String> added, List<String> changed, List<String> withdrawn) {
    List<Entry> entries = new ArrayList<>();
    added.forEach(id -> entries.add(new Entry(Kind.NEW, id)));
    changed.forEach(id -> entries.add(new Entry(Kind.CHANGED, id)));
    withdrawn.forEach(id -> entries.add(new Entry(Kind.WITHDRAWN, id)));
    return entries;
  }

  private List<String> withdrawn(Progress progress, Optional<Moved> moves) {
    Set<String> gone = progress.told();
    gone.addAll(progress.waiting(Kind.WITHDRAWN));
    gone.removeAll(Cards.of(archive, gone).keySet());
    gone.removeAll(archive.hidden(gone));
    Set<String> vanished = new HashSet<>(progress.waiting(Kind.WITHDRAWN));
    moves.ifPresent(each -> vanished.addAll(each.vanished()));
    return gone.stream()
        .filter(id -> vanished.contains(id) || archive.tombstone(id).isPresent())
        .sorted()
        .toList();
  }

  /**
   * A digest as it may be told at this moment.
   *
   * @param cards of the articles that it names and that may be seen
   */
  record Told(Digest digest, Map<String, ArticleCard> cards) {}

  /**
   * A digest as it may be told now, in whichever build serves: without articles that may not be
   * seen, none of which is counted either.
   *
   * @throws UntoldException when the query is refused
   * @throws OutOfTimeException when not all could be counted in time
   */
  Told told(Digest digest) throws UntoldException {
    Map<String, ArticleCard> cards = Cards.of(archive, digest.articles());
    Set<String> hidden = archive.hidden(digest.articles(Kind.WITHDRAWN));
    List<Entry> left =
        digest.entries().stream()
            .filter(entry ->
                switch (entry.kind()) {
                  case NEW, CHANGED -> cards.containsKey(entry.article());
                  case WITHDRAWN ->
                      !cards.containsKey(entry.article()) && !hidden.contains(entry.article());
                })
            .toList();
    return new Told(digest.telling(left, added(digest, left)), cards);
  }

  /** All that are named can be counted; of others there may be fewer by now. */
  private int added(Digest digest, List<Entry> left) throws UntoldException {
    int named = digest.articles(Kind.NEW).size();
    int stay = (int) left.stream().filter(entry -> entry.kind() == Kind.NEW).count();
    if (digest.added() == named) {
      return stay;
    }
    Folding between = request.folding().since(second(digest.since())).until(second(digest.build()));
    return Math.clamp(found(between, 1).total(), stay, digest.added() - (named - stay));
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
      throw new OutOfTimeException();
    }
    if (!summary.build().opening().equals(build.opening())) {
      throw new ArchiveUnavailableException("another build began to serve meanwhile");
    }
  }
}
