package org.backfile.server.search.timed;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.QueryTimeout;
import org.backfile.server.search.RequestTime;

/** A moment after which work is given up. */
public final class Deadline implements QueryTimeout {

  private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

  /** No moment: what is done until then takes as long as it takes. */
  public static final Deadline NEVER = new Deadline(0);

  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  /** Some work that reads an index. */
  public interface Work<R> {
    R run() throws IOException;
  }

  /** So long from now. */
  public static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** When what was found so far is the answer to the request. */
  public static Deadline soft() {
    return new Deadline(RequestTime.current().softEnd());
  }

  /** When there is no answer to the request any more. */
  public static Deadline hard() {
    return new Deadline(RequestTime.current().hardEnd());
  }

  /** This moment, or so long from now if that is sooner. */
  public Deadline orIn(Duration time) {
    return sooner(in(time));
  }

  private Deadline sooner(Deadline other) {
    return this != NEVER && (other == NEVER || end - other.end < 0) ? this : other;
  }

  /**
   * Does some work that is given up at this moment, or at that of the work round it if that is
   * sooner.
   *
   * @throws ExitingReaderException when it was given up
   */
  public <R> R during(Work<R> work) throws IOException {
    return ScopedValue.where(CURRENT, sooner(CURRENT.orElse(NEVER))).call(work::run);
  }

  /** Does some work that is for all requests to come, and so is never given up. */
  public static <R> R never(Work<R> work) throws IOException {
    return ScopedValue.where(CURRENT, NEVER).call(work::run);
  }

  /**
   * Does some work while it holds a lock, for which it waits no longer than the work round it may
   * take.
   *
   * @throws ExitingReaderException when the time was over before
   */
  public static <R> R holding(Lock lock, Work<R> work) throws IOException {
    if (!acquires(lock, CURRENT.orElse(NEVER))) {
      throw late();
    }
    try {
      return work.run();
    } finally {
      lock.unlock();
    }
  }

  private static boolean acquires(Lock lock, Deadline until) {
    long left = until == NEVER ? Long.MAX_VALUE : until.end - System.nanoTime();
    try {
      return lock.tryLock(left, TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static ExitingReaderException late() {
    return new ExitingReaderException("the time for this work is over");
  }

  /**
   * Gives up the work that goes on here if its time is over.
   *
   * @throws ExitingReaderException if so
   */
  public static void check() {
    if (isOver()) {
      throw late();
    }
  }

  /** Whether the time of the work that goes on here is over. */
  static boolean isOver() {
    return CURRENT.isBound() && CURRENT.get().shouldExit();
  }

  @Override
  public boolean shouldExit() {
    return this != NEVER && System.nanoTime() - end > 0;
  }
}
