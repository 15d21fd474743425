package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.backfile.article.Note;
import org.backfile.build.ArchiveFolder;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.ArticleCard;
import org.backfile.schema.ArticleDocument;
import org.backfile.server.search.Changes;
import org.backfile.server.search.timed.Deadline;

/**
 * What has changed from an earlier build to a later one; articles that may not be seen are not
 * there. Between builds that are not next to each other an article counts as it is now: one that
 * came in between is new, whatever changed in it later; one that is gone has vanished, also where
 * it only came in between.
 *
 * <p>It is made once, by whoever asks for a page of it, and as far as their time goes: who asks
 * next goes on from there, so that no request takes longer than it may and every list is whole in
 * the end. Of each kind only so many are kept as can be listed; all are counted. Thread-safe.
 */
final class ChangeList {

  private final Listed<Integer> changed = new Listed<>();
  private final Listed<Integer> doubtful = new Listed<>();
  private final Listed<String> vanished = new Listed<>();
  private long[] places;
  private boolean whole;

  /**
   * A list of which nothing was read yet.
   *
   * @param files how many files of changes there are
   */
  ChangeList(int files) {
    this.places = new long[files];
  }

  /** The later build while it is open. */
  private record Later(ComparedBuilds builds, IndexSearcher searcher, long since) {}

  /**
   * A page of it.
   *
   * @param builds those that it is about, open
   * @param page from 1
   * @throws LostStepException when a build between was removed before it was whole
   */
  synchronized Changes page(ComparedBuilds builds, int page) throws IOException {
    long since = builds.since().map(id -> ArchiveFolder.builtAt(id).getEpochSecond()).orElse(0L);
    Later later = new Later(builds, new IndexSearcher(builds.reader()), since);
    if (!whole) {
      readOn(later);
    }
    return shown(later, page);
  }

  private Changes shown(Later later, int page) throws IOException {
    ComparedBuilds builds = later.builds();
    boolean first = builds.since().isEmpty();
    List<ArticleCard> addedArticles =
        first || builds.areOfServing() ? List.of() : added(later, page);
    List<ArticleCard> changedArticles = cards(builds, changed.page(page));
    List<ArticleCard> doubtfulArticles = cards(builds, doubtful.page(page));
    return new Changes(
        builds.since().orElse(""),
        builds.comparable(),
        builds.later(),
        page,
        first
            ? builds.reader().numDocs()
            : later.searcher().count(Conditions.seenAfter(later.since())),
        addedArticles,
        changedArticles,
        changed.total,
        doubtfulArticles,
        doubtful.total,
        vanished.page(page),
        vanished.total,
        builds.gone(
            Stream.of(addedArticles, changedArticles, doubtfulArticles)
                .flatMap(List::stream)
                .toList()),
        builds.info());
  }

  /** The new articles of a page, in the order of their ids. */
  private static List<ArticleCard> added(Later later, int page) throws IOException {
    int from = (page - 1) * Changes.PAGE;
    Sort byId = new Sort(new SortField(ArchiveSchema.ID, SortField.Type.STRING));
    ScoreDoc[] found =
        later
            .searcher()
            .search(Conditions.seenAfter(later.since()), from + Changes.PAGE, byId)
            .scoreDocs;
    return cards(
        later.builds(), Stream.of(found).skip(from).map(document -> document.doc).toList());
  }

  private void readOn(Later later) throws IOException {
    try (MergedChanges changes = new MergedChanges(later.builds().files(), places)) {
      for (Optional<MergedChanges.Change> each = changes.next();
          each.isPresent();
          each = changes.next()) {
        add(each.get(), later);
        places = changes.places();
        Deadline.check();
      }
    }
    whole = true;
  }

  /** Reads before it lists anything, so that a change whose time is over is not half listed. */
  private void add(MergedChanges.Change change, Later later) throws IOException {
    OptionalInt found = find(change.id(), later);
    if (found.isEmpty()) {
      if (change.kinds().contains("VANISHED") && !later.builds().isHidden(change.id())) {
        vanished.add(change.id());
      }
      return;
    }
    ArticleCard card = ArticleDocument.card(later.builds().reader(), found.getAsInt());
    if (card.id().equals(change.id()) && !isNew(change.id(), later)) {
      if (change.kinds().contains("CHANGED") || change.kinds().contains("VANISHED")) {
        changed.add(found.getAsInt());
      }
      if (change.kinds().contains("DATE_DOUBTFUL") && isDoubtful(card)) {
        doubtful.add(found.getAsInt());
      }
    }
  }

  private static boolean isDoubtful(ArticleCard card) {
    return card.notes().stream().map(Note::dateDoubt).anyMatch(Optional::isPresent);
  }

  private static boolean isNew(String id, Later later) throws IOException {
    return later
            .searcher()
            .count(
                new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(ArchiveSchema.ID, id)), Occur.FILTER)
                    .add(Conditions.seenAfter(later.since()), Occur.FILTER)
                    .build())
        > 0;
  }

  private static OptionalInt find(String id, Later later) throws IOException {
    ScoreDoc[] found =
        later.searcher().search(new TermQuery(new Term(ArchiveSchema.ID, id)), 1).scoreDocs;
    return found.length == 0 ? OptionalInt.empty() : OptionalInt.of(found[0].doc);
  }

  private static List<ArticleCard> cards(ComparedBuilds builds, List<Integer> documents)
      throws IOException {
    List<ArticleCard> cards = new ArrayList<>();
    for (int document : documents) {
      cards.add(ArticleDocument.card(builds.reader(), document));
    }
    return cards;
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

    List<T> page(int page) {
      int from = Math.min((page - 1) * Changes.PAGE, first.size());
      return first.subList(from, Math.min(from + Changes.PAGE, first.size()));
    }
  }
}
