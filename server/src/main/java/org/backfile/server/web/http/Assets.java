package org.backfile.server.web.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.article.CanonicalText;

/**
 * Style sheets, the script and pictures. Each is served under a name that holds a hash of its
 * content, so that browsers may keep it for ever and never show an old one.
 */
public final class Assets {
  /** Where assets are served. */
  public static final String PATH = "/static/";

  private static final List<String> NAMES =
      List.of(
          "base.css",
          "search.css",
          "article.css",
          "timeline.css",
          "compare.css",
          "entity.css",
          "lists.css",
          "alerts.css",
          "app.js",
          "icon.svg");

  /** What is sent as one file though it is written as several: each file is one request more. */
  private static final Map<String, List<String>> JOINED =
      Map.of(
          "timeline.css", List.of("search.css", "timeline.css"),
          "entity.css", List.of("search.css", "entity.css"));

  private static final int HASH_DIGITS = 10;

  private final Map<String, String> urls = new LinkedHashMap<>();
  private final Map<String, Body> bodies = new LinkedHashMap<>();

  /** Reads all assets from the class path. */
  public Assets() {
    for (String name : NAMES) {
      byte[] bytes = joined(JOINED.getOrDefault(name, List.of(name)));
      int dot = name.lastIndexOf('.');
      String hashed = name.substring(0, dot) + "." + hash(bytes) + name.substring(dot);
      urls.put(name, PATH + hashed);
      bodies.put(hashed, new Body(type(name), bytes));
    }
  }

  /** The address of an asset. */
  public String url(String name) {
    String url = urls.get(name);
    if (url == null) {
      throw new IllegalArgumentException(
          "there is no asset " + name + "; known are " + urls.keySet());
    }
    return url;
  }

  /** An asset by the last part of its address. */
  public Optional<Body> body(String hashedName) {
    return Optional.ofNullable(bodies.get(hashedName));
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.'))) {
      case ".css" -> "text/css; charset=utf-8";
      case ".js" -> "text/javascript; charset=utf-8";
      default -> "image/svg+xml; charset=utf-8";
    };
  }

  private static byte[] joined(List<String> names) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    names.forEach(name -> all.writeBytes(read(name)));
    return all.toByteArray();
  }

  private static byte[] read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream("/static/" + name)) {
      if (in == null) {
        throw new IllegalStateException(
            "static/" + name + " is not on the class path; build the program again");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(byte[] bytes) {
    return CanonicalText.hex(CanonicalText.newSha256().digest(bytes)).substring(0, HASH_DIGITS);
  }
}
