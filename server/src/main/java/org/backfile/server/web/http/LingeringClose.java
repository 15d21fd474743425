package org.backfile.server.web.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
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

  /** How often it is looked whether its time is over. */
  private static final Duration LOOK = Duration.ofMillis(500);

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
    private final Connector connector;
    private final Scheduler scheduler;
    private final Callback closing;
    private final ByteBuffer dropped = BufferUtil.allocate(BYTES_AT_ONCE);
    private final long since = System.nanoTime();
    private int left = FrontGate.MAX_DROPPED;

    Rest(Request request, Callback closing) {
      this.connection = request.getConnectionMetaData().getConnection().getEndPoint();
      this.connector = request.getConnectionMetaData().getConnector();
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
     * Goes on with more that comes, or closes: whichever is first. A server that stops closes at
     * its next look, when the client has had the answer for as long as it takes to read it.
     */
    private void await() {
      AtomicBoolean over = new AtomicBoolean();
      long silent = System.nanoTime() + SILENCE.toNanos();
      look(Math.min(silent, since + longest.toNanos()), over);
      Callback more =
          Callback.from(() -> unless(over, this::drop), _ -> unless(over, closing::succeeded));
      if (!connection.tryFillInterested(more)) {
        unless(over, closing::succeeded);
      }
    }

    private void look(long end, AtomicBoolean over) {
      long pause = Math.clamp(end - System.nanoTime(), 0, LOOK.toNanos());
      scheduler.schedule(
          () -> {
            if (connector.isShutdown() || System.nanoTime() - end >= 0) {
              unless(over, closing::succeeded);
            } else if (!over.get()) {
              look(end, over);
            }
          },
          pause,
          TimeUnit.NANOSECONDS);
    }

    private static void unless(AtomicBoolean over, Runnable next) {
      if (over.compareAndSet(false, true)) {
        next.run();
      }
    }
  }
}
