package org.backfile.server.alerts;

import java.util.Optional;
import org.backfile.withheld.Role;

/** What the owners of alerts may see. */
@FunctionalInterface
public interface Roles {

  /** The role of an owner now; empty when no key of that name lets in any more. */
  Optional<Role> of(String owner);
}
