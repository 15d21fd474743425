package org.backfile.server.web.access;

import io.javalin.http.Context;
import java.util.Optional;
import org.backfile.withheld.Role;

/**
 * Who came in with a key.
 *
 * @param name whose key it is
 * @param role what it lets in as
 */
public record Visitor(String name, Role role) {
  private static final String ATTRIBUTE = Visitor.class.getName();

  /** Who sent a request; empty for who came in without a key. */
  public static Optional<Visitor> of(Context ctx) {
    return Optional.ofNullable(ctx.attribute(ATTRIBUTE));
  }

  void putOn(Context ctx) {
    ctx.attribute(ATTRIBUTE, this);
  }
}
