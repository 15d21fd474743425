package org.backfile.server.web.status;

/**
 * Whether the server still takes requests; it says no before it stops, so that nobody new is sent
 * to it.
 */
public final class Health {
  private volatile boolean stopping;

  /** Whether the server is on its way to stop. */
  public boolean isStopping() {
    return stopping;
  }

  /** Says that it is on its way. */
  public void stop() {
    stopping = true;
  }
}
