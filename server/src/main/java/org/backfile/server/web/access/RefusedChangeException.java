package org.backfile.server.web.access;

/** A request would change something and may not. */
public final class RefusedChangeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why it may not. */
  public enum Reason {
    /** It came without a key. */
    NO_KEY,
    /** Another site may have made a browser send it. */
    OTHER_SITE
  }

  private final Reason reason;

  RefusedChangeException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
