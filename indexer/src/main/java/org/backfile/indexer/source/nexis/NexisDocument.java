package org.backfile.indexer.source.nexis;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.article.CanonicalText;
import org.backfile.article.Origin;
import org.backfile.indexer.source.Dates;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.SourceId;
import org.backfile.indexer.source.text.DocumentLines;
import org.backfile.indexer.source.text.LanguageName;
import org.jspecify.annotations.Nullable;

/**
 * A document of Nexis. In both layouts source, date and headline stand above, without labels, and
 * other facts as {@code LABEL: value}; the text follows the label LENGTH, or the line Body.
 *
 * @param head paragraphs without a label before the text
 * @param labels values by label, in small letters
 * @param text lines
 */
record NexisDocument(List<String> head, Map<String, String> labels, List<String> text) {

  private static final Pattern LABEL =
      Pattern.compile("\\s*([A-Z][A-Z-]{3,20}|[A-Z][a-z]+(?:-[A-Z][a-z]+)?)\\s*:\\s*(.*)");
  private static final List<String> LABELS =
      List.of(
          "byline",
          "section",
          "length",
          "dateline",
          "highlight",
          "load-date",
          "language",
          "publication-type",
          "journal-code",
          "graphic",
          "type",
          "series",
          "correction",
          "subject",
          "company",
          "organization",
          "person",
          "geographic",
          "industry",
          "copyright",
          "headline");
  private static final List<String> PARTS =
      List.of("Body", "Classification", "Graphic", "Link to Image", "End of Document");
  private static final Pattern NUMBERED = Pattern.compile("\\s*\\d+ of \\d+ DOCUMENTS?\\s*");
  private static final Pattern RIGHTS =
      Pattern.compile("(?i)\\s*(copyright|©|all rights reserved).*");
  private static final Pattern DATE =
      Pattern.compile(
          "(?i)((?:\\d{1,2} )?[a-z]{3,9} (?:\\d{1,2}, )?\\d{4}|\\d{4}-\\d{2}-\\d{2})"
              + "(?:,? (?:mon|tues|wednes|thurs|fri|satur|sun)day)?(.*)");

  /** Names of editions, such as {@code Late Edition - Final}: no headline has all words so. */
  private static final Pattern EDITION =
      Pattern.compile(
          "(?:[\\p{Lu}\\d][\\p{L}\\d.'’]* ){0,4}(?:Editions?|EDITIONS?)(?: ?[;,:–-]? ?[\\p{Lu}\\d][\\p{L}\\d]*){0,4}");

  private static final Pattern PERCENT = Pattern.compile("\\s*\\(\\d+%\\)");

  static NexisDocument of(List<String> lines) {
    List<String> head = new ArrayList<>();
    Map<String, String> labels = new LinkedHashMap<>();
    List<String> text = new ArrayList<>();
    List<String> before = new ArrayList<>();
    boolean hasBody = lines.stream().anyMatch(line -> line.strip().equals("Body"));
    boolean inText = false;
    for (String line : lines) {
      Matcher label = LABEL.matcher(line);
      String name = label.matches() ? label.group(1).toLowerCase(Locale.ROOT) : "";
      boolean labelled = LABELS.contains(name) && !(inText && isOfHead(name));
      if (labelled) {
        labels.merge(name, label.group(2), (one, more) -> one + " " + more);
        inText |= !hasBody && name.equals("length");
      } else if (RIGHTS.matcher(line).matches()) {
        labels.merge("copyright", line.strip(), (one, more) -> one + " " + more);
      } else if (hasBody && PARTS.contains(line.strip())) {
        inText = line.strip().equals("Body");
      } else if (!NUMBERED.matcher(line).matches()) {
        (inText ? text : before).add(line);
      }
    }
    head.addAll(DocumentLines.paragraphs(oneEach(before)));
    return new NexisDocument(head, labels, text);
  }

  /** Labels that end no text: a writer may begin a line with them. */
  private static boolean isOfHead(String label) {
    return !List.of(
            "load-date",
            "language",
            "publication-type",
            "journal-code",
            "graphic",
            "subject",
            "company",
            "organization",
            "person",
            "geographic",
            "industry",
            "type",
            "correction")
        .contains(label);
  }

  /** Above the text every line is a fact of its own. */
  private static List<String> oneEach(List<String> lines) {
    List<String> parted = new ArrayList<>();
    for (String line : lines) {
      parted.add(line);
      parted.add("");
    }
    return parted;
  }

  ObjectNode record(Origin origin) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    int date = dateLine();
    if (date < 0) {
      throw new RecordProblem("expected a line with the date of publication, found none");
    }
    Matcher written = DATE.matcher(head.get(date));
    record.put("published", written.matches() ? written.group(1) : head.get(date));
    if (date > 0) {
      record.put("source", head.get(date - 1));
    }
    List<String> below = head.subList(date + 1, head.size());
    boolean edition = below.size() > 1 && EDITION.matcher(below.getFirst()).matches();
    if (edition) {
      record.put("edition", below.getFirst());
    }
    record.put("title", title(date, edition ? below.subList(1, below.size()) : below));
    put(record, "byline", labels.get("byline"));
    put(record, "section", labels.get("section"));
    put(record, "rights", labels.get("copyright"));
    put(record, "dateline", labels.get("dateline"));
    put(record, "highlight", labels.get("highlight"));
    put(record, "load_date", labels.get("load-date"));
    put(record, "publication_type", labels.get("publication-type"));
    Optional.ofNullable(labels.get("language"))
        .ifPresent(name -> record.put("language", LanguageName.tag(name.split("[;,]")[0].strip())));
    putNames(record, "people", labels.get("person"));
    putNames(record, "orgs", labels.get("company"));
    putNames(record, "places", labels.get("geographic"));
    putNames(record, "tags", labels.get("subject"));
    DocumentLines.paragraphs(text).forEach(record.withArray("paragraphs")::add);
    record.put("id", id(record));
    return record;
  }

  private int dateLine() {
    for (int at = 0; at < head.size(); at++) {
      Matcher date = DATE.matcher(head.get(at));
      if (date.matches() && Dates.read(date.group(1)).isPresent()) {
        return at;
      }
    }
    return -1;
  }

  /** The older layout has the headline below the date, the newer above the source. */
  private String title(int date, List<String> below) {
    List<String> title = below.isEmpty() && date > 1 ? head.subList(0, date - 1) : below;
    return String.join(" ", title);
  }

  /** Nexis gives no number: source, date and headline name a document. */
  private static String id(ObjectNode record) {
    String name =
        record.path("source").asText()
            + "\n"
            + record.path("published").asText()
            + "\n"
            + record.path("title").asText();
    return SourceId.of("nexis-" + CanonicalText.hex(CanonicalText.sha256(name)).substring(0, 16));
  }

  private static void put(ObjectNode record, String key, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      record.put(key, value.strip());
    }
  }

  /** {@code NAME (90%); NAME (75%)}. */
  private static void putNames(ObjectNode record, String key, @Nullable String value) {
    if (value != null) {
      for (String name : PERCENT.matcher(value).replaceAll("").split(";")) {
        record.withArray(key).add(name.strip());
      }
    }
  }
}
