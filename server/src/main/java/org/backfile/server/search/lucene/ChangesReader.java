package org.backfile.server.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.backfile.article.Note;
import org.backfile.build.ArchiveFolder;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.ArticleCard;
import org.backfile.schema.ArticleDocument;
import org.backfile.server.search.Changes;

/**
 * Reads what has changed from an earlier build to one that is open; articles that may not be seen
 * are not there. Between builds that are not next to each other an article counts as it is now: one
 * that came in between is new, whatever changed in it later; one that is gone has vanished, also
 * where it only came in between.
 */
final class ChangesReader {

  private final OpenBuild build;
  private final IndexSearcher searcher;
  private final int first;
  private final List<ArticleCard> changed = new ArrayList<>();
  private final List<ArticleCard> doubtful = new ArrayList<>();
  private final List<String> vanished = new ArrayList<>();
  private int changedTotal;
  private int doubtfulTotal;
  private int vanishedTotal;

  private ChangesReader(OpenBuild build, int page) {
    this.build = build;
    this.searcher = new IndexSearcher(build.reader());
    this.first = (page - 1) * Changes.PAGE;
  }

  /**
   * What has changed.
   *
   * @param since id of the earlier build; empty for the one before
   * @param page from 1
   * @return empty when the build cannot be compared with that one
   */
  static Optional<Changes> of(OpenBuild build, Optional<String> since, int page)
      throws IOException {
    BuildSteps steps = BuildSteps.to(build.build());
    Optional<String> from = since.or(() -> steps.builds().stream().findFirst());
    Optional<List<Path>> files = from.flatMap(steps::since);
    if (files.isEmpty() && since.isPresent()) {
      return Optional.empty();
    }
    ChangesReader reader = new ChangesReader(build, page);
    return Optional.of(reader.read(from, files.orElse(List.of()), steps.builds(), page));
  }

  private Changes read(Optional<String> since, List<Path> files, List<String> comparable, int page)
      throws IOException {
    int added = build.reader().numDocs();
    if (since.isPresent()) {
      long second = ArchiveFolder.builtAt(since.get()).getEpochSecond();
      added = searcher.count(Conditions.seenAfter(second));
      try (MergedChanges changes = new MergedChanges(files)) {
        for (Optional<MergedChanges.Change> each = changes.next();
            each.isPresent();
            each = changes.next()) {
          add(each.get(), second);
        }
      }
    }
    return new Changes(
        since.orElse(""),
        comparable,
        page,
        added,
        changed,
        changedTotal,
        doubtful,
        doubtfulTotal,
        vanished,
        vanishedTotal,
        build.info());
  }

  private void add(MergedChanges.Change change, long since) throws IOException {
    Optional<ArticleCard> card = card(change.id());
    if (card.isEmpty()) {
      if (change.kinds().contains("VANISHED") && !build.sight().hidden().contains(change.id())) {
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
        : Optional.of(ArticleDocument.card(build.reader(), found[0].doc));
  }
}
