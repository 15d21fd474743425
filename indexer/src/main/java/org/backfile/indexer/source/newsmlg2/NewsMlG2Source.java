package org.backfile.indexer.source.newsmlg2;

import java.io.IOException;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.xml.XmlSource;

/** Files of NewsML-G2: one item, or a news message of many. */
public final class NewsMlG2Source {

  private NewsMlG2Source() {}

  /** Opens a file. */
  public static ArticleSource open(String file, SourceBytes bytes, FieldMap map)
      throws IOException {
    return new XmlSource(
        file,
        bytes,
        NewsMlG2Adapter.ITEMS,
        (record, origin) -> NewsMlG2Adapter.adapt(record, origin, map));
  }
}
