package org.backfile.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The text an article is cited by: title, paragraphs, one blank line between them, a line feed at
 * the end, in UTF-8. Its SHA-256 names the version: anyone can fetch the text and recompute it.
 */
public final class CanonicalText {

  private CanonicalText() {}

  /** The canonical text of an article's version. */
  public static String of(Article article) {
    return of(article.title(), article.body());
  }

  /** The canonical text of a title (may be empty) and a body (may be empty). */
  public static String of(String title, String body) {
    String gap = title.isEmpty() || body.isEmpty() ? "" : "\n\n";
    return title + gap + body + "\n";
  }

  /** SHA-256 of the canonical text: 32 bytes. */
  public static byte[] sha256(String title, String body) {
    return sha256(of(title, body));
  }

  /** SHA-256 of a text in UTF-8: 32 bytes. */
  public static byte[] sha256(String text) {
    return newSha256().digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A hash as 64 lower-case hexadecimal digits. */
  public static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  /** A new SHA-256 digest; every Java platform has one. */
  public static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
