package org.backfile.server.web.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/**
 * A feed (RFC 4287) whose entries are a title and a link. Ids are made from names, so that the same
 * name is the same entry for ever. For one thread.
 */
public final class AtomFeed {
  /** Its media type. */
  public static final String TYPE = "application/atom+xml; charset=utf-8";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XmlWriter xml = new XmlWriter(bytes);

  /**
   * Begins a feed.
   *
   * @param name from which its id is made
   * @param author who wrote all of it
   * @param page the page that tells the same
   */
  public AtomFeed(String name, String title, Instant updated, String author, String page) {
    writing(() -> {
      xml.root("feed", "http://www.w3.org/2005/Atom", Map.of());
      xml.text("title", title);
      xml.text("id", id(name));
      xml.text("updated", time(updated));
      xml.empty("link", "rel", "alternate", "type", "text/html", "href", page);
      xml.start("author");
      xml.text("name", author);
      xml.end();
    });
  }

  /** Writes an entry. */
  public AtomFeed entry(String name, String title, Instant updated, String page) {
    writing(() -> {
      xml.start("entry");
      xml.text("id", id(name));
      xml.text("title", title);
      xml.text("updated", time(updated));
      xml.empty("link", "rel", "alternate", "type", "text/html", "href", page);
      xml.end();
    });
    return this;
  }

  /** Ends the feed. */
  public byte[] end() {
    writing(() -> {
      xml.end();
      xml.close();
    });
    return bytes.toByteArray();
  }

  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String id(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** What is written into memory. */
  private interface Writing {
    void run() throws IOException;
  }

  private static void writing(Writing part) {
    try {
      part.run();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
