package org.backfile.indexer.source.wordpress;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.FirstBytes;
import org.backfile.indexer.source.RawRecord;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.xml.XmlNode;
import org.backfile.indexer.source.xml.XmlRecords;
import org.backfile.indexer.source.xml.XmlRoot;

/**
 * A WordPress export, item by item. Posts and pages are records; files, menus, revisions and what
 * plug-ins keep are parts of the site and no articles.
 */
public final class WordPressSource implements ArticleSource {

  private static final Set<String> PARTS = Set.of("item", "title", "language", "image", "author");
  private static final Set<String> ARTICLES = Set.of("post", "page");
  private static final Pattern NAMESPACE = Pattern.compile("wordpress\\.org/export/");
  private static final Predicate<FirstBytes> RSS = XmlRoot.named("rss");

  private final String file;
  private final XmlRecords records;
  private final FieldMap map;
  private String site = "";
  private String language = "";
  private long line = 1;

  public WordPressSource(String file, SourceBytes bytes, FieldMap map) throws IOException {
    this.file = file;
    this.map = map;
    this.records = new XmlRecords(bytes);
  }

  /** Whether a file begins as an export. */
  public static boolean isIn(FirstBytes first) {
    return RSS.test(first) && first.hold(NAMESPACE);
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    for (Optional<XmlNode> part = records.next(PARTS);
        part.isPresent();
        part = records.next(PARTS)) {
      XmlNode node = part.get();
      line = records.recordLine();
      switch (node.name()) {
        case "title" -> site = site.isEmpty() ? node.line() : site;
        case "language" -> language = node.line();
        case "item" -> {
          if (ARTICLES.contains(node.line("post_type").orElse("post"))) {
            return Optional.of(record(node));
          }
        }
        default -> {
          // of the site, not of an article
        }
      }
    }
    return Optional.empty();
  }

  private RawRecord record(XmlNode item) {
    Origin origin = new Origin(file, line);
    WordPressPost.Site of = new WordPressPost.Site(site, language);
    return () ->
        ReadOutcome.of(origin, item::line, () -> new WordPressPost(item, of).adapt(origin, map));
  }

  @Override
  public long line() {
    return Math.max(line, records.line());
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
