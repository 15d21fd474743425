package org.backfile.server.web.http;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.backfile.server.web.access.Clients;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Keeps one client from taking all connections, and any from holding one by sending a request a
 * byte at a time: Jetty's idle time begins anew with every byte. Once a second all connections are
 * looked at; one whose headers or body have been coming in for too long is closed.
 */
public final class ClientConnections extends AbstractLifeCycle implements Connection.Listener {
  private static final long LOOK_MILLIS = 1_000;

  private final ConnectionLimits limits;
  private final Map<Connection, Incoming> open = new ConcurrentHashMap<>();
  private final Map<String, Integer> ofClient = new ConcurrentHashMap<>();
  private final Scheduler scheduler = new ScheduledExecutorScheduler("connections", true);

  public ClientConnections(ConnectionLimits limits) {
    this.limits = limits;
  }

  @Override
  protected void doStart() throws Exception {
    scheduler.start();
    look();
  }

  @Override
  protected void doStop() throws Exception {
    scheduler.stop();
  }

  @Override
  public void onOpened(Connection connection) {
    Incoming incoming = new Incoming(client(connection));
    open.put(connection, incoming);
    boolean tooMany =
        incoming
            .client
            .filter(client -> ofClient.merge(client, 1, Integer::sum) > limits.ofClient())
            .isPresent();
    if (tooMany && limits.ofClient() > 0) {
      connection.getEndPoint().close();
    }
  }

  @Override
  public void onClosed(Connection connection) {
    Incoming closed = open.remove(connection);
    if (closed != null) {
      closed.client.ifPresent(
          client -> ofClient.computeIfPresent(client, (_, many) -> many == 1 ? null : many - 1));
    }
  }

  /** How many connections are open. */
  public int size() {
    return open.size();
  }

  private Optional<String> client(Connection connection) {
    return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress peer
            && !limits.exempt().contains(peer.getAddress().getHostAddress())
        ? Optional.of(Clients.network(peer.getAddress()))
        : Optional.empty();
  }

  /** Notes that the headers of a request have come in, and when its answer is out. */
  void reads(Request request) {
    Connection connection = request.getConnectionMetaData().getConnection();
    Incoming incoming = open.get(connection);
    if (incoming != null) {
      incoming.begin(true, connection.getBytesIn());
      Request.addCompletionListener(request, _ -> incoming.begin(false, connection.getBytesIn()));
    }
  }

  private void look() {
    open.forEach((connection, incoming) -> {
      if (incoming.isLate(connection.getBytesIn(), System.nanoTime(), limits)) {
        connection.getEndPoint().close();
      }
    });
    scheduler.schedule(this::look, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** What is coming in on one connection: headers, or the body behind them. */
  private static final class Incoming {
    private final Optional<String> client;
    private boolean body;
    private long bytesBefore;
    private long since;
    private boolean begun;

    /**
     * @param client whose it is, which a closed connection does not know any more
     */
    Incoming(Optional<String> client) {
      this.client = client;
    }

    synchronized void begin(boolean withBody, long bytes) {
      body = withBody;
      bytesBefore = bytes;
      begun = false;
    }

    /** Whether its first bytes came longer ago than all of it may take. */
    synchronized boolean isLate(long bytes, long now, ConnectionLimits limits) {
      if (!begun && bytes > bytesBefore) {
        begun = true;
        since = now;
      }
      return begun && now - since > (body ? limits.body() : limits.headers()).toNanos();
    }
  }
}
