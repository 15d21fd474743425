package org.backfile.indexer.source.xml;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.RawRecord;
import org.backfile.indexer.source.SourceBytes;

/** A file of XML whose records stand among parts that say something of all of them. */
public abstract class XmlParts implements ArticleSource {

  private final String file;
  private final Set<String> names;
  private final XmlRecords records;
  private long line = 1;

  /**
   * @param names of the elements that are parts, records among them
   */
  protected XmlParts(String file, SourceBytes bytes, Set<String> names) throws IOException {
    this.file = file;
    this.names = names;
    this.records = new XmlRecords(bytes);
  }

  /** The record that a part is; empty where it is none, or no article. */
  protected abstract Optional<RawRecord> record(XmlNode part, Origin origin);

  /** The language that the elements around the part last read name; empty where none does. */
  protected final String language() {
    return records.language();
  }

  /** The address to which others are relative, as the elements around name it; blank if none do. */
  protected final String base() {
    return records.base();
  }

  @Override
  public final Optional<RawRecord> next() throws IOException {
    for (Optional<XmlNode> part = records.next(names);
        part.isPresent();
        part = records.next(names)) {
      line = records.recordLine();
      Optional<RawRecord> record = record(part.get(), new Origin(file, line));
      if (record.isPresent()) {
        return record;
      }
    }
    return Optional.empty();
  }

  @Override
  public final long line() {
    return Math.max(line, records.line());
  }

  @Override
  public final void close() throws IOException {
    records.close();
  }
}
