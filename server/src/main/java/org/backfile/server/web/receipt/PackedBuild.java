package org.backfile.server.web.receipt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A build's id in few bytes. One of the usual form, {@code 20261122T101500Z-8f3a2c}, takes a zero,
 * four bytes of time and three of its last part; any other its length and its letters.
 */
final class PackedBuild {
  private static final Pattern USUAL = Pattern.compile("[0-9]{8}T[0-9]{6}Z-[0-9a-f]{6}");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
  private static final int TIME_LENGTH = "20261122T101500".length();
  private static final int TAIL_BYTES = 3;
  private static final int LONGEST = 255;

  private PackedBuild() {}

  static byte[] pack(String buildId) {
    if (USUAL.matcher(buildId).matches()) {
      try {
        LocalDateTime time = LocalDateTime.parse(buildId.substring(0, TIME_LENGTH), TIME);
        return ByteBuffer.allocate(1 + Integer.BYTES + TAIL_BYTES)
            .put((byte) 0)
            .putInt((int) time.toEpochSecond(ZoneOffset.UTC))
            .put(HexFormat.of().parseHex(buildId.substring(TIME_LENGTH + 2)))
            .array();
      } catch (DateTimeException noTime) {
        // It only looks like one of the usual form.
      }
    }
    byte[] letters = buildId.getBytes(StandardCharsets.UTF_8);
    if (letters.length > LONGEST) {
      throw new IllegalArgumentException("a build's id has at most 255 bytes, found " + buildId);
    }
    return ByteBuffer.allocate(1 + letters.length).put((byte) letters.length).put(letters).array();
  }

  /**
   * Reads what {@link #pack} wrote.
   *
   * @throws java.nio.BufferUnderflowException when it is cut short
   */
  static String unpack(ByteBuffer in) {
    int length = Byte.toUnsignedInt(in.get());
    if (length > 0) {
      byte[] letters = new byte[length];
      in.get(letters);
      return new String(letters, StandardCharsets.UTF_8);
    }
    Instant time = Instant.ofEpochSecond(Integer.toUnsignedLong(in.getInt()));
    byte[] tail = new byte[TAIL_BYTES];
    in.get(tail);
    return TIME.format(time.atOffset(ZoneOffset.UTC)) + "Z-" + HexFormat.of().formatHex(tail);
  }
}
