package org.backfile.indexer.source.mediawiki;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.RawRecord;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.mediawiki.WikiPage.Wiki;
import org.backfile.indexer.source.xml.XmlNode;
import org.backfile.indexer.source.xml.XmlRecords;

/**
 * A dump, revision by revision. The newest revision of a page is the article, those before it are
 * its versions; of a page with very many only the newest {@value #MOST_VERSIONS} are records.
 * Redirects and pages outside the main namespace (talk, templates, users) are none.
 */
public final class MediaWikiSource implements ArticleSource {

  /** Revisions of one page that become versions, at most. */
  static final int MOST_VERSIONS = 20;

  private static final Set<String> PARTS =
      Set.of("siteinfo", "title", "ns", "id", "redirect", "revision");

  private record Kept(XmlNode revision, int number, long line) {}

  private final String file;
  private final XmlRecords records;
  private final FieldMap map;
  private final Deque<Kept> revisions = new ArrayDeque<>();
  private final Deque<RawRecord> ready = new ArrayDeque<>();
  private Wiki wiki = Wiki.UNKNOWN;
  private String title = "";
  private String id = "";
  private String first = "";
  private boolean article = true;
  private int seen;

  public MediaWikiSource(String file, SourceBytes bytes, FieldMap map) throws IOException {
    this.file = file;
    this.map = map;
    this.records = new XmlRecords(bytes);
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    while (ready.isEmpty()) {
      Optional<XmlNode> part = records.next(PARTS);
      if (part.isEmpty()) {
        endPage();
        return Optional.ofNullable(ready.poll());
      }
      take(part.get());
    }
    return Optional.of(ready.remove());
  }

  private void take(XmlNode part) {
    switch (part.name()) {
      case "siteinfo" -> wiki = wiki.with(part, records.language());
      case "title" -> {
        endPage();
        title = part.line();
      }
      case "ns" -> article = part.line().equals("0");
      case "id" -> id = part.line();
      case "redirect" -> article = false;
      default -> takeRevision(part);
    }
  }

  private void takeRevision(XmlNode revision) {
    if (!article || revision.first("text").map(MediaWikiSource::isRedirect).orElse(false)) {
      return;
    }
    if (seen++ == 0) {
      first = revision.line("timestamp").orElse("");
    }
    revisions.add(new Kept(revision, seen, records.recordLine()));
    if (revisions.size() > MOST_VERSIONS) {
      revisions.remove();
    }
  }

  private static boolean isRedirect(XmlNode text) {
    return new WikiText(text.text()).isRedirect();
  }

  private void endPage() {
    for (Kept kept : revisions) {
      Origin origin = new Origin(file, kept.line());
      WikiPage page = new WikiPage(wiki, id, title, kept.revision(), kept.number(), first);
      ready.add(() -> ReadOutcome.of(origin, page::title, () -> page.adapt(origin, map)));
    }
    revisions.clear();
    article = true;
    first = "";
    seen = 0;
  }

  @Override
  public long line() {
    return records.line();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
