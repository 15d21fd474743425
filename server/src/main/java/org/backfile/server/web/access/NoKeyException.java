package org.backfile.server.web.access;

/** A request came without a key that lets in. */
public final class NoKeyException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
