package org.backfile.indexer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    count("title", Optional.of(article.title()).filter(title -> !title.isEmpty()));
    count("text", article.paragraphs().stream().findFirst());
    count("published", article.published().map(PublicationDate::iso));
    count("updated", article.updated().map(PublicationDate::iso));
    count("byline", article.byline());
    count("source", article.source());
    count("section", article.section());
    count("language", article.language());
    count("type", article.type());
    count("url", article.url());
    count("tags", article.tags());
    count("people", article.people());
    count("orgs", article.orgs());
    count("places", article.places());
    if (article.version().isPresent()) {
      count("version", Optional.of(String.valueOf(article.version().getAsInt())));
    }
    count("corrects", article.corrects());
    count("rights", article.rights());
    for (Map.Entry<String, JsonNode> extra : article.extras().entrySet()) {
      if (others.size() < MOST_NAMES || others.containsKey(extra.getKey())) {
        count(others, extra.getKey(), extra.getValue().toString());
      }
    }
  }

  private void count(String name, List<String> values) {
    if (!values.isEmpty()) {
      count(known, name, String.join("; ", values));
    }
  }

  private void count(String name, Optional<String> value) {
    if (value.isPresent()) {
      count(known, name, value.get());
    }
  }

  private static void count(Map<String, Found> fields, String name, String value) {
    Found found = fields.computeIfAbsent(name, each -> new Found());
    if (found.filled++ == 0) {
      found.example =
          value.length() <= LONGEST_EXAMPLE ? value : value.substring(0, LONGEST_EXAMPLE - 1) + "…";
    }
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
