package org.backfile.server.alerts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/** A letter as the JSON that a webhook gets. */
final class LetterJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LetterJson() {}

  static byte[] bytes(Letter letter) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", "alert").put("id", letter.id()).put("archive", letter.head().archive());
    json.putObject("alert")
        .put("id", letter.alert().id())
        .put("name", letter.alert().saved().name())
        .put("page", letter.page());
    json.put("since", letter.digest().since())
        .put("build", letter.digest().build())
        .put("new", letter.digest().added())
        .put("changed", letter.digest().changed())
        .put("withdrawn", letter.digest().withdrawn())
        .put("compared", letter.digest().compared());
    ArrayNode entries = json.putArray("entries");
    for (Letter.Line line : letter.lines()) {
      ObjectNode entry = entries.addObject().put("kind", line.kind().key());
      entry.put("article", line.article()).put("title", line.title());
      entry.put("source", line.source().orElse(null));
      entry.put("published", line.published().orElse(null)).put("link", line.link());
    }
    try {
      return JSON.writeValueAsBytes(json);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
