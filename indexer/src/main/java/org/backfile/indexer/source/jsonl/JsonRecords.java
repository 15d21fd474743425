package org.backfile.indexer.source.jsonl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.backfile.indexer.source.ArticleSource;

/** How JSON from outside is read: within bounds, nothing lost in silence. */
public final class JsonRecords {

  /** Objects within objects, at most. */
  static final int DEEPEST = 50;

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
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(ArticleSource.LONGEST_RECORD)
                .build())
        .build();
  }

  /** What is wrong with JSON, in one line. */
  public static String words(JsonProcessingException problem) {
    String message = String.valueOf(problem.getOriginalMessage()).lines().findFirst().orElse("");
    int column = problem.getLocation() == null ? 0 : problem.getLocation().getColumnNr();
    String text =
        message.startsWith("Invalid UTF-8") ? "not UTF-8: " + message : "not JSON: " + message;
    return column > 0 ? text + ", at column " + column : text;
  }
}
