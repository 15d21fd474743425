package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/**
 * Reads what has changed from an earlier build to a later one; articles that may not be seen are
 * not there. Between builds that are not next to each other an article counts as it is now: one
 * that came in between is new, whatever changed in it later; one that is gone has vanished, also
 * where it only came in between.
 */
final class ChangesReader {

  private final ComparedBuilds builds;
  private final IndexSearcher searcher;
  private final int page;
  private final int first;
  private final List<ArticleCard> changed = new ArrayList<>();
  private final List<ArticleCard> doubtful = new ArrayList<>();
  private final List<String> vanished = new ArrayList<>();
  private int changedTotal;
  private int doubtfulTotal;
  private int vanishedTotal;

  /**
   * @param page which changes to list, from 1
   */
  ChangesReader(ComparedBuilds builds, int page) {
    this.builds = builds;
    this.searcher = new IndexSearcher(builds.reader());
    this.page = page;
    this.first = (page - 1) * Changes.PAGE;
  }

  /** What has changed. */
  Changes read() throws IOException {
    int added = builds.reader().numDocs();
    List<ArticleCard> addedArticles = List.of();
    if (builds.since().isPresent()) {
      long second = ArchiveFolder.builtAt(builds.since().get()).getEpochSecond();
      added = searcher.count(Conditions.seenAfter(second));
      addedArticles = builds.areOfServing() ? List.of() : seenAfter(second);
      try (MergedChanges changes = new MergedChanges(builds.files())) {
        for (Optional<MergedChanges.Change> each = changes.next();
            each.isPresent();
            each = changes.next()) {
          add(each.get(), second);
        }
      }
    }
    return new Changes(
        builds.since().orElse(""),
        builds.comparable(),
        builds.later(),
        page,
        added,
        addedArticles,
        changed,
        changedTotal,
        doubtful,
        doubtfulTotal,
        vanished,
        vanishedTotal,
        builds.gone(Stream.of(addedArticles, changed, doubtful).flatMap(List::stream).toList()),
        builds.info());
  }

  /** The new articles of the page, in the order of their ids. */
  private List<ArticleCard> seenAfter(long second) throws IOException {
    if (first >= Changes.MOST_ADDED) {
      return List.of();
    }
    Sort byId = new Sort(new SortField(ArchiveSchema.ID, SortField.Type.STRING));
    ScoreDoc[] found =
        searcher.search(Conditions.seenAfter(second), first + Changes.PAGE, byId).scoreDocs;
    List<ArticleCard> cards = new ArrayList<>();
    for (int at = first; at < found.length; at++) {
      cards.add(ArticleDocument.card(builds.reader(), found[at].doc));
    }
    return cards;
  }

  private void add(MergedChanges.Change change, long since) throws IOException {
    Optional<ArticleCard> card = card(change.id());
    if (card.isEmpty()) {
      if (change.kinds().contains("VANISHED") && !builds.isHidden(change.id())) {
        list(change.id(), vanishedTotal++, vanished);
      }
    } else if (card.get().id().equals(change.id()) && !isNew(change.id(), since)) {
      if (change.kinds().contains("CHANGED") || change.kinds().contains("VANISHED")) {
        list(card.get(), changedTotal++, changed);
      }
      if (change.kinds().contains("DATE_DOUBTFUL") && isDoubtful(card.get())) {
        list(card.get(), doubtfulTotal++, doubtful);
      }
    }
  }

  private <T> void list(T entry, int at, List<T> page) {
    if (at >= first && page.size() < Changes.PAGE) {
      page.add(entry);
    }
  }

  private static boolean isDoubtful(ArticleCard card) {
    return card.notes().stream().map(Note::dateDoubt).anyMatch(Optional::isPresent);
  }

  private boolean isNew(String id, long since) throws IOException {
    return searcher.count(
            new BooleanQuery.Builder()
                .add(new TermQuery(new Term(ArchiveSchema.ID, id)), Occur.FILTER)
                .add(Conditions.seenAfter(since), Occur.FILTER)
                .build())
        > 0;
  }

  private Optional<ArticleCard> card(String id) throws IOException {
    ScoreDoc[] found = searcher.search(new TermQuery(new Term(ArchiveSchema.ID, id)), 1).scoreDocs;
    return found.length == 0
        ? Optional.empty()
        : Optional.of(ArticleDocument.card(builds.reader(), found[0].doc));
  }
}
