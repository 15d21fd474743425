package org.backfile.indexer.source.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.article.PlainText;
import org.backfile.article.PublicationDate;
import org.backfile.indexer.source.Dates;
import org.backfile.indexer.source.markup.HtmlText;
import org.jsoup.Jsoup;

/** A web page with what a careful reader takes from it. */
record ExpectedPage(Path folder, JsonNode facts, List<String> paragraphs) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int WORDS = 4;

  static ExpectedPage read(Path folder) throws IOException {
    return new ExpectedPage(
        folder,
        JSON.readTree(Files.readString(folder.resolve("expected-metadata.json"))),
        HtmlText.paragraphs(Jsoup.parse(Files.readString(folder.resolve("expected.html"))).body()));
  }

  String name() {
    return folder.getFileName().toString();
  }

  byte[] html() throws IOException {
    return Files.readAllBytes(folder.resolve("source.html"));
  }

  Optional<String> fact(String name) {
    return Optional.ofNullable(facts.get(name))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue);
  }

  boolean sameTitle(Article article) {
    return line(fact("title").orElse("")).equals(line(article.title()));
  }

  /**
   * The names expected, in whatever punctuation: what is expected often has a date or an office
   * behind them, which are no names. Where none is expected any will do.
   */
  boolean sameByline(Article article) {
    Optional<String> expected = fact("byline").map(ExpectedPage::letters);
    String found = letters(String.join("", article.byline()));
    return expected.isEmpty() || (!found.isEmpty() && expected.get().contains(found));
  }

  /** Just the names expected, and none where none is. */
  boolean exactByline(Article article) {
    String found = letters(String.join("", article.byline()));
    return fact("byline").map(ExpectedPage::letters).orElse("").equals(found);
  }

  boolean sameTime(Article article) {
    Optional<PublicationDate> expected =
        fact("publishedTime").flatMap(Dates::read).map(Dates.Understood::date);
    return expected.isEmpty() || expected.equals(article.published());
  }

  /** Agreement of two texts: the F1 of their rows of four words. */
  double overlap(Article article) {
    Map<String, Integer> expected = rows(paragraphs);
    Map<String, Integer> found = rows(article.paragraphs());
    int shared = 0;
    for (Map.Entry<String, Integer> row : found.entrySet()) {
      shared += Math.min(row.getValue(), expected.getOrDefault(row.getKey(), 0));
    }
    int all = count(expected) + count(found);
    return all == 0 ? 1 : 2.0 * shared / all;
  }

  private static int count(Map<String, Integer> rows) {
    return rows.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> rows(List<String> paragraphs) {
    List<String> words = new ArrayList<>();
    for (String word : String.join(" ", paragraphs).split("[^\\p{L}\\p{M}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    Map<String, Integer> rows = new HashMap<>();
    for (int at = 0; at < Math.max(1, words.size() - WORDS + 1) && !words.isEmpty(); at++) {
      rows.merge(
          String.join(" ", words.subList(at, Math.min(words.size(), at + WORDS))), 1, Integer::sum);
    }
    return rows;
  }

  private static String line(String text) {
    return PlainText.line(text);
  }

  private static String letters(String text) {
    return text.replaceFirst("(?i)^\\s*by:?\\s+", "").replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
