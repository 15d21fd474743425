package org.backfile.indexer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.PublicationDate;
import org.backfile.indexer.IndexReport.FieldReport;

/** Counts which fields the articles of a corpus have. Not thread-safe. */
final class FieldTally {

  /** Names kept at most; a file may have a different one in every record. */
  private static final int MOST_NAMES = 1000;

  private static final int LONGEST_EXAMPLE = 60;

  private static final class Found {
    long filled;
    String example = "";
  }

  private final Map<String, Found> known = new HashMap<>();
  private final Map<String, Found> others = new HashMap<>();

  void add(Article article) {
    count(article, 1);
  }

  /** Takes back an article that was added; nothing that it holds is an example any more. */
  void remove(Article article) {
    count(article, -1);
  }

  /** Adds the articles of another tally. */
  void addAll(List<FieldReport> reports) {
    for (FieldReport report : reports) {
      count(report.known() ? known : others, report.name(), report::example, report.filled());
    }
  }

  private void count(Article article, long times) {
    count("title", Optional.of(article.title()).filter(title -> !title.isEmpty()), times);
    count("text", article.paragraphs().stream().findFirst(), times);
    count("published", article.published(), PublicationDate::iso, times);
    count("updated", article.updated(), PublicationDate::iso, times);
    count("byline", article.byline(), times);
    count("source", article.source(), times);
    count("section", article.section(), times);
    count("language", article.language(), times);
    count("type", article.type(), times);
    count("url", article.url(), times);
    count("tags", article.tags(), times);
    count("people", article.people(), times);
    count("orgs", article.orgs(), times);
    count("places", article.places(), times);
    if (article.version().isPresent()) {
      count(known, "version", () -> String.valueOf(article.version().getAsInt()), times);
    }
    count("corrects", article.corrects(), times);
    count("follows", article.follows(), times);
    count("rights", article.rights(), times);
    for (Map.Entry<String, JsonNode> extra : article.extras().entrySet()) {
      if (others.size() < MOST_NAMES || others.containsKey(extra.getKey())) {
        count(others, extra.getKey(), () -> extra.getValue().toString(), times);
      }
    }
  }

  private void count(String name, List<String> values, long times) {
    if (!values.isEmpty()) {
      count(known, name, () -> String.join("; ", values), times);
    }
  }

  private void count(String name, Optional<String> value, long times) {
    count(name, value, text -> text, times);
  }

  private <T> void count(String name, Optional<T> value, Function<T, String> text, long times) {
    if (value.isPresent()) {
      count(known, name, () -> text.apply(value.get()), times);
    }
  }

  /** Only the first value is written out, for an example, and those that are taken back. */
  private static void count(
      Map<String, Found> fields, String name, Supplier<String> text, long times) {
    Found found = fields.computeIfAbsent(name, each -> new Found());
    if (times < 0 && found.example.equals(shortened(text.get()))) {
      found.example = "";
    } else if (times > 0 && found.example.isEmpty()) {
      found.example = shortened(text.get());
    }
    found.filled += times;
    if (found.filled <= 0) {
      fields.remove(name);
    }
  }

  private static String shortened(String value) {
    return value.length() <= LONGEST_EXAMPLE
        ? value
        : value.substring(0, LONGEST_EXAMPLE - 1) + "…";
  }

  /** All fields found: known ones first, the best filled first. */
  List<FieldReport> reports() {
    return Stream.concat(reports(known, true), reports(others, false))
        .sorted(
            Comparator.comparing(FieldReport::known)
                .thenComparingLong(FieldReport::filled)
                .reversed()
                .thenComparing(FieldReport::name))
        .toList();
  }

  private static Stream<FieldReport> reports(Map<String, Found> fields, boolean known) {
    return fields.entrySet().stream()
        .map(entry ->
            new FieldReport(
                entry.getKey(), known, entry.getValue().filled, entry.getValue().example));
  }
}
