package org.backfile.server.web.metrics;

import java.io.IOException;
import java.net.BindException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.backfile.server.web.access.Clients;
import org.backfile.server.web.http.Body;
import org.backfile.server.web.http.ClientConnections;
import org.backfile.server.web.http.ConnectionLimits;
import org.backfile.server.web.http.FrontGate;
import org.backfile.server.web.http.GateErrors;
import org.backfile.server.web.http.LingeringClose;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/**
 * {@code GET /metrics} on a port of its own, which only this machine reaches: figures are for
 * whoever runs the server, not for its readers, and never pass the proxy that they come through.
 */
public final class AdminServer implements AutoCloseable {

  /** Where the figures are. */
  public static final String PATH = "/metrics";

  private static final String LOOPBACK = "127.0.0.1";
  private static final Set<String> NAMES = Set.of("localhost", LOOPBACK, "[::1]");

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  /**
   * A server that has not started.
   *
   * @param port 0 for any free one
   */
  public AdminServer(int port, Metrics metrics) {
    ClientConnections connections = new ClientConnections(ConnectionLimits.LOOPBACK);
    LingeringClose lingering = new LingeringClose(ConnectionLimits.LOOPBACK.body());
    connector.setHost(LOOPBACK);
    connector.setPort(port);
    connector.addBean(connections);
    server.addConnector(connector);
    server.setErrorHandler(
        new GateErrors((status, _, _, _, _) -> text(HttpStatus.getMessage(status)), lingering));
    FrontGate gate =
        new FrontGate(NAMES, new Clients(Set.of()), Optional.empty(), connections, lingering);
    gate.setHandler(new Figures(metrics));
    server.setHandler(gate);
  }

  private static Body text(String line) {
    return new Body("text/plain; charset=utf-8", (line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Starts to answer.
   *
   * @throws BindException when another program has the port
   */
  public AdminServer start() throws IOException {
    try {
      server.start();
      return this;
    } catch (IOException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new IOException("the port for figures could not be opened", failed);
    }
  }

  /** Where the figures are. */
  public String url() {
    return "http://%s:%d%s".formatted(LOOPBACK, connector.getLocalPort(), PATH);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failed) {
      throw new IllegalStateException("the port for figures could not be closed", failed);
    }
  }

  private static final class Figures extends Handler.Abstract {
    private final Metrics metrics;

    Figures(Metrics metrics) {
      this.metrics = metrics;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
      if (!reads || !Request.getPathInContext(request).equals(PATH)) {
        int status = reads ? HttpStatus.NOT_FOUND_404 : HttpStatus.METHOD_NOT_ALLOWED_405;
        Response.writeError(request, response, callback, status);
        return true;
      }
      byte[] text = metrics.text().getBytes(StandardCharsets.UTF_8);
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, Metrics.TYPE);
      response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
      response.write(true, ByteBuffer.wrap(text), callback);
      return true;
    }
  }
}
