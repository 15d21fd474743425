package org.backfile.server.web.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.backfile.server.web.access.Clients;
import org.backfile.server.web.access.RateLimit;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * What every request passes first: it gives the response its {@link SecurityHeaders} and refuses
 * hosts that are not ours (a page elsewhere could otherwise reach a server on loopback by a name of
 * its own), addresses and headers that are too long, and bodies that are compressed. The parser
 * below lets more through than is answered, so that who asks too much is still told so in the form
 * that suits the address.
 */
public final class FrontGate extends Handler.Wrapper {
  /** Longest request target, in characters. */
  public static final int MAX_TARGET = 8 * 1024;

  /** Most characters of all headers together, names and values. */
  public static final int MAX_HEADERS = 8 * 1024;

  /** Largest body, in bytes. */
  public static final int MAX_BODY = 1024 * 1024;

  /** Most bytes that are still taken from a client after its request was refused, and dropped. */
  public static final int MAX_DROPPED = 4 * MAX_BODY;

  private static final String CLIENT = FrontGate.class.getName() + ".client";
  private static final String METHOD_OVERRIDE = "X-HTTP-Method-Override";

  private final Set<String> hosts;
  private final Clients clients;
  private final Optional<RateLimit> rate;
  private final ClientConnections connections;
  private final LingeringClose lingering;

  /**
   * @param hosts names by which the server may be called, {@link HostName#canonical}, without port
   * @param clients tells them from one another
   * @param rate how often a client may ask; empty for as often as it likes
   * @param connections is told whenever the headers of a request have come in
   * @param lingering lets clients read the answer who are still sending
   */
  public FrontGate(
      Set<String> hosts,
      Clients clients,
      Optional<RateLimit> rate,
      ClientConnections connections,
      LingeringClose lingering) {
    this.hosts = Set.copyOf(hosts);
    this.clients = clients;
    this.rate = rate;
    this.connections = connections;
    this.lingering = lingering;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    connections.reads(request);
    SecurityHeaders.putOn(response.getHeaders());
    if (!isOurs(request)) {
      Response.writeError(request, response, callback, HttpStatus.MISDIRECTED_REQUEST_421);
      return true;
    }
    Optional<InetAddress> sender = sender(request);
    sender
        .filter(each -> !each.isLoopbackAddress())
        .ifPresent(each -> request.setAttribute(CLIENT, Clients.network(each)));
    if (rate.isPresent() && isCounted(request) && !isAdmitted(sender, rate.get())) {
      Response.writeError(request, response, callback, HttpStatus.TOO_MANY_REQUESTS_429);
      return true;
    }
    if (target(request).length() > MAX_TARGET) {
      Response.writeError(request, response, callback, HttpStatus.URI_TOO_LONG_414);
      return true;
    }
    if (headers(request) > MAX_HEADERS) {
      Response.writeError(
          request, response, callback, HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431);
      return true;
    }
    if (isCompressed(request)) {
      // Where such a body ends, another program may see otherwise: what follows is not looked at.
      response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
      Response.writeError(request, response, callback, HttpStatus.UNSUPPORTED_MEDIA_TYPE_415);
      return true;
    }
    if (request.getLength() > MAX_BODY) {
      Response.writeError(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
      return true;
    }
    return super.handle(asItCame(request), response, lingering.unlessRead(request, callback));
  }

  /** What was asked for; blank where only a host was named ({@code CONNECT}). */
  private static String target(Request request) {
    return Objects.requireNonNullElse(request.getHttpURI().getPathQuery(), "");
  }

  /** Javalin would take another method from this header, whatever the request's own is. */
  private static Request asItCame(Request request) {
    if (!request.getHeaders().contains(METHOD_OVERRIDE)) {
      return request;
    }
    HttpFields headers = HttpFields.build(request.getHeaders()).remove(METHOD_OVERRIDE);
    return new Request.Wrapper(request) {
      @Override
      public HttpFields getHeaders() {
        return headers;
      }
    };
  }

  /** A small body can unpack to one without end. */
  private static boolean isCompressed(Request request) {
    return names(request, HttpHeader.CONTENT_ENCODING, "identity")
        || names(request, HttpHeader.TRANSFER_ENCODING, "chunked");
  }

  /** Whether a header names anything but what changes nothing. */
  private static boolean names(Request request, HttpHeader header, String plain) {
    return request.getHeaders().getCSV(header, false).stream()
        .anyMatch(each -> !each.equalsIgnoreCase(plain));
  }

  /**
   * A page's style and script cost nothing, and whoever asked too often still sees the page well.
   */
  private static boolean isCounted(Request request) {
    String path = request.getHttpURI().getCanonicalPath();
    return path == null || !path.startsWith(Assets.PATH);
  }

  private static boolean isAdmitted(Optional<InetAddress> sender, RateLimit rate) {
    return sender
        .map(Clients::network)
        .filter(each -> rate.admits(each, System.nanoTime()))
        .isPresent();
  }

  private Optional<InetAddress> sender(Request request) {
    String forwarded =
        String.join(",", request.getHeaders().getValuesList(HttpHeader.X_FORWARDED_FOR));
    return request.getConnectionMetaData().getRemoteSocketAddress()
            instanceof InetSocketAddress peer
        ? Optional.of(clients.sender(peer.getAddress(), forwarded))
        : Optional.empty();
  }

  /** Who sent a request from beyond this machine's loopback; empty for whoever is on it. */
  public static Optional<String> clientBeyondLoopback(Context ctx) {
    return Optional.ofNullable(ctx.attribute(CLIENT));
  }

  private static int headers(Request request) {
    int characters = 0;
    for (HttpField field : request.getHeaders()) {
      characters += field.getName().length() + String.valueOf(field.getValue()).length();
    }
    return characters;
  }

  private boolean isOurs(Request request) {
    String name = Request.getServerName(request);
    return request.getHeaders().contains(HttpHeader.HOST)
        && name != null
        && hosts.contains(HostName.canonical(name));
  }
}
