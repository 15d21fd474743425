package org.backfile.server.web.builds;

import java.time.Instant;
import java.util.List;
import org.backfile.server.search.Changes;

/**
 * What the serving build changed, as JSON.
 *
 * @param since the build before; blank when there was none
 * @param added how many articles are new; {@code newArticles} searches them
 * @param newArticles address of the search for them
 * @param changed articles whose text or fields are others, the first two hundred
 * @param dateDoubtful articles whose date is doubtful now and was not before, the first two hundred
 * @param vanished ids of articles that are there no more, the first two hundred
 */
public record ChangesJson(
    String buildId,
    Instant builtAt,
    String since,
    int added,
    String newArticles,
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
        changes.added(),
        ChangesPage.addedHref(changes),
        changes.changedTotal(),
        ChangedArticle.of(changes.changed()),
        changes.doubtfulTotal(),
        ChangedArticle.of(changes.doubtful()),
        changes.vanishedTotal(),
        changes.vanished());
  }
}
