package org.backfile.server.web.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.article.Article;

/**
 * Where the original of an article is found outside of here. Nothing is fetched from there: these
 * are links, and only to addresses of the web.
 *
 * @param archived a copy in a web archive: the field {@value #FIELD} of the source, or the
 *     article's own address when it is one of a web archive, which holds the time of capture (14
 *     digits) and the address captured, as those of the Wayback Machine and of pywb do
 * @param live where the source published it
 */
public record Original(Optional<String> archived, Optional<String> live) {
  /** The name under which a source tells where a copy is kept. */
  public static final String FIELD = "archivedUrl";

  private static final Pattern CAPTURE =
      Pattern.compile("https?://[^/]+/(?:[^?#]*/)?[0-9]{14}(?:[a-z]{2}_)?/(https?://.+)");

  /** The original of an article. */
  public static Original of(Article article) {
    Optional<String> url = web(article.url());
    Optional<Matcher> capture = url.map(CAPTURE::matcher).filter(Matcher::matches);
    Optional<String> told =
        Optional.ofNullable(article.extras().get(FIELD))
            .filter(JsonNode::isTextual)
            .map(JsonNode::asText);
    return new Original(
        web(told).or(() -> capture.flatMap(_ -> url)),
        capture.map(each -> each.group(1)).or(() -> url));
  }

  /** An address, where it is one of the web and not a script. */
  public static Optional<String> web(Optional<String> url) {
    return url.filter(each -> each.startsWith("https://") || each.startsWith("http://"));
  }

  /** Whether there is anything to follow. */
  public boolean any() {
    return archived.isPresent() || live.isPresent();
  }
}
