package org.backfile.server.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** The server cannot listen where it is told to: why, and what to do. */
public final class CannotListenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Ports below this one are the system's own on most. */
  private static final int FIRST_FREE_TO_ALL = 1024;

  private static final int PATIENCE_MILLIS = 1000;

  /** Why it cannot. */
  public enum Why {
    IN_USE("port %2$d is in use by another program; choose another one with %3$s"),
    NOT_ALLOWED(
        "this user may not open port %2$d, as ports below 1024 are the system's own; choose a higher one with %3$s,"
            + " and put a proxy before it"),
    NOT_HERE(
        "%1$s is no address of this machine; give one with --host, or 0.0.0.0 for all that it has");

    private final String message;

    Why(String message) {
      this.message = message;
    }
  }

  private final Why why;

  private CannotListenException(Why why, String host, int port, String option, Throwable cause) {
    super(why.message.formatted(host, port, option), cause);
    this.why = why;
  }

  /** Why a port could not be opened: what systems say of that is in many languages. */
  static CannotListenException of(String host, int port, String option, Throwable cause) {
    Why why =
        !canListen(host)
            ? Why.NOT_HERE
            : port < FIRST_FREE_TO_ALL && !isAnswered(host, port) ? Why.NOT_ALLOWED : Why.IN_USE;
    return new CannotListenException(why, host, port, option, cause);
  }

  private static boolean canListen(String host) {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getByName(host))) {
      return any.isBound();
    } catch (IOException notHere) {
      return false;
    }
  }

  private static boolean isAnswered(String host, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
      return true;
    } catch (IOException byNobody) {
      return false;
    }
  }

  /**
   * Throws it before any work is done, where that can be foreseen.
   *
   * @param option that says which port to take
   */
  public static void unlessFree(String host, int port, String option) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getByName(host), port), 1);
    } catch (BindException refused) {
      throw of(host, port, option, refused);
    } catch (IOException unforeseen) {
      throw new UncheckedIOException(unforeseen);
    }
  }

  public Why why() {
    return why;
  }
}
