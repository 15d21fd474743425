package org.backfile.server.web.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;

/**
 * Headers of every response, whatever made it: nothing inline runs, nothing leaves the origin,
 * nobody frames a page. A page that breaks this policy is wrong, not the policy.
 */
public final class SecurityHeaders {
  private static final Map<String, String> ALL = all();

  private SecurityHeaders() {}

  /** The headers, in the order sent. */
  public static Map<String, String> table() {
    return ALL;
  }

  static void putOn(HttpFields.Mutable headers) {
    ALL.forEach(headers::put);
  }

  private static Map<String, String> all() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put(
        "Permissions-Policy",
        "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()");
    return headers;
  }
}
