package org.backfile.server.web;

/** Another program listens on the port. */
public final class PortInUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PortInUseException(int port) {
    super("port %d is in use by another program; choose another one with --port".formatted(port));
  }
}
