package org.backfile.indexer.source.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.RawRecord;
import org.backfile.indexer.source.ReadOutcome;

/** The records of an XML file: each element of certain names is one, by itself. */
public final class XmlSource implements ArticleSource {

  /** What a format makes of an element. */
  public interface Adapter {

    /**
     * What the element says.
     *
     * @throws org.backfile.indexer.source.RecordProblem when it is no article
     */
    ReadOutcome adapt(XmlNode record, Origin origin);
  }

  private final String file;
  private final Set<String> names;
  private final Adapter adapter;
  private final XmlRecords records;
  private long line = 1;
  private boolean found;

  public XmlSource(String file, InputStream bytes, Set<String> names, Adapter adapter)
      throws IOException {
    this.file = file;
    this.names = names;
    this.adapter = adapter;
    this.records = new XmlRecords(bytes);
  }

  /**
   * @throws IOException when the rest of the file cannot be read, or the file has no record at all
   */
  @Override
  public Optional<RawRecord> next() throws IOException {
    Optional<XmlNode> record = records.next(names);
    if (record.isEmpty() && !found) {
      throw new IOException(
          "expected an element %s, found none".formatted(String.join(" or ", names)));
    }
    found = true;
    line = records.recordLine();
    Origin origin = new Origin(file, line);
    return record.map(
        node -> () -> ReadOutcome.of(origin, node::line, () -> adapter.adapt(node, origin)));
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
