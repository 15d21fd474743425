package org.backfile.acceptance.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What a server answered to a request for a path. */
public record Answer(String path, int status, HttpHeaders headers, byte[] body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** This answer, which must be a 200. */
  public Answer ok() {
    Assertions.assertThat(status).as("status of %s: %s", path, text()).isEqualTo(200);
    return this;
  }

  /** The value of a header; blank where it is missing. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " is no JSON: " + text(), e);
    }
  }

  public Document html() {
    return Jsoup.parse(text(), "http://archive.invalid" + path);
  }
}
