package org.backfile.server.web.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers for requests that never reach a handler: malformed, too long, misdirected. Jetty's own
 * pages are not used.
 */
public final class GateErrors implements Request.Handler {

  /** Makes the body of an error. */
  public interface Renderer {
    /**
     * @param status the HTTP status
     * @param path the address
     * @param accept which kinds of answers the client takes, as the header says; absent without it
     * @param accepted which languages the reader prefers, as the header says; absent without it
     * @param asked the query part of the address; absent without it
     */
    Body render(
        int status,
        String path,
        @Nullable String accept,
        @Nullable String accepted,
        @Nullable String asked);
  }

  private final Renderer renderer;
  private final LingeringClose lingering;

  /**
   * @param lingering lets clients read the answer who are still sending
   */
  public GateErrors(Renderer renderer, LingeringClose lingering) {
    this.renderer = renderer;
    this.lingering = lingering;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Callback answered = lingering.unlessKept(request, callback);
    SecurityHeaders.putOn(response.getHeaders());
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    int status = response.getStatus();
    if (status == HttpStatus.TOO_MANY_REQUESTS_429) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, BusyException.RETRY_AFTER_SECONDS);
    }
    if (HttpStatus.hasNoBody(status)) {
      response.write(true, null, answered);
      return true;
    }
    Body body =
        renderer.render(
            status,
            path(request),
            request.getHeaders().get(HttpHeader.ACCEPT),
            request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE),
            request.getHttpURI() == null ? null : request.getHttpURI().getQuery());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, body.type());
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.bytes().length);
    response.write(false, ByteBuffer.wrap(body.bytes()), answered);
    return true;
  }

  private static String path(Request request) {
    String path = request.getHttpURI() == null ? null : request.getHttpURI().getPath();
    return path == null ? "/" : path;
  }
}
