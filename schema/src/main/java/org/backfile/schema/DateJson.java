package org.backfile.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.backfile.article.DateCandidate;
import org.backfile.article.DateCandidate.Confidence;
import org.backfile.article.DateCandidate.Event;
import org.backfile.article.PublicationDate;

/**
 * What says when an article was published or changed, as JSON. Every article has it, so what goes
 * without saying is left out: that it is of the publication and stated, and the date itself where
 * it is written as ISO 8601 has it.
 */
final class DateJson {

  private DateJson() {}

  static ObjectNode write(DateCandidate candidate) {
    ObjectNode json = ArticleJson.object();
    if (candidate.event() != Event.PUBLISHED) {
      json.put("of", candidate.event().name().toLowerCase(Locale.ROOT));
    }
    json.put("written", candidate.written());
    if (!candidate.date().equals(PublicationDate.parse(candidate.written()))) {
      json.put("date", candidate.date().map(PublicationDate::iso).orElse(""));
    }
    json.put("origin", candidate.origin());
    if (candidate.confidence() != Confidence.STATED) {
      json.put("confidence", candidate.confidence().name().toLowerCase(Locale.ROOT));
    }
    return json;
  }

  static DateCandidate read(JsonNode json) {
    return new DateCandidate(
        Event.valueOf(upper(json, "of", Event.PUBLISHED)),
        json.path("written").asText(),
        PublicationDate.parse(json.path(json.has("date") ? "date" : "written").asText()),
        json.path("origin").asText(),
        Confidence.valueOf(upper(json, "confidence", Confidence.STATED)));
  }

  private static String upper(JsonNode json, String key, Enum<?> otherwise) {
    return json.path(key).asText(otherwise.name()).toUpperCase(Locale.ROOT);
  }
}
