package org.backfile.server.web.site;

import java.util.Objects;

/** Which program this is. */
public final class Software {
  /** Its version, as the build wrote it into the jar. */
  public static final String VERSION =
      Objects.requireNonNullElse(
          Software.class.getPackage().getImplementationVersion(), "development");

  private Software() {}
}
