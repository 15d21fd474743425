package org.backfile.indexer.source.ninjs;

import java.io.IOException;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.fields.ArticleAdapter;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.jsonl.JsonSources;

/** Files of ninjs: one item, several, one a line, arrays of them, or an object around a list. */
public final class NinjsSource {

  private NinjsSource() {}

  /** Opens a file; with a field map that renames, it is JSON like any other. */
  public static ArticleSource open(String file, SourceBytes bytes, FieldMap map)
      throws IOException {
    return JsonSources.of(
        file,
        bytes,
        map.renames() ? ArticleAdapter.of(map) : new NinjsAdapter(map),
        NinjsMark.list(bytes.first()));
  }
}
