package org.backfile.server.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of a language, as its file has them: sections of English patterns and their own. */
public final class Catalog {
  private Catalog() {}

  /**
   * The patterns of a language by the English ones.
   *
   * @param tag the language, which names the file
   * @throws IllegalStateException when a text stands there twice
   */
  public static Map<String, String> of(String tag) {
    Map<String, String> patterns = new LinkedHashMap<>();
    for (JsonNode section : read("/language/" + tag + ".json")) {
      section
          .properties()
          .forEach(each -> {
            if (patterns.put(each.getKey(), each.getValue().asText()) != null) {
              throw new IllegalStateException(
                  "language/" + tag + ".json has this text twice: " + each.getKey());
            }
          });
    }
    return Collections.unmodifiableMap(patterns);
  }

  private static JsonNode read(String file) {
    try (InputStream in = Catalog.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new FileNotFoundException(
            file + " is not on the class path; build the program again");
      }
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
