package org.backfile.withheld;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who a reader is to the archive, from the least to the most trusted. */
public enum Role {
  ANONYMOUS,
  READER,
  EDITOR,
  ADMIN;

  /** The name in files and options. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of a name as in {@link #key}. */
  public static Optional<Role> of(String key) {
    return Stream.of(values()).filter(role -> role.key().equals(key)).findFirst();
  }

  /** Whether this role may do all that another may. */
  public boolean isAtLeast(Role other) {
    return compareTo(other) >= 0;
  }
}
