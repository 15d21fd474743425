package org.backfile.server.web.http;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How much heavy work goes on at once: as much as there are processors. Some requests may wait, for
 * a short time; more are told to come back, so that a flood slows nobody who is already being
 * answered.
 */
public final class Permits {
  private static final int MAX_WAITING = 32;
  private static final int MAX_WAIT_MILLIS = 500;

  private final Semaphore free;

  /**
   * @param atOnce how many may work at once
   */
  public Permits(int atOnce) {
    this.free = new Semaphore(atOnce, true);
  }

  /**
   * Does heavy work when its turn has come.
   *
   * @throws BusyException when too many wait, or the turn does not come within half a second
   */
  public <T> T run(Supplier<T> work) {
    acquire();
    try {
      return work.get();
    } finally {
      free.release();
    }
  }

  private void acquire() {
    try {
      boolean admitted =
          free.getQueueLength() < MAX_WAITING
              && free.tryAcquire(MAX_WAIT_MILLIS, TimeUnit.MILLISECONDS);
      if (!admitted) {
        throw new BusyException();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new BusyException();
    }
  }
}
