package org.backfile.indexer.source.ninjs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.backfile.indexer.source.FirstBytes;

/** Tells ninjs from other JSON by how a file begins. */
public final class NinjsMark {

  private static final JsonFactory JSON = new JsonFactory();

  private static final Pattern NAMED = Pattern.compile("\"ninjs\"|ninjs-schema_");

  private NinjsMark() {}

  /** Whether the first object is an item: it calls itself one, or has a uri in place of an id. */
  public static boolean isIn(FirstBytes first) {
    Set<String> keys = keys(first);
    boolean standard = keys.contains("$standard") || keys.contains("standard");
    return (standard && first.hold(NAMED)) || (keys.contains("uri") && !keys.contains("id"));
  }

  /** The keys of the first object, as far as the first bytes go. */
  private static Set<String> keys(FirstBytes first) {
    Set<String> keys = new HashSet<>();
    try (JsonParser parser = JSON.createParser(first.text())) {
      JsonToken token = parser.nextToken();
      while (token == JsonToken.START_ARRAY) {
        token = parser.nextToken();
      }
      while (token == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.FIELD_NAME) {
        keys.add(parser.currentName());
        parser.nextToken();
        parser.skipChildren();
      }
    } catch (IOException endOfFirstBytes) {
      return keys;
    }
    return keys;
  }
}
