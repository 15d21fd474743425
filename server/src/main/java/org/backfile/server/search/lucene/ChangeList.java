package org.backfile.server.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.backfile.article.ChangeKind;
import org.backfile.article.ChangedField;
import org.backfile.article.Note;
import org.backfile.build.ArchiveFolder;
import org.backfile.schema.ArticleCard;
import org.backfile.schema.ArticleDocument;
import org.backfile.server.search.Changes;
import org.backfile.server.search.timed.Deadline;

/**
 * What has changed from an earlier build to one that is open; articles that may not be seen are not
 * there. Between builds that are not next to each other an article counts as it is now: one that
 * came in between is new, whatever changed in it later; one that is gone has vanished, also where
 * it only came in between.
 *
 * <p>It is made once, by whoever asks for a page of it, and as far as their time goes: who asks
 * next goes on from there, so that no request takes longer than it may and every list is whole in
 * the end. Of each kind only so many are kept as can be listed; all are counted. Thread-safe.
 */
final class ChangeList {

  private final OpenBuild build;
  private final IndexSearcher searcher;
  private final NamedArticles named;
  private final String since;
  private final Query isNew;
  private final List<Path> files;
  private final Lock lock = new ReentrantLock();
  private final Listed<Changed> changed = new Listed<>();
  private final Listed<Integer> doubtful = new Listed<>();
  private final Listed<String> vanished = new Listed<>();
  private long[] places;
  private int added;
  private boolean whole;

  /**
   * A list of which nothing was read yet.
   *
   * @param since id of the earlier build; empty when there is none, and every article is new
   * @param files of the changes of each step between the two
   */
  ChangeList(OpenBuild build, Optional<String> since, List<Path> files) {
    this.build = build;
    this.searcher = new IndexSearcher(build.reader());
    this.named = new NamedArticles(build.reader());
    this.since = since.orElse("");
    this.isNew =
        since
            .map(id -> Conditions.seenAfter(ArchiveFolder.builtAt(id).getEpochSecond()))
            .orElse(MatchAllDocsQuery.INSTANCE);
    this.files = files;
    this.places = new long[files.size()];
  }

  /** An article by its number, and what of it is another. */
  private record Changed(int document, Set<ChangedField> fields) {}

  /** What there is on a page, by numbers of documents. */
  private record Page(
      int added, Part<Changed> changed, Part<Integer> doubtful, Part<String> gone) {}

  private record Part<T>(List<T> listed, int total) {}

  /**
   * A page of it.
   *
   * @param page from 1
   * @param comparable the builds that one can ask for
   * @throws LostStepException when a build between was removed before it was whole
   */
  Changes page(int page, List<String> comparable) throws IOException {
    Page found = Deadline.holding(lock, () -> found(page));
    return new Changes(
        since,
        comparable,
        page,
        found.added(),
        added(page),
        changed(found.changed()),
        found.changed().total(),
        cards(found.doubtful()),
        found.doubtful().total(),
        found.gone().listed(),
        found.gone().total(),
        build.info());
  }

  private Page found(int page) throws IOException {
    if (!whole) {
      readOn();
    }
    return new Page(added, changed.part(page), doubtful.part(page), vanished.part(page));
  }

  private void readOn() throws IOException {
    try (MergedChanges changes = new MergedChanges(files, places)) {
      for (Optional<MergedChanges.Change> each = changes.next();
          each.isPresent();
          each = changes.next()) {
        add(each.get());
        places = changes.places();
        Deadline.check();
      }
    }
    added = searcher.count(isNew);
    whole = true;
  }

  /** Reads before it lists anything, so that a change whose time is over is not half listed. */
  private void add(MergedChanges.Change change) throws IOException {
    OptionalInt found = named.document(change.id());
    if (found.isEmpty()) {
      if (change.kinds().contains(ChangeKind.VANISHED) && !isWithheld(change.ids())) {
        vanished.add(change.id());
      }
      return;
    }
    ArticleCard card = ArticleDocument.card(build.reader(), found.getAsInt());
    if (card.id().equals(change.id()) && !isNew(change.id())) {
      if (change.kinds().contains(ChangeKind.CHANGED)
          || change.kinds().contains(ChangeKind.VANISHED)) {
        changed.add(new Changed(found.getAsInt(), change.fields()));
      }
      if (change.kinds().contains(ChangeKind.DATE_DOUBTFUL) && isDoubtful(card)) {
        doubtful.add(found.getAsInt());
      }
    }
  }

  private boolean isWithheld(Set<String> ids) throws IOException {
    for (String id : ids) {
      if (build.withholds(id)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDoubtful(ArticleCard card) {
    return card.notes().stream().map(Note::dateDoubt).anyMatch(Optional::isPresent);
  }

  private boolean isNew(String id) throws IOException {
    return searcher.count(
            new BooleanQuery.Builder()
                .add(Conditions.among(Set.of(id)), Occur.FILTER)
                .add(isNew, Occur.FILTER)
                .build())
        > 0;
  }

  /** The new articles of a page, the newest first as everywhere. */
  private List<ArticleCard> added(int page) throws IOException {
    int from = (page - 1) * Changes.PAGE;
    ScoreDoc[] found = searcher.search(isNew, from + Changes.PAGE, Ranking.NEWEST_FIRST).scoreDocs;
    return Arrays.stream(found)
        .skip(from)
        .map(each -> ArticleDocument.card(build.reader(), each.doc))
        .toList();
  }

  private List<Changes.Changed> changed(Part<Changed> documents) {
    return documents.listed().stream()
        .map(each ->
            new Changes.Changed(
                ArticleDocument.card(build.reader(), each.document()), each.fields()))
        .toList();
  }

  private List<ArticleCard> cards(Part<Integer> documents) {
    return documents.listed().stream()
        .map(document -> ArticleDocument.card(build.reader(), document))
        .toList();
  }

  /** The first of some changes, and how many there are. */
  private static final class Listed<T> {
    private final List<T> first = new ArrayList<>();
    private int total;

    void add(T change) {
      if (total++ < Changes.MOST_LISTED) {
        first.add(change);
      }
    }

    Part<T> part(int page) {
      int from = Math.min((page - 1) * Changes.PAGE, first.size());
      int to = Math.min(from + Changes.PAGE, first.size());
      return new Part<>(List.copyOf(first.subList(from, to)), total);
    }
  }
}
