package org.backfile.server.search;

/** No build can be served at this moment; the message says why and what to do. */
public final class ArchiveUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ArchiveUnavailableException(String message) {
    super(message);
  }
}
