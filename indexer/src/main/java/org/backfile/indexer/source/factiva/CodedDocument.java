package org.backfile.indexer.source.factiva;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.article.Origin;
import org.backfile.indexer.source.SourceId;
import org.backfile.indexer.source.text.DocumentLines;
import org.backfile.indexer.source.text.LanguageName;

/**
 * A document whose fields have codes: HD headline, BY byline, WC words, PD date, ET time, SN
 * source, SC source code, ED edition, SE section, PG page, LA language, CY copyright, LP lead, TD
 * text, CO companies, IN industries, NS subjects, RE regions, IPD publisher's codes, PUB publisher,
 * AN number.
 *
 * @param fields lines by code, the code taken off
 */
record CodedDocument(Map<String, List<String>> fields) {

  private static final Set<String> CODES =
      Set.of(
          "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "SE", "PG", "VOL", "LA", "CY", "LP",
          "TD", "CT", "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN", "ART", "CLM");
  private static final Pattern CODED = Pattern.compile("([A-Z]{2,3})(?:\\s+(.*))?");
  private static final Pattern NAMED = Pattern.compile("\\S+ : ([^|]+)");

  static CodedDocument of(List<String> lines) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    String code = "";
    for (String line : lines) {
      Matcher coded = CODED.matcher(line);
      boolean begins = coded.matches() && CODES.contains(coded.group(1));
      if (begins) {
        code = coded.group(1);
      }
      String text = begins ? Optional.ofNullable(coded.group(2)).orElse("") : line;
      fields.computeIfAbsent(code, each -> new ArrayList<>()).add(text);
    }
    return new CodedDocument(fields);
  }

  private Optional<String> line(String code) {
    return Optional.of(String.join(" ", fields.getOrDefault(code, List.of())).strip())
        .filter(text -> !text.isEmpty());
  }

  /** The names of {@code code : Name | code : Name}. */
  private List<String> names(String code) {
    return NAMED
        .matcher(line(code).orElse(""))
        .results()
        .map(found -> found.group(1).strip())
        .toList();
  }

  ObjectNode record(Origin origin) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put(
        "id",
        line("AN")
            .map(number -> number.replaceFirst("^Document ", ""))
            .map(SourceId::of)
            .orElseGet(() -> SourceId.of(origin.toString())));
    put(record, "title", line("HD"));
    put(record, "byline", line("BY"));
    put(record, "published", line("PD"));
    put(record, "source", line("SN"));
    put(record, "section", line("SE"));
    put(record, "language", line("LA").map(LanguageName::tag));
    put(record, "rights", line("CY"));
    List<String> text = new ArrayList<>();
    text.addAll(DocumentLines.paragraphs(fields.getOrDefault("LP", List.of())));
    text.addAll(DocumentLines.paragraphs(fields.getOrDefault("TD", List.of())));
    put(record, "paragraphs", text);
    put(record, "orgs", names("CO"));
    put(record, "places", names("RE"));
    put(record, "tags", names("NS"));
    put(record, "industries", names("IN"));
    put(record, "time", line("ET"));
    put(record, "source_code", line("SC"));
    put(record, "edition", line("ED"));
    put(record, "page", line("PG"));
    put(record, "publisher", line("PUB"));
    return record;
  }

  private static void put(ObjectNode record, String key, Optional<String> value) {
    value.ifPresent(text -> record.put(key, text));
  }

  private static void put(ObjectNode record, String key, List<String> values) {
    values.forEach(record.withArray(key)::add);
  }
}
