package org.backfile.acceptance.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A client of a server. Redirects are followed.
 *
 * @param url where it answers, with a slash at the end
 */
public record Site(String url) {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** The port. */
  public int port() {
    return URI.create(url).getPort();
  }

  /** The full address of a path. */
  public String at(String path) {
    return url + path.substring(1);
  }

  /**
   * Gets a path.
   *
   * @param headers names and values in turn
   */
  public Answer get(String path, String... headers) {
    return send("GET", path, headers);
  }

  /** Sends a request without a body. */
  public Answer send(String method, String path, String... headers) {
    return send(method, path, BodyPublishers.noBody(), headers);
  }

  /** Sends a body. */
  public Answer sendText(String method, String path, String body, String... headers) {
    return send(method, path, BodyPublishers.ofString(body), headers);
  }

  private Answer send(String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(at(path))).timeout(PATIENCE).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(path, response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The results page of a search. */
  public ResultsPage page(String parameters) {
    return new ResultsPage(get("/search?" + parameters).ok().html());
  }

  /** The JSON of a search. */
  public JsonNode json(String parameters) {
    return get("/api/v1/search?" + parameters).ok().json();
  }

  /** A text as it stands in a URL. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A query as the parameter of a URL. */
  public static String q(String query) {
    return "q=" + encode(query);
  }
}
