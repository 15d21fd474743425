package org.backfile.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.backfile.article.DateCandidate;
import org.backfile.article.DateCandidate.Confidence;
import org.backfile.article.DateCandidate.Event;
import org.backfile.article.PublicationDate;

/** What says when an article was published or changed, as JSON: short, for every article has it. */
final class DateJson {

  private DateJson() {}

  static ObjectNode write(DateCandidate candidate) {
    ObjectNode json = ArticleJson.object();
    json.put("of", candidate.event().name().toLowerCase(Locale.ROOT));
    json.put("written", candidate.written());
    candidate.date().ifPresent(date -> json.put("date", date.iso()));
    json.put("origin", candidate.origin());
    json.put("confidence", candidate.confidence().name().toLowerCase(Locale.ROOT));
    return json;
  }

  static DateCandidate read(JsonNode json) {
    return new DateCandidate(
        Event.valueOf(upper(json, "of")),
        json.path("written").asText(),
        PublicationDate.parse(json.path("date").asText()),
        json.path("origin").asText(),
        Confidence.valueOf(upper(json, "confidence")));
  }

  private static String upper(JsonNode json, String key) {
    return json.path(key).asText().toUpperCase(Locale.ROOT);
  }
}
