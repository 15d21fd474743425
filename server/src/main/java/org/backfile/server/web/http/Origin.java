package org.backfile.server.web.http;

import io.javalin.http.Context;

/** Where a client reached the server, for addresses that must also hold outside of a page. */
public final class Origin {
  private Origin() {}

  /**
   * {@code http://archive.example:8080}; the host is one of ours, the {@link FrontGate} saw to it.
   */
  public static String of(Context ctx) {
    return ctx.scheme() + "://" + ctx.host();
  }
}
