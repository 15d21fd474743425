package org.backfile.indexer.source;

import java.util.Locale;
import java.util.regex.Pattern;
import org.backfile.article.Article;
import org.backfile.article.CanonicalText;

/**
 * Ids of articles whose source gives none: made from the address or the file, so that the same
 * article has the same id in every build.
 */
public final class SourceId {

  private static final int HASH_LENGTH = 16;
  private static final Pattern SCHEME = Pattern.compile("(?i)^https?://(www\\.)?");
  private static final Pattern FRAGMENT = Pattern.compile("#[^!].*$|#$");
  private static final Pattern NO_CHARACTERS_OF_IDS = Pattern.compile("[\\p{Cntrl}/]+");

  private SourceId() {}

  /**
   * The id of a page by its address: without scheme, {@code www.}, fragment and last slash. Colons
   * stand for slashes, as an id stands in the path of a URL.
   */
  public static String ofUrl(String url) {
    String address = FRAGMENT.matcher(url.strip()).replaceFirst("");
    String plain = SCHEME.matcher(address).replaceFirst("").replaceFirst("/+$", "");
    int slash = plain.indexOf('/');
    String host = slash < 0 ? plain : plain.substring(0, slash);
    return of(host.toLowerCase(Locale.ROOT) + plain.substring(host.length()));
  }

  /** The id of what stands alone in a file, by the file's path. */
  public static String ofFile(String file) {
    return of(file.replace("!/", "/"));
  }

  /**
   * An id of what an article itself holds, where nothing else names it.
   *
   * @param kind what the id begins with, so that it is known as such
   * @param parts what tells the article from others
   */
  public static String ofContent(String kind, String... parts) {
    return of(kind + "-" + hash(String.join("\n", parts)));
  }

  private static String hash(String text) {
    return CanonicalText.hex(CanonicalText.sha256(text)).substring(0, HASH_LENGTH);
  }

  /** An id from any name: cut to length with a hash of the whole where it is too long. */
  public static String of(String name) {
    String id = NO_CHARACTERS_OF_IDS.matcher(name.strip()).replaceAll(":");
    if (id.length() <= Article.MAX_ID_LENGTH) {
      return id;
    }
    return id.substring(0, Article.MAX_ID_LENGTH - HASH_LENGTH - 1) + "-" + hash(name);
  }
}
