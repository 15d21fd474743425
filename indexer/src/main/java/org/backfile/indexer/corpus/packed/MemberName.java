package org.backfile.indexer.corpus.packed;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of members, which whoever made the archive could choose freely. */
final class MemberName {

  private static final int LONGEST = 1000;
  private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");

  private MemberName() {}

  /** The name with {@code /} between folders, as some programs of Windows have it otherwise. */
  static String plain(String name) {
    String slashes = name.replace('\\', '/');
    return slashes.startsWith("./") ? slashes.substring(2) : slashes;
  }

  /** Why a file of that name is not read; empty when it may be. */
  static Optional<String> fault(String name) {
    if (name.isBlank() || name.length() > LONGEST) {
      return Optional.of("expected a path of 1 to %d characters".formatted(LONGEST));
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      return Optional.of("expected a path without control characters");
    }
    if (name.startsWith("/") || DRIVE.matcher(name).matches()) {
      return Optional.of("expected a path within the archive, found an absolute one");
    }
    return Arrays.asList(name.split("/")).contains("..")
        ? Optional.of("expected a path within the archive, found one that leads out of it")
        : Optional.empty();
  }
}
