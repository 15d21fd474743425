package org.backfile.server.web.builds;

import java.time.Instant;
import java.util.List;
import org.backfile.server.search.Changes;

/**
 * What has changed from an earlier build to the serving one, as JSON. Of each kind a page of two
 * hundred is listed, up to ten thousand on all pages; the totals count all.
 *
 * @param buildId the serving build
 * @param since the earlier build; blank when there was none
 * @param comparable the builds that {@code since} can name, newest first
 * @param page which page this is, from 1
 * @param pages how many there are, at most fifty
 * @param added how many articles are new; {@code newArticles} searches them
 * @param newArticles address of the search for them
 * @param addedArticles the new articles of the page
 * @param changed articles whose text or fields are others, with which
 * @param dateDoubtful articles whose date is doubtful now and was not before
 * @param vanished ids of articles that are there no more
 */
public record ChangesJson(
    String buildId,
    Instant builtAt,
    String since,
    List<String> comparable,
    int page,
    int pages,
    int added,
    String newArticles,
    List<ChangedArticle> addedArticles,
    int changedTotal,
    List<ChangedArticle> changed,
    int dateDoubtfulTotal,
    List<ChangedArticle> dateDoubtful,
    int vanishedTotal,
    List<String> vanished) {
  static ChangesJson of(Changes changes) {
    return new ChangesJson(
        changes.build().buildId(),
        changes.build().builtAt(),
        changes.since(),
        changes.comparable(),
        changes.page(),
        changes.pages(),
        changes.addedTotal(),
        ChangesPage.addedHref(changes),
        ChangedArticle.of(changes.added()),
        changes.changedTotal(),
        ChangedArticle.ofChanged(changes.changed()),
        changes.doubtfulTotal(),
        ChangedArticle.of(changes.doubtful()),
        changes.vanishedTotal(),
        changes.vanished());
  }
}
