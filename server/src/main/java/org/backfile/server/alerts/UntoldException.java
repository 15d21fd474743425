package org.backfile.server.alerts;

import org.backfile.server.language.Message;

/** An alert cannot tell what it should; the message says why, in plain words. */
public final class UntoldException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Message reason;

  public UntoldException(Message reason) {
    super(reason.toString());
    this.reason = reason;
  }

  /** Why, for a reader. */
  public Message reason() {
    return reason;
  }
}
