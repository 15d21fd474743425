package org.backfile.indexer.source.warc;

import java.nio.charset.StandardCharsets;

/** Records of web archives, written for tests. */
public final class WarcText {

  public static final String URL = "https://www.lantern.example/1999/bridge.html";

  private WarcText() {}

  public static String page(String title) {
    return "<html><head><title>%s</title></head><body><p>%s</p></body></html>"
        .formatted(title, "The bridge over the Tarrow is shut, the council said. ".repeat(5));
  }

  public static String http(String type, String content) {
    return "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(type, content.length(), content);
  }

  public static String record(String type, String url, String date, String content) {
    return """
    WARC/1.0\r
    WARC-Type: %s\r
    WARC-Record-ID: <urn:uuid:e9a0cecc-0221-11e7-adb1-0242ac120008>\r
    WARC-Target-URI: %s\r
    WARC-Date: %s\r
    Content-Type: application/http; msgtype=response\r
    Content-Length: %d\r
    \r
    %s\r
    \r
    """
        .formatted(type, url, date, content.getBytes(StandardCharsets.ISO_8859_1).length, content);
  }

  public static String capture(String url, String date, String title) {
    return record("response", url, date, http("text/html", page(title)));
  }

  public static String with(String header, String record) {
    return record.replaceFirst("(WARC-Date: .*?\r\n)", "$1" + header + "\r\n");
  }
}
