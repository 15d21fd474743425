package org.backfile.indexer.source.feed;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate.Confidence;
import org.backfile.article.Origin;
import org.backfile.indexer.source.Bylines;
import org.backfile.indexer.source.DateEvidence;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.SourceId;
import org.backfile.indexer.source.fields.Draft;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.xml.XmlNode;

/**
 * The article of an entry. Its id is the entry's own where that is an address or another URI, else
 * its link; a bare number would be that of other feeds' entries too, and stands behind the file.
 */
final class FeedAdapter {

  private FeedAdapter() {}

  /**
   * The article of an entry.
   *
   * @param number of the entry in its feed, from 1
   */
  static ReadOutcome adapt(XmlNode node, int number, FeedHead head, Origin origin, FieldMap map) {
    FeedEntry entry = new FeedEntry(node);
    Optional<String> link =
        entry.link().flatMap(address -> head.resolve(node.attribute("base"), address));
    Draft draft = new Draft(id(entry.id(), link, number, origin), origin);
    Article.Builder article = draft.article();
    entry.title().map(FeedText::line).ifPresent(article::title);
    addText(entry, draft);
    addDates(entry, draft.dates());
    entry.source().or(head::title).ifPresent(article::source);
    entry.language().or(head::language).ifPresent(article::language);
    entry.rights().or(head::rights).ifPresent(article::rights);
    link.ifPresent(article::url);
    List<String> authors = entry.authors();
    article
        .byline(
            (authors.isEmpty() ? head.author().stream().toList() : authors)
                .stream().flatMap(author -> Bylines.names(author).stream()).toList())
        .tags(entry.subjects());
    if (!entry.enclosures().isEmpty()) {
      article.extra("enclosure", TextNode.valueOf(String.join(" ", entry.enclosures())));
    }
    return draft.finish(map);
  }

  static String id(Optional<String> given, Optional<String> link, long number, Origin origin) {
    return given
        .filter(id -> id.contains(":"))
        .or(() -> link)
        .orElseGet(() ->
            SourceId.ofFile(origin.file()) + ":" + given.orElseGet(() -> String.valueOf(number)));
  }

  private static void addText(FeedEntry entry, Draft draft) {
    Optional<XmlNode> content = entry.content();
    Optional<XmlNode> summary = entry.summary();
    content.or(() -> summary).ifPresent(text -> draft.paragraphs(FeedText.paragraphs(text)));
    if (content.isPresent() && summary.isPresent()) {
      String line = FeedText.line(summary.get());
      if (!FeedText.line(content.get()).startsWith(line)) {
        draft.article().extra("summary", TextNode.valueOf(line));
      }
    }
  }

  /** An Atom entry must say when it was updated and may leave out when it was published. */
  private static void addDates(FeedEntry entry, DateEvidence dates) {
    List<XmlNode> published = entry.published();
    List<XmlNode> updated = entry.updated();
    published.forEach(date -> dates.published(Confidence.STATED, origin(date), date.line()));
    for (XmlNode date : updated) {
      if (published.isEmpty()) {
        dates.published(Confidence.LIKELY, origin(date), date.line());
      } else if (published.stream().noneMatch(other -> other.line().equals(date.line()))) {
        dates.updated(Confidence.STATED, origin(date), date.line());
      }
    }
    entry
        .node()
        .attribute("lastmod")
        .or(() -> entry.node().attribute("LASTMOD"))
        .ifPresent(date -> dates.published(Confidence.LIKELY, "feed lastmod", date));
  }

  private static String origin(XmlNode date) {
    return "feed " + date.name();
  }
}
