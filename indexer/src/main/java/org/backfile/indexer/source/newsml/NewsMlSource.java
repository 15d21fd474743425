package org.backfile.indexer.source.newsml;

import java.io.IOException;
import java.util.Set;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.xml.XmlSource;

/** Files of NewsML 1.2. */
public final class NewsMlSource {

  private NewsMlSource() {}

  /** Opens a file. */
  public static ArticleSource open(String file, SourceBytes bytes, FieldMap map)
      throws IOException {
    return new XmlSource(
        file,
        bytes,
        Set.of("NewsItem"),
        (record, origin) -> NewsMlAdapter.adapt(record, origin, map));
  }
}
