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
import org.backfile.indexer.source.Dates;
import org.backfile.indexer.source.SourceId;
import org.backfile.indexer.source.text.DocumentLines;
import org.backfile.indexer.source.text.LanguageName;

/**
 * A document whose fields have codes: SE section, HD headline, BY byline, CR credit, WC words, PD
 * date, ET time, SN source, SC source code, ED edition, PG page, LA language, CY copyright, LP
 * lead, TD text, CT contact, ART captions, CO companies, IN industries, NS subjects, RE regions,
 * IPC and IPD publisher's codes, PUB publisher, AN number. A code stands on a line of its own or
 * before what it says. Words in capitals begin many a text, {@code IN a rare move}: there a code
 * counts only where what follows is of its form, or a table had its columns.
 *
 * @param fields lines by code, the code taken off
 */
record CodedDocument(Map<String, List<String>> fields) {

  private static final Set<String> HEAD =
      Set.of(
          "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY",
          "CLM", "LP");
  private static final Set<String> TAIL =
      Set.of("TD", "CT", "RF", "ART", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN");
  private static final Set<String> TEXT = Set.of("LP", "TD");

  private static final Pattern CODED = Pattern.compile("([A-Z]{2,3})(?:(\\s+)(.*))?");
  private static final Pattern NAMED = Pattern.compile("\\S+ : ([^|]+)");

  static CodedDocument of(List<String> lines) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    String code = "";
    for (String line : lines) {
      Matcher coded = CODED.matcher(line);
      boolean begins = coded.matches() && begins(coded, code);
      if (begins) {
        code = coded.group(1);
      }
      String text = begins ? Optional.ofNullable(coded.group(3)).orElse("") : line;
      fields.computeIfAbsent(code, each -> new ArrayList<>()).add(text);
    }
    return new CodedDocument(fields);
  }

  private static boolean begins(Matcher coded, String current) {
    String code = coded.group(1);
    if (!TEXT.contains(current)) {
      return HEAD.contains(code) || TAIL.contains(code);
    }
    Optional<String> text = Optional.ofNullable(coded.group(3)).filter(each -> !each.isBlank());
    boolean apart = coded.group(2) == null || coded.group(2).length() > 1 || isTab(coded.group(2));
    return TAIL.contains(code)
        && (text.isEmpty()
            || apart
            || NAMED.matcher(text.get()).lookingAt()
            || FactivaLayout.number(text.get()).isPresent());
  }

  private static boolean isTab(String blank) {
    return blank.equals("\t");
  }

  private Optional<String> line(String code) {
    return Optional.of(String.join(" ", fields.getOrDefault(code, List.of())).strip())
        .filter(text -> !text.isEmpty());
  }

  /** The day with the time of day, where both are understood. */
  private String withTime(String day) {
    return line("ET")
        .map(time -> day + " " + time)
        .filter(moment -> Dates.read(moment).isPresent())
        .orElse(day);
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
            .map(number -> FactivaLayout.number(number).orElse(number))
            .map(SourceId::of)
            .orElseGet(() -> SourceId.of(origin.toString())));
    put(record, "title", line("HD"));
    put(record, "byline", line("BY"));
    put(record, "published", line("PD").map(this::withTime));
    put(record, "source", line("SN"));
    put(record, "section", line("SE"));
    put(record, "credit", line("CR"));
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
    put(record, "publisher_codes", line("IPD").or(() -> line("IPC")));
    put(record, "contact", line("CT"));
    put(record, "captions", line("ART"));
    return record;
  }

  private static void put(ObjectNode record, String key, Optional<String> value) {
    value.ifPresent(text -> record.put(key, text));
  }

  private static void put(ObjectNode record, String key, List<String> values) {
    values.forEach(record.withArray(key)::add);
  }
}
