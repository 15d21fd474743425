package org.backfile.server.web.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.backfile.server.web.http.Body;

/** The templates, compiled with the program. */
public final class Templates {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "org.backfile.server.pages");

  /**
   * Fills a template.
   *
   * @param template its file below {@code src/main/jte}, such as {@code search/results.jte}
   * @param page what the template shows
   */
  public Body render(String template, Object page) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(template, page, output);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
    try {
      output.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Body(Body.HTML, bytes.toByteArray());
  }
}
