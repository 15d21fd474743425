package org.backfile.server.web.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Sends bodies with the headers that belong to them. */
public final class Reply {
  private static final String VARY = "Accept-Encoding, Accept-Language";
  private static final String WEAK = "W/";
  private static final int SMALLEST_TO_COMPRESS = 1_000;
  private static final Pattern NOT_IN_FILE_NAME = Pattern.compile("^[^A-Za-z0-9]+|[^A-Za-z0-9.-]+");

  private Reply() {}

  /** A body that the client asks for anew each time. */
  public static void send(Context ctx, int status, Body body) {
    ctx.status(status)
        .header("Cache-Control", "no-store")
        .header("Vary", VARY)
        .contentType(body.type())
        .minSizeForCompression(SMALLEST_TO_COMPRESS)
        .result(body.bytes());
    tellLength(ctx, body);
  }

  /** A client that takes no compressed body learns the length beforehand: one packet less. */
  private static void tellLength(Context ctx, Body body) {
    if (ctx.header("Accept-Encoding") == null) {
      ctx.header("Content-Length", String.valueOf(body.bytes().length));
    }
  }

  /** The head of a body that is written while it is made. */
  public static void stream(Context ctx, String type) {
    ctx.status(200).header("Cache-Control", "no-store").header("Vary", VARY).contentType(type);
  }

  /**
   * Ends a body that cannot be finished, so that the client sees that it is not whole: the
   * connection is closed without its end.
   */
  public static void breakOff(Context ctx) {
    ServletContextRequest.getServletContextRequest(ctx.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }

  /** A body that stays valid as long as its tag does; the client must ask. */
  public static void sendTagged(Context ctx, String etag, Body body) {
    send(ctx, 200, body);
    tag(ctx, etag);
  }

  /** Lets the client keep the body, and ask whether it still bears this tag. */
  public static void tag(Context ctx, String etag) {
    ctx.header("Cache-Control", "no-cache").header("ETag", etag);
  }

  /** A body that never changes under its address. */
  public static void sendForEver(Context ctx, Body body) {
    send(ctx, 200, body);
    ctx.header("Cache-Control", "public, max-age=31536000, immutable");
  }

  /**
   * Asks a browser to keep the body as a file instead of showing it.
   *
   * @param name what to call it; anything but ASCII letters, digits, dots and hyphens becomes a
   *     hyphen, so that it is a name everywhere and ends no header
   */
  public static void asFile(Context ctx, String name) {
    String plain = NOT_IN_FILE_NAME.matcher(name).replaceAll("-");
    ctx.header("Content-Disposition", "attachment; filename=\"%s\"".formatted(plain));
  }

  /** What is compared of a tag: whether it is marked as weak plays no part here, says RFC 9110. */
  private static String opaque(String tag) {
    String stripped = tag.strip();
    return stripped.startsWith(WEAK) ? stripped.substring(WEAK.length()) : stripped;
  }

  /**
   * Answers 304 when the client already has what bears this tag.
   *
   * @return whether that was so
   */
  public static boolean unchanged(Context ctx, String etag) {
    String known = ctx.header("If-None-Match");
    boolean unchanged =
        known != null
            && (known.strip().equals("*")
                || Arrays.stream(known.split(","))
                    .map(Reply::opaque)
                    .anyMatch(opaque(etag)::equals));
    if (unchanged) {
      ctx.status(304).header("ETag", etag).header("Cache-Control", "no-cache").header("Vary", VARY);
    }
    return unchanged;
  }
}
