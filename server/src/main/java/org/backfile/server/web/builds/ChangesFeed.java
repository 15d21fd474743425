package org.backfile.server.web.builds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.backfile.server.search.Changes;
import org.backfile.server.web.http.XmlWriter;

/**
 * What a build changed, as a feed (RFC 4287): one entry for the new articles together, one for each
 * of them and for each other change. Beside another earlier build it is another feed, with entries
 * of its own.
 */
final class ChangesFeed {
  private final Changes changes;
  private final Optional<String> asked;
  private final String origin;
  private final String archive;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XmlWriter xml = new XmlWriter(bytes);

  private ChangesFeed(Changes changes, Optional<String> asked, String origin, String archive) {
    this.changes = changes;
    this.asked = asked;
    this.origin = origin;
    this.archive = archive;
  }

  /**
   * The feed.
   *
   * @param asked the earlier build that was asked for; empty for whichever is the one before
   */
  static byte[] of(Changes changes, Optional<String> asked, String origin, String archive) {
    ChangesFeed feed = new ChangesFeed(changes, asked, origin, archive);
    try {
      feed.write();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return feed.bytes.toByteArray();
  }

  private void write() throws IOException {
    xml.root("feed", "http://www.w3.org/2005/Atom", Map.of());
    xml.text("title", "Changes of build " + changes.build().buildId() + " - " + archive);
    xml.text("id", id("changes" + asked.map(build -> ":" + build).orElse("")));
    xml.text("updated", updated());
    xml.empty(
        "link", "rel", "alternate", "type", "text/html", "href", origin + ChangesPage.path(asked));
    xml.start("author");
    xml.text("name", archive);
    xml.end();
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
      entry("vanished:" + each, "vanished: " + each, ChangesPage.path(asked));
    }
    xml.end();
    xml.close();
  }

  private static String what(ChangedArticle changed) {
    return changed.fields().isEmpty() ? "" : " (" + String.join(", ", changed.fields()) + ")";
  }

  private void entry(String name, String title, String path) throws IOException {
    xml.start("entry");
    xml.text("id", id("%s:%s:%s".formatted(changes.build().buildId(), changes.since(), name)));
    xml.text("title", title);
    xml.text("updated", updated());
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", origin + path);
    xml.end();
  }

  private String updated() {
    return changes.build().builtAt().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String id(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
