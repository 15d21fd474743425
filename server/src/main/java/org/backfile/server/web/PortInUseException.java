package org.backfile.server.web;

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
}
