package org.backfile.server.search.lucene;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeMap;
import org.backfile.article.CanonicalText;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.StaleCursorException;
import org.backfile.server.search.lucene.Start.After;
import org.backfile.server.search.lucene.Start.AtRow;

/**
 * Where the next rows of a complete set begin, as text for a URL: the sort values of the last row
 * and a digest over them, the build and the question. So a cursor of another build or question, or
 * one that was changed on its way, is told from a good one.
 */
final class Cursor {

  /** The cursor that begins a set. */
  static final String FIRST = "*";

  private static final int DIGEST_BYTES = 12;
  private static final byte AT_ROW = 0;
  private static final byte AFTER_DATED = 1;
  private static final byte AFTER_UNDATED = 2;

  private final String context;

  /** The cursors of one question to one build. */
  Cursor(String buildId, SearchRequest request) {
    this.context =
        String.join(
            "\n",
            buildId,
            request.query().readAs(),
            new TreeMap<>(request.keywords()).toString(),
            request.dates().toString(),
            request.sort().key(),
            request.folding().toString());
  }

  /** The text of a start. */
  String write(Start start) {
    byte[] payload = payload(start);
    ByteBuffer all = ByteBuffer.allocate(DIGEST_BYTES + payload.length);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(all.put(digest(payload)).put(payload).array());
  }

  /**
   * The start of a text.
   *
   * @throws StaleCursorException when it was not written for this question and build
   */
  Start read(String cursor) {
    if (cursor.equals(FIRST)) {
      return new AtRow(0);
    }
    byte[] all = decode(cursor);
    byte[] payload = Arrays.copyOfRange(all, Math.min(DIGEST_BYTES, all.length), all.length);
    if (payload.length == 0 || !Arrays.equals(digest(payload), Arrays.copyOf(all, DIGEST_BYTES))) {
      throw stale();
    }
    return start(ByteBuffer.wrap(payload));
  }

  private static byte[] decode(String cursor) {
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException notBase64) {
      throw stale();
    }
  }

  private static StaleCursorException stale() {
    return new StaleCursorException(
        "the cursor is damaged, or of another search or build; begin again with cursor=*");
  }

  private static byte[] payload(Start start) {
    return switch (start) {
      case AtRow(int row) -> ByteBuffer.allocate(5).put(AT_ROW).putInt(row).array();
      case After(float score, Optional<Long> published, String id) -> {
        byte[] idBytes = id.getBytes(StandardCharsets.UTF_8);
        yield ByteBuffer.allocate(1 + Float.BYTES + Long.BYTES + idBytes.length)
            .put(published.isPresent() ? AFTER_DATED : AFTER_UNDATED)
            .putFloat(score)
            .putLong(published.orElse(0L))
            .put(idBytes)
            .array();
      }
    };
  }

  private static Start start(ByteBuffer payload) {
    byte kind = payload.get();
    if (kind == AT_ROW) {
      return new AtRow(payload.getInt());
    }
    float score = payload.getFloat();
    long published = payload.getLong();
    String id = StandardCharsets.UTF_8.decode(payload).toString();
    return new After(score, kind == AFTER_DATED ? Optional.of(published) : Optional.empty(), id);
  }

  private byte[] digest(byte[] payload) {
    var digest = CanonicalText.newSha256();
    digest.update(context.getBytes(StandardCharsets.UTF_8));
    return Arrays.copyOf(digest.digest(payload), DIGEST_BYTES);
  }
}
