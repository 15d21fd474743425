package org.backfile.server.web.http;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * How much work goes on at once: as much as there are processors, and of heavy work half as much,
 * so that whoever asks little always finds a way past it. Some requests may wait, for a short time;
 * more are told to come back, so that a flood slows nobody who is already being answered.
 */
public final class Permits {
  /** Most that wait for one kind of work. */
  public static final int MAX_WAITING = 32;

  /** How long one waits. */
  public static final int MAX_WAIT_MILLIS = 500;

  private final Semaphore free;
  private final Semaphore freeOfHeavy;
  private final LongAdder refused = new LongAdder();

  /**
   * @param atOnce how many may work at once
   */
  public Permits(int atOnce) {
    this.free = new Semaphore(atOnce, true);
    this.freeOfHeavy = new Semaphore(Math.max(1, atOnce / 2), true);
  }

  /**
   * Does work when its turn has come.
   *
   * @throws BusyException when too many wait, or the turn does not come within half a second
   */
  public <T> T run(Supplier<T> work) {
    acquire(free);
    try {
      return work.get();
    } finally {
      free.release();
    }
  }

  /**
   * Does heavy work when its turn among the heavy has come, and then among all.
   *
   * @throws BusyException as {@link #run}
   */
  public <T> T runHeavy(Supplier<T> work) {
    acquire(freeOfHeavy);
    try {
      return run(work);
    } finally {
      freeOfHeavy.release();
    }
  }

  /** Does a part of work that has begun when its turn has come, however long that takes. */
  public <T> T runOn(Supplier<T> work) {
    free.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      free.release();
    }
  }

  /** How many wait for their turn. */
  public int waiting() {
    return free.getQueueLength() + freeOfHeavy.getQueueLength();
  }

  /** How many were told to come back. */
  public long refused() {
    return refused.sum();
  }

  private void acquire(Semaphore turn) {
    try {
      if (turn.getQueueLength() >= MAX_WAITING
          || !turn.tryAcquire(MAX_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
        refused.increment();
        throw new BusyException();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new BusyException();
    }
  }
}
