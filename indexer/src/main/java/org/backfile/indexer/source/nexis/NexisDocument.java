package org.backfile.indexer.source.nexis;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.backfile.indexer.source.SourceId;
import org.backfile.indexer.source.text.DocumentLines;
import org.backfile.indexer.source.text.LanguageName;

/** A document of Nexis as a record of the article format. */
record NexisDocument(NexisHead head, NexisParts parts) {

  private static final Pattern PERCENT = Pattern.compile("\\s*\\(\\d+%\\)");

  /** What the archive has no name for. */
  private static final List<String> KEPT =
      List.of(
          "dateline",
          "highlight",
          "load-date",
          "publication-type",
          "journal-code",
          "series",
          "show",
          "graphic",
          "correction",
          "notes");

  /**
   * Reads the lines of a document.
   *
   * @throws org.backfile.indexer.source.RecordProblem when none of them is a date
   */
  static NexisDocument of(List<String> lines) {
    NexisParts parts = NexisParts.of(lines);
    return new NexisDocument(NexisHead.of(parts.head()), parts);
  }

  ObjectNode record() {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put("title", parts.value("headline").orElse(head.title()));
    record.put("published", head.published());
    put(record, "source", head.source());
    put(record, "edition", head.edition());
    put(record, "byline", parts.value("byline"));
    put(record, "section", parts.value("section"));
    put(record, "rights", parts.value("copyright"));
    put(record, "language", parts.value("language").map(NexisDocument::tag));
    KEPT.forEach(label -> put(record, label.replace('-', '_'), parts.value(label)));
    putNames(record, "people", "person");
    putNames(record, "orgs", "company");
    putNames(record, "orgs", "organization");
    List.of("geographic", "city", "state", "country")
        .forEach(label -> putNames(record, "places", label));
    putNames(record, "tags", "subject");
    DocumentLines.paragraphs(parts.text()).forEach(record.withArray("paragraphs")::add);
    record.put("id", id(record));
    return record;
  }

  /** {@code ENGLISH}, or {@code English; Englisch}. */
  private static String tag(String names) {
    return LanguageName.tag(names.split("[;,]", 2)[0].strip());
  }

  /** Nexis gives no number: source, date and headline name a document. */
  private static String id(ObjectNode record) {
    return SourceId.ofContent(
        "nexis",
        record.path("source").asText(),
        record.path("published").asText(),
        record.path("title").asText());
  }

  private static void put(ObjectNode record, String key, Optional<String> value) {
    value.ifPresent(text -> record.put(key, text));
  }

  /** {@code NAME (90%); NAME (75%)}. */
  private void putNames(ObjectNode record, String key, String label) {
    parts
        .value(label)
        .ifPresent(names -> {
          for (String name : PERCENT.matcher(names).replaceAll("").split(";")) {
            if (!name.isBlank()) {
              record.withArray(key).add(name.strip());
            }
          }
        });
  }
}
