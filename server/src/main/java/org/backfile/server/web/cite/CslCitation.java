package org.backfile.server.web.cite;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.backfile.article.PublicationDate;

/**
 * A citation as an object of CSL-JSON (schema 1.0.2), the input of citation processors. What it has
 * no variable for stands in {@code note}, which they keep, and again in {@code custom}.
 */
final class CslCitation {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private CslCitation() {}

  static String of(Citation citation) {
    ObjectNode item = JSON.objectNode();
    item.put("id", citation.id()).put("type", "article-newspaper").put("title", citation.title());
    if (!citation.byline().isEmpty()) {
      ArrayNode authors = item.putArray("author");
      citation.byline().forEach(name -> authors.addObject().put("literal", name));
    }
    citation.source().ifPresent(source -> item.put("container-title", source));
    citation.section().ifPresent(section -> item.put("section", section));
    citation.published().ifPresent(date -> item.set("issued", issued(date)));
    item.set("accessed", day(citation.retrieved().toLocalDate()));
    citation.language().ifPresent(language -> item.put("language", language));
    item.put("URL", citation.permalink());
    item.put("archive", citation.archive()).put("archive_location", citation.id());
    item.put("note", String.join("\n", citation.proof()));
    item.set("custom", custom(citation));
    return item.toString();
  }

  private static ObjectNode issued(PublicationDate date) {
    LocalDate start = date.start().toLocalDate();
    return switch (date.precision()) {
      case YEAR -> parts(start.getYear());
      case MONTH -> parts(start.getYear(), start.getMonthValue());
      case DAY, INSTANT -> day(start);
    };
  }

  private static ObjectNode day(LocalDate day) {
    return parts(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  private static ObjectNode parts(int... parts) {
    ObjectNode date = JSON.objectNode();
    ArrayNode first = date.putArray("date-parts").addArray();
    for (int part : parts) {
      first.add(part);
    }
    return date;
  }

  private static ObjectNode custom(Citation citation) {
    ObjectNode custom = JSON.objectNode();
    custom.put("sha256", citation.sha256()).put("build", citation.buildId());
    custom.put("retrieved", citation.retrievedAt());
    citation.original().ifPresent(url -> custom.put("original", url));
    return custom;
  }
}
