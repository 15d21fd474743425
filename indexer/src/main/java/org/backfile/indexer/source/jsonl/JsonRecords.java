package org.backfile.indexer.source.jsonl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.ReadOutcome.Failed;

/** How JSON from outside is read: within bounds, nothing lost in silence. */
public final class JsonRecords {

  /** Objects within objects, at most. */
  static final int DEEPEST = 50;

  /** What the library adds to its messages for those who program with it. */
  private static final Pattern FOR_PROGRAMMERS =
      Pattern.compile(
          " \\(start marker at .*\\)$|(?::| for `ObjectNode`:) (?:not allowed|enable) .*`.*$"
              + "|, from `[^`]*`| \\(JSON String, Number.*'false'\\)");

  private static final int BEGINNING = 60;
  private static final int BEFORE = 90;
  private static final int AFTER = 40;

  /** Reads a tree; a key given twice is an error. */
  public static final ObjectReader TREES =
      JsonMapper.builder(factory())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build()
          .reader();

  /** Reads a tree that must be all there is. */
  static final ObjectReader WHOLE = TREES.with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonRecords() {}

  private static JsonFactory factory() {
    return new JsonFactoryBuilder()
        .disable(JsonFactory.Feature.CHARSET_DETECTION)
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(ArticleSource.LONGEST_RECORD)
                .build())
        .build();
  }

  /** What is wrong with JSON, in one line. */
  public static String words(JsonProcessingException problem) {
    String message =
        FOR_PROGRAMMERS
            .matcher(String.valueOf(problem.getOriginalMessage()).lines().findFirst().orElse(""))
            .replaceAll("");
    JsonLocation place = Optional.ofNullable(problem.getLocation()).orElse(JsonLocation.NA);
    int line = place.getLineNr();
    int column = place.getColumnNr();
    String text =
        message.startsWith("Invalid UTF-8") ? "not UTF-8: " + message : "not JSON: " + message;
    String where =
        line > 1 ? ", at line %d, column %d".formatted(line, column) : ", at column " + column;
    return column > 0 ? text + where : text;
  }

  /** The beginning of broken JSON, and what stands before and behind the place where it breaks. */
  static String excerpt(byte[] json, JsonProcessingException problem) {
    JsonLocation place = Optional.ofNullable(problem.getLocation()).orElse(JsonLocation.NA);
    int at = (int) Math.clamp(place.getByteOffset(), 0, json.length);
    if (at + AFTER < Failed.EXCERPT) {
      return text(json, 0, Failed.EXCERPT);
    }
    return text(json, 0, BEGINNING) + " … " + text(json, at - BEFORE, at + AFTER);
  }

  /** Without the halves of characters at its ends. */
  private static String text(byte[] json, int from, int to) {
    int length = Math.min(to, json.length) - from;
    return new String(json, from, length, StandardCharsets.UTF_8).replace("\uFFFD", "");
  }
}
