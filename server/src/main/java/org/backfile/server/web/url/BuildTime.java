package org.backfile.server.web.url;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The time in a build's id: {@code 20261122T101500Z-8f3a2c} was made at 10:15. */
public final class BuildTime {
  private static final Pattern ID = Pattern.compile("(\\d{8}T\\d{6}Z)(-[0-9a-f]{6})?");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

  private BuildTime() {}

  /** The id as it is written, when it is one. */
  static Optional<String> canonical(String id) {
    try {
      return ID.matcher(id).matches() ? Optional.of(parse(id)).map(time -> id) : Optional.empty();
    } catch (DateTimeParseException noTime) {
      return Optional.empty();
    }
  }

  /** When the build of an id was made. */
  public static Instant parse(String id) {
    return LocalDateTime.parse(id.substring(0, 16), TIME).toInstant(ZoneOffset.UTC);
  }
}
