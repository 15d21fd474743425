package org.backfile.indexer.source.nitf;

import java.io.IOException;
import java.util.Set;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.xml.XmlSource;

/** Files of NITF: one document, or several under one root. */
public final class NitfSource {

  private NitfSource() {}

  /** Opens a file. */
  public static ArticleSource open(String file, SourceBytes bytes, FieldMap map)
      throws IOException {
    return new XmlSource(
        file, bytes, Set.of("nitf"), (record, origin) -> NitfAdapter.adapt(record, origin, map));
  }
}
