package org.backfile.server.alerts;

import java.net.URI;

/** Which addresses the server may call. */
@FunctionalInterface
public interface AddressPolicy {

  /**
   * Asks for an address, whose host is looked up for that.
   *
   * @throws UntoldException when it may not be called
   */
  void check(URI address) throws UntoldException;
}
