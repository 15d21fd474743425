package org.backfile.server.web.http;

import org.jspecify.annotations.Nullable;

/** Who asks: a person with a browser, or a program. */
public final class Audience {
  private Audience() {}

  /**
   * Whether an error should be told as problem+json.
   *
   * @param accept the request's Accept header
   */
  public static boolean isProgram(String path, @Nullable String accept) {
    return path.startsWith("/api/")
        || path.startsWith("/compat/")
        || path.endsWith(".json")
        || (accept != null && accept.contains("json") && !accept.contains("text/html"));
  }
}
