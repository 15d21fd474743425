package org.backfile.indexer.source.jsonl;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Goes from record to record through the tokens of JSON: objects in a row or in arrays, or those of
 * one list within objects.
 */
final class RecordTokens {

  private static final int MOST_NAMES = 40;

  private final JsonParser parser;
  private final List<String> path;
  private final Runnable passed;
  private final Set<String> beside = new TreeSet<>();
  private int level;
  private boolean inList;

  /**
   * @param path the keys that lead to the list; none where records stand at the top
   * @param passed is told of each token that is passed over and part of no record
   */
  RecordTokens(JsonParser parser, List<String> path, Runnable passed) {
    this.parser = parser;
    this.passed = passed;
    this.path = path;
    this.inList = path.isEmpty();
  }

  /** Goes to the beginning of the next record; false at the end. */
  boolean next() throws IOException {
    JsonToken token = parser.nextToken();
    while (token != null) {
      if (inList && isRecord(token)) {
        return true;
      }
      around(token);
      passed.run();
      token = parser.nextToken();
    }
    return false;
  }

  /** At the top arrays are passed through; in a list, what is no object is told as no record. */
  private boolean isRecord(JsonToken token) {
    return token != JsonToken.END_ARRAY && (token != JsonToken.START_ARRAY || !path.isEmpty());
  }

  private void around(JsonToken token) throws IOException {
    if (path.isEmpty()) {
      return;
    }
    switch (token) {
      case END_ARRAY -> inList = false;
      case END_OBJECT -> level = Math.max(0, level - 1);
      case FIELD_NAME -> member(parser.currentName());
      default -> {
        // the beginning of an object around the list
      }
    }
  }

  private void member(String name) throws IOException {
    JsonToken value = parser.nextToken();
    boolean last = level == path.size() - 1;
    boolean onTheWay = level < path.size() && name.equals(path.get(level));
    if (onTheWay && last && value == JsonToken.START_ARRAY) {
      inList = true;
    } else if (onTheWay && !last && value == JsonToken.START_OBJECT) {
      level++;
    } else {
      if (beside.size() < MOST_NAMES) {
        beside.add(String.join(".", path.subList(0, level)) + (level == 0 ? "" : ".") + name);
      }
      passOver(value);
    }
  }

  private void passOver(JsonToken value) throws IOException {
    JsonToken token = value;
    int open = depth(token);
    while (open > 0 && token != null) {
      passed.run();
      token = parser.nextToken();
      open += depth(token);
    }
  }

  private static int depth(@Nullable JsonToken token) {
    if (token == null || token.isScalarValue()) {
      return 0;
    }
    return token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
  }

  /** The keys that stand around the list, and are not read. */
  Set<String> beside() {
    return beside;
  }
}
