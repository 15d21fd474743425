package org.backfile.indexer.source.html;

import java.io.InputStream;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.WholeFile;
import org.backfile.indexer.source.fields.ArticleAdapter;
import org.backfile.indexer.source.fields.FieldMap;

/** A saved web page: one article a file. */
public final class HtmlSource {

  private HtmlSource() {}

  /** The one record of a file. */
  public static ArticleSource open(String file, InputStream bytes, FieldMap map) {
    ArticleAdapter adapter = ArticleAdapter.of(map);
    return new WholeFile(
        file,
        bytes,
        (content, origin) -> PageArticle.read(content, PageOrigin.of(origin), adapter));
  }
}
