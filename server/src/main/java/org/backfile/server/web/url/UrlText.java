package org.backfile.server.web.url;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Text in URLs, by the rules of HTML forms: a blank is {@code +}, all but letters, digits and a few
 * signs is percent-encoded UTF-8.
 */
public final class UrlText {
  private static final String PLAIN = "-_.~*,:/@";
  private static final String DIGITS = "0123456789ABCDEF";

  private UrlText() {}

  /** A name and a value, decoded. */
  public record Pair(String name, String value) {}

  /** Writes names and values, joined as a URL wants them. */
  public static final class Writer {
    private final StringBuilder out;

    private Writer(StringBuilder out) {
      this.out = out;
    }

    /** Adds one pair. */
    public void add(String name, String value) {
      if (!out.isEmpty()) {
        out.append('&');
      }
      append(out, name);
      out.append('=');
      append(out, value);
    }
  }

  /** The query part of a URL from what {@code pairs} adds, without the question mark. */
  public static String query(Consumer<Writer> pairs) {
    StringBuilder out = new StringBuilder(64);
    pairs.accept(new Writer(out));
    return out.toString();
  }

  /** A text, encoded. */
  public static String encode(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    append(out, text);
    return out.toString();
  }

  /**
   * Appends a text, encoded; a lone surrogate, which UTF-8 cannot say, becomes the replacement
   * character.
   */
  public static void append(StringBuilder out, String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (isPlain(c)) {
        out.append(c);
      } else if (c == ' ') {
        out.append('+');
      } else if (Character.isHighSurrogate(c)
          && at + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(at + 1))) {
        appendBytes(out, text.substring(at, ++at + 1));
      } else {
        appendBytes(out, Character.isSurrogate(c) ? "\uFFFD" : String.valueOf(c));
      }
    }
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || PLAIN.indexOf(c) >= 0;
  }

  private static void appendBytes(StringBuilder out, String text) {
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      out.append('%').append(DIGITS.charAt((each >> 4) & 0xF)).append(DIGITS.charAt(each & 0xF));
    }
  }

  /**
   * The pairs of the query part of a URL, in order. Encoding that is not valid is taken literally.
   */
  public static List<Pair> parse(String rawQuery) {
    List<Pair> pairs = new ArrayList<>();
    for (String pair : rawQuery.split("&")) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      if (!name.isEmpty()) {
        pairs.add(new Pair(name, equals < 0 ? "" : decode(pair.substring(equals + 1))));
      }
    }
    return pairs;
  }

  private static String decode(String text) {
    if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }
}
