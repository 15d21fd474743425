package org.backfile.server.web.metrics;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Measures every answer, that of a request too which never reaches a route. */
public final class Measured extends Handler.Wrapper {

  /** The request's attribute that holds the template of its address. */
  public static final String ROUTE = Measured.class.getName();

  private static final String NO_ROUTE = "none";

  private final Metrics metrics;

  public Measured(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Request.addCompletionListener(request, _ -> note(request, response));
    return super.handle(request, response, callback);
  }

  private void note(Request request, Response response) {
    long nanos = System.nanoTime() - request.getBeginNanoTime();
    String route = request.getAttribute(ROUTE) instanceof String known ? known : NO_ROUTE;
    metrics.answered(request.getMethod(), route, response.getStatus(), nanos);
  }
}
