package org.backfile.server.web.http;

/**
 * What a response carries.
 *
 * @param type media type, with charset
 */
public record Body(String type, byte[] bytes) {
  public static final String HTML = "text/html; charset=utf-8";
  public static final String JSON = "application/json; charset=utf-8";
  public static final String PROBLEM = "application/problem+json; charset=utf-8";
  public static final String CSV = "text/csv; charset=utf-8; header=present";
  public static final String SVG = "image/svg+xml; charset=utf-8";
  public static final String TEXT = "text/plain; charset=utf-8";
}
