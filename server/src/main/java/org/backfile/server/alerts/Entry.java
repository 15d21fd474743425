package org.backfile.server.alerts;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that an alert tells. It holds no text of the article: that is read when it is told, as
 * far as it may be seen then.
 *
 * @param article its id
 */
public record Entry(Kind kind, String article) {

  /** What happened to the article. */
  public enum Kind {
    /** The archive has had it since a build after the one that was told last. */
    NEW("new"),
    /** It was there before, and its text or fields are others now. */
    CHANGED("changed"),
    /** This alert told of it, and it was withdrawn since. */
    WITHDRAWN("withdrawn");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** Its name in files, feeds and JSON. */
    public String key() {
      return key;
    }

    /** The kind of a name. */
    public static Optional<Kind> of(String key) {
      return Stream.of(values()).filter(each -> each.key.equals(key)).findFirst();
    }
  }
}
