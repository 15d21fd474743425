package org.backfile.server.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Another program listens on the port. */
public final class PortInUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param option that says which port to take
   */
  public PortInUseException(int port, String option, Throwable cause) {
    super(
        "port %d is in use by another program; choose another one with %s".formatted(port, option),
        cause);
  }

  /** Throws it before any work is done, where that can be foreseen. */
  public static void unlessFree(String host, int port, String option) {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName(host))) {
      probe.setReuseAddress(true);
    } catch (BindException taken) {
      throw new PortInUseException(port, option, taken);
    } catch (IOException unforeseen) {
      throw new UncheckedIOException(unforeseen);
    }
  }
}
