package org.backfile.server.web.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Lets a client that is still sending read the answer before its connection is closed. Closed over
 * bytes that nobody read, a connection is reset, and a reset overtakes the answer (RFC 9112,
 * section 9.6). So what comes in after the answer is dropped until the client has done, is silent
 * for some seconds, has sent {@value FrontGate#MAX_DROPPED} bytes, or has taken too long.
 */
public final class LingeringClose {

  private static final int BYTES_AT_ONCE = 16 * 1024;

  /** How long a client may be silent, between what it sends or before it closes. */
  private static final Duration SILENCE = Duration.ofSeconds(5);

  private final Duration longest;

  /**
   * @param longest how long a client may go on sending
   */
  public LingeringClose(Duration longest) {
    this.longest = longest;
  }

  /** What to call when a request is answered, of whose body something may not have been read. */
  Callback unlessRead(Request request, Callback answered) {
    return Callback.from(
        () -> {
          if (request.consumeAvailable()) {
            answered.succeeded();
          } else {
            new Rest(request, answered).drop();
          }
        },
        answered::failed);
  }

  /**
   * What to call when a request was refused, be it in the middle of its headers, and all of the
   * answer is on its way but the word that it was the last of it: Jetty closes upon that word where
   * it refused the request by itself.
   */
  Callback unlessKept(Request request, Callback refused) {
    return Callback.from(
        () -> {
          if (request.getConnectionMetaData().isPersistent()) {
            refused.succeeded();
          } else {
            new Rest(request, refused).dropAfterTheLastByte();
          }
        },
        refused::failed);
  }

  /** What a client still sends. */
  private final class Rest {
    private final EndPoint connection;
    private final Scheduler scheduler;
    private final Callback closing;
    private final ByteBuffer dropped = BufferUtil.allocate(BYTES_AT_ONCE);
    private final long since = System.nanoTime();
    private int left = FrontGate.MAX_DROPPED;

    Rest(Request request, Callback closing) {
      this.connection = request.getConnectionMetaData().getConnection().getEndPoint();
      this.scheduler = request.getComponents().getScheduler();
      this.closing = closing;
    }

    /** Whoever reads to the end of the connection is at it. */
    void dropAfterTheLastByte() {
      connection.shutdownOutput();
      drop();
    }

    void drop() {
      try {
        while (left > 0) {
          BufferUtil.clear(dropped);
          int bytes = connection.fill(dropped);
          if (bytes == 0) {
            await();
            return;
          }
          left = bytes > 0 ? left - bytes : 0;
        }
      } catch (IOException gone) {
        // Then nobody waits for the answer either.
      }
      closing.succeeded();
    }

    /**
     * Goes on with more that comes, or closes: whichever is first. That a task could be cancelled
     * does not tell that it did not run.
     */
    private void await() {
      long time = Math.min(SILENCE.toNanos(), since + longest.toNanos() - System.nanoTime());
      AtomicBoolean over = new AtomicBoolean();
      Scheduler.Task patience =
          scheduler.schedule(
              () -> unless(over, closing::succeeded), Math.max(0, time), TimeUnit.NANOSECONDS);
      Callback more =
          Callback.from(
              () -> unless(over, () -> goOn(patience)), _ -> unless(over, () -> close(patience)));
      if (!connection.tryFillInterested(more)) {
        unless(over, () -> close(patience));
      }
    }

    private void goOn(Scheduler.Task patience) {
      patience.cancel();
      drop();
    }

    private void close(Scheduler.Task patience) {
      patience.cancel();
      closing.succeeded();
    }

    private static void unless(AtomicBoolean over, Runnable next) {
      if (over.compareAndSet(false, true)) {
        next.run();
      }
    }
  }
}
