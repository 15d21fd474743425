package org.backfile.indexer.source.mail;

import java.io.InputStream;
import java.util.Optional;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.ReadOutcome.Read;
import org.backfile.indexer.source.WholeFile;
import org.backfile.indexer.source.fields.ArticleAdapter;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.html.PageArticle;
import org.backfile.indexer.source.html.PageOrigin;

/**
 * A web page that a browser saved with its pictures as one message (MHTML, RFC 2557): read as the
 * page that it is, with the address it was saved from and when.
 */
public final class MhtmlSource {

  /** Largest file read, in bytes: its pictures are in it. */
  static final int LARGEST = 48 << 20;

  private MhtmlSource() {}

  /**
   * A page in a message.
   *
   * @param html its markup
   * @param charset as its part of the message names it
   * @param url where it was
   * @param saved when, as the message has it
   */
  record SavedPage(
      byte[] html, Optional<String> charset, Optional<String> url, Optional<String> saved) {}

  /** The one record of a file. */
  public static ArticleSource open(String file, InputStream bytes, FieldMap map) {
    ArticleAdapter adapter = ArticleAdapter.of(map);
    return new WholeFile(file, bytes, LARGEST, (content, origin) -> read(content, origin, adapter));
  }

  private static Read read(byte[] content, Origin origin, ArticleAdapter adapter) {
    SavedPage page = MessageParser.savedPage(content);
    return PageArticle.read(
        page.html(), new PageOrigin(origin, page.url(), page.charset(), page.saved()), adapter);
  }
}
