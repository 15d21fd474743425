package org.backfile.server.search.lucene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backfile.article.PlainText;
import org.backfile.build.Build;
import org.backfile.server.search.QuarantineReason;

/** Counts the records of a build's quarantine by why they are there. */
final class QuarantineReport {
  /** So many reasons are told apart; a broken corpus may have one for every record. */
  private static final int MOST_REASONS = 50;

  private QuarantineReport() {}

  /** The reasons, that of most records first. Reads the whole file, one record at a time. */
  static List<QuarantineReason> of(Build build) throws IOException {
    if (Files.notExists(build.quarantine())) {
      return List.of();
    }
    ObjectMapper json = new ObjectMapper();
    Map<String, QuarantineReason> reasons = new LinkedHashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(build.quarantine())) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        add(reasons, json.readTree(line));
      }
    }
    return reasons.values().stream()
        .sorted(Comparator.comparingLong(QuarantineReason::records).reversed())
        .toList();
  }

  private static void add(Map<String, QuarantineReason> reasons, JsonNode record) {
    String told = PlainText.visible(record.path("reason").asText());
    String reason = reasons.containsKey(told) || reasons.size() < MOST_REASONS ? told : "";
    QuarantineReason first =
        new QuarantineReason(
            reason,
            1,
            PlainText.visible(record.path("file").asText()),
            record.path("line").asLong());
    reasons.merge(
        reason,
        first,
        (known, _) ->
            new QuarantineReason(reason, known.records() + 1, known.file(), known.line()));
  }
}
