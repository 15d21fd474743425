package org.backfile.server.web.home;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.backfile.server.web.http.Body;
import org.backfile.server.web.http.Reply;
import org.backfile.server.web.http.XmlWriter;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.url.Twin;

/**
 * {@code GET /opensearch.xml}: what a browser needs to search here from its own search box
 * (OpenSearch 1.1).
 */
public final class OpenSearchHandler {
  private static final String TYPE = "application/opensearchdescription+xml; charset=utf-8";
  private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";

  /** The specification allows no more characters. */
  private static final int LONGEST_NAME = 16;

  private static final int LONGEST_DESCRIPTION = 1_024;

  private final Site site;

  public OpenSearchHandler(Site site) {
    this.site = site;
  }

  public void xml(Context ctx) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(new XmlWriter(out), site.origin().of(ctx));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Reply.send(ctx, 200, new Body(TYPE, out.toByteArray()));
  }

  private void write(XmlWriter xml, String origin) throws IOException {
    xml.root("OpenSearchDescription", NAMESPACE, Map.of());
    xml.text("ShortName", cut(site.name(), LONGEST_NAME));
    xml.text("Description", cut("Searches the archive " + site.name(), LONGEST_DESCRIPTION));
    xml.text("InputEncoding", "UTF-8");
    xml.empty("Url", "type", "text/html", "method", "get", "template", template(origin, Twin.PAGE));
    xml.empty("Url", "type", "application/atom+xml", "template", template(origin, Twin.ATOM));
    xml.end();
    xml.close();
  }

  private static String template(String origin, Twin twin) {
    return origin + twin.path() + "?q={searchTerms}";
  }

  private static String cut(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest)).strip();
  }
}
