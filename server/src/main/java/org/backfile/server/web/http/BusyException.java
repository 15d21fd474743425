package org.backfile.server.web.http;

/** Too much is asked at once; the same request may succeed in a moment. */
public final class BusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** When to try again, in seconds. */
  public static final int RETRY_AFTER_SECONDS = 1;

  public BusyException() {
    super("too many searches at once");
  }
}
