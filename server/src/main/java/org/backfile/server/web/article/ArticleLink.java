package org.backfile.server.web.article;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.UrlText;

/**
 * Where an article is found. An id may hold any characters, a path may not: a slash, a percent sign
 * or two dots would change its meaning on the way. So in a path an id's ASCII letters, digits and
 * {@code - _ . : , @} stand for themselves, letters beyond ASCII are percent-encoded as always, and
 * everything else is {@code ~} and two hexadecimal digits: {@code ~2F} is a slash, {@code ~7E} the
 * tilde itself. A dot that begins an id is {@code ~2E}.
 */
public final class ArticleLink {
  private static final String PLAIN = "-_.:,@";
  private static final String DIGITS = "0123456789ABCDEF";

  private ArticleLink() {}

  /** The path of an article's newest version. */
  public static String path(String id) {
    return "/a/" + segment(id);
  }

  /** The path of exactly one version. */
  public static String path(String id, String sha256) {
    return path(id) + "/v/" + sha256;
  }

  /**
   * The address of an article as a row of a result: it carries the search, so that matches are
   * marked and the way back is known.
   *
   * @param number the article's place in the result, from 1
   */
  public static String inResult(SearchState state, String id, int number) {
    String url = state.fromTheTop().url(path(id));
    return url + (url.contains("?") ? "&" : "?") + "at=" + number;
  }

  /** An id as one segment of a path. */
  public static String segment(String id) {
    StringBuilder out = new StringBuilder(id.length() + 8);
    for (int at = 0; at < id.length(); at++) {
      char c = id.charAt(at);
      boolean plain =
          Character.isLetterOrDigit(c) || (PLAIN.indexOf(c) >= 0 && !(c == '.' && at == 0));
      if (c < 128) {
        append(out, c, plain);
      } else {
        int end = id.offsetByCodePoints(at, 1);
        UrlText.append(out, id.substring(at, end));
        at = end - 1;
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, char c, boolean plain) {
    if (plain) {
      out.append(c);
    } else {
      out.append('~').append(DIGITS.charAt(c >> 4)).append(DIGITS.charAt(c & 0xF));
    }
  }

  /**
   * The id that a segment stands for.
   *
   * @param segment as it stands in the path, percent-decoded
   * @return empty when it stands for none
   */
  public static Optional<String> id(String segment) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(segment.length());
    for (int at = 0; at < segment.length(); at++) {
      if (segment.charAt(at) == '~') {
        int code = code(segment, at + 1);
        if (code < 0) {
          return Optional.empty();
        }
        out.write(code);
        at += 2;
      } else {
        int end = segment.offsetByCodePoints(at, 1);
        out.writeBytes(segment.substring(at, end).getBytes(StandardCharsets.UTF_8));
        at = end - 1;
      }
    }
    return Optional.of(out.toString(StandardCharsets.UTF_8));
  }

  private static int code(String text, int at) {
    if (at + 2 > text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 || high > 7 ? -1 : high * 16 + low;
  }
}
