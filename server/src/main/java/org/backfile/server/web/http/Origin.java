package org.backfile.server.web.http;

import io.javalin.http.Context;
import java.util.Optional;

/**
 * Where readers reach the server, for addresses that must also hold outside of a page.
 *
 * @param fixed the address that the server was told; absent where it is that of each request
 */
public record Origin(Optional<String> fixed) {

  /**
   * {@code https://archive.example}; a host that a request names is one of ours, the {@link
   * FrontGate} saw to it.
   */
  public String of(Context ctx) {
    return fixed.orElseGet(() -> ctx.scheme() + "://" + ctx.host());
  }
}
