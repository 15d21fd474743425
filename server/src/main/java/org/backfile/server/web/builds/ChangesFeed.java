package org.backfile.server.web.builds;

import java.time.Instant;
import java.util.Optional;
import org.backfile.server.search.Changes;
import org.backfile.server.web.http.AtomFeed;

/**
 * What a build changed, as a feed: one entry for the new articles together, one for each of them
 * and for each other change. Beside another earlier build it is another feed, with entries of its
 * own.
 */
final class ChangesFeed {
  private final Changes changes;
  private final String origin;
  private final AtomFeed feed;

  private ChangesFeed(Changes changes, Optional<String> asked, String origin, String archive) {
    this.changes = changes;
    this.origin = origin;
    this.feed =
        new AtomFeed(
            "changes" + asked.map(build -> ":" + build).orElse(""),
            "Changes of build " + changes.build().buildId() + " - " + archive,
            updated(),
            archive,
            origin + ChangesPage.path(asked));
  }

  /**
   * The feed.
   *
   * @param asked the earlier build that was asked for; empty for whichever is the one before
   */
  static byte[] of(Changes changes, Optional<String> asked, String origin, String archive) {
    ChangesFeed feed = new ChangesFeed(changes, asked, origin, archive);
    feed.write(ChangesPage.path(asked));
    return feed.feed.end();
  }

  private void write(String page) {
    int added = changes.addedTotal();
    if (added > 0) {
      String all = added == 1 ? "1 new article" : added + " new articles";
      entry("new", all, ChangesPage.addedHref(changes));
    }
    for (ChangedArticle each : ChangedArticle.of(changes.added())) {
      entry("new:" + each.id(), "new: " + each.title(), each.link());
    }
    for (ChangedArticle each : ChangedArticle.ofChanged(changes.changed())) {
      entry("changed:" + each.id(), "changed: " + each.title() + what(each), each.link());
    }
    for (ChangedArticle each : ChangedArticle.of(changes.doubtful())) {
      entry("doubtful:" + each.id(), "date now doubtful: " + each.title(), each.link());
    }
    for (String each : changes.vanished()) {
      entry("vanished:" + each, "vanished: " + each, page);
    }
  }

  private static String what(ChangedArticle changed) {
    return changed.fields().isEmpty() ? "" : " (" + String.join(", ", changed.fields()) + ")";
  }

  private void entry(String name, String title, String path) {
    String id = "%s:%s:%s".formatted(changes.build().buildId(), changes.since(), name);
    feed.entry(id, title, updated(), origin + path);
  }

  private Instant updated() {
    return changes.build().builtAt();
  }
}
