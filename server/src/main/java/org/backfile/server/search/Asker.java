package org.backfile.server.search;

import org.backfile.withheld.Role;

/**
 * Who asks, for as long as one answer takes. It is bound where a request enters and read where an
 * index is lent, so that nothing between them can forget to pass it on; whoever is not named is
 * anonymous.
 */
public final class Asker {

  private static final ScopedValue<Reader> READER = ScopedValue.newInstance();

  private Asker() {}

  /**
   * Somebody known.
   *
   * @param name of the key they came in with; empty without one
   */
  private record Reader(Role role, String name) {}

  /** Some work that may fail. */
  public interface Work<E extends Exception> {
    void run() throws E;
  }

  /** The role of whoever asks. */
  public static Role role() {
    return READER.isBound() ? READER.get().role() : Role.ANONYMOUS;
  }

  /** The name of the key that whoever asks came in with; empty without one. */
  public static String name() {
    return READER.isBound() ? READER.get().name() : "";
  }

  /**
   * Does some work in a role.
   *
   * @param name of the key that has this role; empty without one
   */
  public static <E extends Exception> void as(Role role, String name, Work<E> work) throws E {
    ScopedValue.where(READER, new Reader(role, name))
        .<Void, E>call(() -> {
          work.run();
          return null;
        });
  }
}
