package org.backfile.server.web.lists;

import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.backfile.server.language.Message;
import org.backfile.server.web.site.Problem;
import org.backfile.server.web.site.ProblemException;
import org.backfile.server.web.url.SearchUrl;
import org.backfile.server.web.url.Twin;
import org.backfile.server.web.url.UrlText;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.MultiPart;

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
    } catch (Exception failure) {
      // Javalin declares none of the exceptions that it lets through.
      throw refusal(failure);
    }
    return new ListForm(String.join("\n", texts), SearchUrl.read(filters(sent), Twin.PAGE, today));
  }

  /** What is answered where a body could not be read; a fault of ours stays what it is. */
  private static RuntimeException refusal(Exception failure) {
    return switch (failure) {
      case ServletException e when isOverLimit(e) -> new ContentTooLargeResponse();
      case IOException _,
          UncheckedIOException _,
          ServletException _,
          HttpException.RuntimeException _,
          IllegalCharsetNameException _,
          UnsupportedCharsetException _ ->
          notWhatItSays();
      case RuntimeException ours -> ours;
      default -> new IllegalStateException(failure);
    };
  }

  /** As the servlet API has it, a form that is too large is an illegal state. */
  private static boolean isOverLimit(ServletException failure) {
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(IllegalStateException.class::isInstance);
  }

  private static ProblemException notWhatItSays() {
    return new ProblemException(
        new Problem(
            Problem.Kind.BAD_REQUEST,
            Message.of(
                "The body is not what its headers say. Send all of it, as text/plain or as a form, in UTF-8.")));
  }

  private static void readBody(Context ctx, Map<String, List<String>> sent, List<String> texts) {
    String type = Objects.requireNonNullElse(ctx.contentType(), "");
    if (type.startsWith("text/plain")) {
      texts.add(ctx.body());
    } else if (ctx.isMultipartFormData() && MultiPart.extractBoundary(type) == null) {
      throw notWhatItSays();
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
