package org.backfile.server.web.builds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.backfile.server.search.Changes;
import org.backfile.server.web.http.XmlWriter;

/**
 * What a build changed, as a feed (RFC 4287): one entry for the new articles together, one for each
 * other change.
 */
final class ChangesFeed {
  private final Changes changes;
  private final String origin;
  private final String archive;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XmlWriter xml = new XmlWriter(bytes);

  private ChangesFeed(Changes changes, String origin, String archive) {
    this.changes = changes;
    this.origin = origin;
    this.archive = archive;
  }

  static byte[] of(Changes changes, String origin, String archive) {
    ChangesFeed feed = new ChangesFeed(changes, origin, archive);
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
    xml.text("id", id("changes"));
    xml.text("updated", updated());
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", origin + ChangesPage.PATH);
    xml.start("author");
    xml.text("name", archive);
    xml.end();
    if (changes.added() > 0) {
      entry("new", changes.added() + " new articles", addedHref());
    }
    for (ChangedArticle each : ChangedArticle.of(changes.changed(), changes)) {
      entry("changed:" + each.id(), "changed: " + each.title(), link(each));
    }
    for (ChangedArticle each : ChangedArticle.of(changes.doubtful(), changes)) {
      entry("doubtful:" + each.id(), "date now doubtful: " + each.title(), link(each));
    }
    for (String each : changes.vanished()) {
      entry("vanished:" + each, "vanished: " + each, ChangesPage.PATH);
    }
    xml.end();
    xml.close();
  }

  private static String link(ChangedArticle article) {
    return article.link().orElse(ChangesPage.PATH);
  }

  private String addedHref() {
    return changes.areOfServing()
        ? ChangesPage.addedHref(changes)
        : "%s?since=%s&until=%s"
            .formatted(ChangesPage.PATH, changes.since(), changes.build().buildId());
  }

  private void entry(String name, String title, String path) throws IOException {
    xml.start("entry");
    xml.text("id", id(changes.build().buildId() + ":" + name));
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
