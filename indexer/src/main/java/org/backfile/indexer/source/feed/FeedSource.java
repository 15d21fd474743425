package org.backfile.indexer.source.feed;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.RawRecord;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.xml.XmlNode;
import org.backfile.indexer.source.xml.XmlRecords;

/** A feed in XML, entry by entry; what is said of the feed itself is gathered on the way. */
public final class FeedSource implements ArticleSource {

  private static final Set<String> PARTS =
      Set.of(
          "item",
          "entry",
          "ITEM",
          "title",
          "language",
          "copyright",
          "rights",
          "author",
          "image",
          "textinput",
          "textInput",
          "cloud");

  private final String file;
  private final XmlRecords records;
  private final FieldMap map;
  private FeedHead head = FeedHead.EMPTY;
  private long line = 1;

  public FeedSource(String file, SourceBytes bytes, FieldMap map) throws IOException {
    this.file = file;
    this.map = map;
    this.records = new XmlRecords(bytes);
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    for (Optional<XmlNode> part = records.next(PARTS);
        part.isPresent();
        part = records.next(PARTS)) {
      XmlNode node = part.get();
      line = records.recordLine();
      switch (node.name()) {
        case "item", "entry", "ITEM" -> {
          return Optional.of(record(node));
        }
        default -> head = with(node);
      }
    }
    return Optional.empty();
  }

  private RawRecord record(XmlNode entry) {
    Origin origin = new Origin(file, line);
    FeedHead known = head.language().isPresent() ? head : head.withLanguage(records.language());
    return () ->
        ReadOutcome.of(origin, entry::line, () -> FeedAdapter.adapt(entry, known, origin, map));
  }

  private FeedHead with(XmlNode part) {
    return switch (part.name()) {
      case "title" -> head.withTitle(FeedText.line(part));
      case "language" -> head.withLanguage(part.line());
      case "copyright", "rights" -> head.withRights(FeedText.line(part));
      case "author" -> head.withAuthor(part.line("name").orElse(""));
      default -> head;
    };
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
