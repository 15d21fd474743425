package org.backfile.acceptance.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** A story of the wire, as its file has it. */
record Wire(String title, String text) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Stands in the file for a text that was never sent. */
  private static final String NO_TEXT = "Blah blah blah";

  /** All stories of a file, by id. */
  static Map<String, Wire> all(Path file) throws IOException {
    Map<String, Wire> wires = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode wire = JSON.readTree(line);
        String title = wire.get("title").asText().strip().replaceAll("\\s+", " ");
        wires.put(wire.get("id").asText(), new Wire(title, wire.get("text").asText().strip()));
      }
    }
    return wires;
  }

  /** Whether it has both a title and a text. */
  boolean isWhole() {
    return !title.isEmpty() && !text.isEmpty() && !text.contains(NO_TEXT);
  }

  /** So many words in a row, with all that stands between them; all words where there are fewer. */
  String span(int words, Random random) {
    String[] all = text.split("\\s+");
    int from = random.nextInt(Math.max(1, all.length - words + 1));
    int to = Math.min(all.length, from + words);
    return String.join(" ", Arrays.asList(all).subList(from, to));
  }

  boolean hasTitle(String other) {
    return plain(title).equals(plain(other));
  }

  boolean holds(String span) {
    return plain(text).contains(plain(span));
  }

  /** Words in small letters with a blank on each side. */
  private static String plain(String text) {
    return " " + BETWEEN_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
  }
}
