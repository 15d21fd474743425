package org.backfile.server.search;

import java.util.function.Supplier;

/**
 * The time that one request may take. Like the {@link Asker} it is bound where a request enters and
 * read where work is done; whoever asks without one has the default limits from then on.
 *
 * @param limits how long it may take
 * @param start when it began, in {@link System#nanoTime}
 */
public record RequestTime(TimeLimits limits, long start) {

  private static final ScopedValue<RequestTime> CURRENT = ScopedValue.newInstance();

  /** The time of a request that begins now. */
  public static RequestTime of(TimeLimits limits) {
    return new RequestTime(limits, System.nanoTime());
  }

  /** The time of whoever asks. */
  public static RequestTime current() {
    return CURRENT.isBound() ? CURRENT.get() : of(TimeLimits.DEFAULT);
  }

  /** The moment of the soft limit, in {@link System#nanoTime}. */
  public long softEnd() {
    return start + limits.soft().toNanos();
  }

  /** The moment of the hard limit. */
  public long hardEnd() {
    return start + limits.hard().toNanos();
  }

  /** The time of another question within this request, such as a line of a list. */
  public RequestTime again() {
    return of(limits);
  }

  /**
   * The time to find all rows of a file, which is read by a program: the hard limit is its soft
   * one.
   */
  public RequestTime forFile() {
    return new RequestTime(new TimeLimits(limits.hard(), limits.hard().multipliedBy(2)), start);
  }

  /** Does some work within this time. */
  public <E extends Exception> void run(Asker.Work<E> work) throws E {
    ScopedValue.where(CURRENT, this)
        .<Void, E>call(() -> {
          work.run();
          return null;
        });
  }

  /** Finds something within this time. */
  public <R> R get(Supplier<R> work) {
    return ScopedValue.where(CURRENT, this).call(work::get);
  }
}
