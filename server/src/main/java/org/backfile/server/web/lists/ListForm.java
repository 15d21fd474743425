package org.backfile.server.web.lists;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.backfile.server.language.Message;
import org.backfile.server.web.site.Problem;
import org.backfile.server.web.site.ProblemException;
import org.backfile.server.web.url.SearchUrl;
import org.backfile.server.web.url.Twin;
import org.backfile.server.web.url.UrlText;

/**
 * What was sent to be run: lines pasted, in a file or as the text of the request, and filters that
 * hold for all of them.
 *
 * @param text the lines
 * @param search the filters, as a search URL says them
 */
record ListForm(String text, SearchUrl search) {
  private static final String LINES = "lines";

  static ListForm read(Context ctx, LocalDate today) {
    Map<String, List<String>> sent = new LinkedHashMap<>(ctx.queryParamMap());
    List<String> texts = new ArrayList<>(sent.getOrDefault(LINES, List.of()));
    try {
      readBody(ctx, sent, texts);
    } catch (HttpResponseException refused) {
      throw refused;
    } catch (Exception unreadable) {
      // Nothing but the body was read: whatever went wrong, it is not as its headers say.
      throw new ProblemException(
          new Problem(
              Problem.Kind.BAD_REQUEST,
              Message.of(
                  "The body is not what its headers say. Send all of it, as text/plain or as a form, in UTF-8.")));
    }
    return new ListForm(String.join("\n", texts), SearchUrl.read(filters(sent), Twin.PAGE, today));
  }

  private static void readBody(Context ctx, Map<String, List<String>> sent, List<String> texts) {
    String type = Objects.requireNonNullElse(ctx.contentType(), "");
    if (type.startsWith("text/plain")) {
      texts.add(ctx.body());
    } else if (ctx.isFormUrlencoded() || ctx.isMultipartFormData()) {
      ctx.formParamMap().forEach((name, values) -> sent.putIfAbsent(name, values));
      texts.addAll(ctx.formParams(LINES));
      texts.addAll(files(ctx));
    }
  }

  private static List<String> files(Context ctx) {
    return ctx.isMultipartFormData()
        ? ctx.uploadedFiles("file").stream().map(ListForm::text).toList()
        : List.of();
  }

  private static String text(UploadedFile file) {
    try (InputStream in = file.content()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String filters(Map<String, List<String>> sent) {
    return UrlText.query(out ->
        sent.forEach((name, values) -> {
          if (!name.equals(LINES) && !name.equals("q")) {
            values.forEach(value -> out.add(name, value));
          }
        }));
  }
}
