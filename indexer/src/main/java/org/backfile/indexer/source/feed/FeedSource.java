package org.backfile.indexer.source.feed;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.backfile.article.Origin;
import org.backfile.indexer.source.RawRecord;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.xml.XmlNode;
import org.backfile.indexer.source.xml.XmlParts;

/** A feed in XML, entry by entry; what is said of the feed itself is gathered on the way. */
public final class FeedSource extends XmlParts {

  private static final Set<String> PARTS =
      Set.of(
          "item",
          "entry",
          "ITEM",
          "title",
          "link",
          "language",
          "copyright",
          "rights",
          "author",
          "image",
          "textinput",
          "textInput",
          "cloud");

  private final FieldMap map;
  private FeedHead head = FeedHead.EMPTY;
  private int entries;

  public FeedSource(String file, SourceBytes bytes, FieldMap map) throws IOException {
    super(file, bytes, PARTS);
    this.map = map;
  }

  @Override
  protected Optional<RawRecord> record(XmlNode part, Origin origin) {
    head = head.withBase(base());
    return switch (part.name()) {
      case "item", "entry", "ITEM" -> Optional.of(entry(part, origin));
      default -> {
        head = with(part);
        yield Optional.empty();
      }
    };
  }

  private RawRecord entry(XmlNode entry, Origin origin) {
    FeedHead known = head.language().isPresent() ? head : head.withLanguage(language());
    int number = ++entries;
    return () ->
        ReadOutcome.of(
            origin, entry::line, () -> FeedAdapter.adapt(entry, number, known, origin, map));
  }

  private FeedHead with(XmlNode part) {
    return switch (part.name()) {
      case "title" -> head.withTitle(FeedText.line(part));
      case "link" -> isSite(part) ? head.withBase(address(part)) : head;
      case "language" -> head.withLanguage(part.line());
      case "copyright", "rights" -> head.withRights(FeedText.line(part));
      case "author" -> head.withAuthor(part.line("name").orElse(""));
      default -> head;
    };
  }

  private static boolean isSite(XmlNode link) {
    return link.attribute("rel").orElse("alternate").equals("alternate");
  }

  private static String address(XmlNode link) {
    return link.attribute("href").orElseGet(link::line);
  }
}
