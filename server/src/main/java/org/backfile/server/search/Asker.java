package org.backfile.server.search;

import org.backfile.withheld.Role;

/**
 * Who asks, for as long as one answer takes. It is bound where a request enters and read where an
 * index is lent, so that nothing between them can forget to pass it on; whoever is not named is
 * anonymous.
 */
public final class Asker {

  private static final ScopedValue<Role> ROLE = ScopedValue.newInstance();

  private Asker() {}

  /** Some work that may fail. */
  public interface Work<E extends Exception> {
    void run() throws E;
  }

  /** The role of whoever asks. */
  public static Role role() {
    return ROLE.orElse(Role.ANONYMOUS);
  }

  /** Does some work in a role. */
  public static <E extends Exception> void as(Role role, Work<E> work) throws E {
    ScopedValue.where(ROLE, role)
        .<Void, E>call(() -> {
          work.run();
          return null;
        });
  }
}
