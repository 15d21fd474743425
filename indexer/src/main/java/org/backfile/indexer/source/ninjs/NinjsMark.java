package org.backfile.indexer.source.ninjs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.backfile.indexer.source.FirstBytes;
import org.backfile.indexer.source.jsonl.JsonSources;
import org.jspecify.annotations.Nullable;

/** Tells ninjs from other JSON by how a file begins. */
public final class NinjsMark {

  private static final JsonFactory JSON = new JsonFactory();

  private static final Pattern NAMED = Pattern.compile("\"ninjs\"|ninjs-schema_");

  /** What items of ninjs have and answers of other interfaces have not, in small letters. */
  private static final Set<String> OWN =
      Set.of(
          "versioncreated",
          "pubstatus",
          "representationtype",
          "body_text",
          "body_xhtml",
          "bodies",
          "headlines",
          "description_text");

  private NinjsMark() {}

  /** Whether the first object is an item, or is one around a list of items. */
  public static boolean isIn(FirstBytes first) {
    return isItem(keys(first, List.of()), first) || !list(first).isEmpty();
  }

  /** The keys that lead to the list of items; none where items stand at the top. */
  static List<String> list(FirstBytes first) {
    if (isItem(keys(first, List.of()), first)) {
      return List.of();
    }
    try {
      List<String> path = JsonSources.list(first);
      Set<String> keys = path.isEmpty() ? Set.of() : keys(first, path);
      boolean own = keys.stream().anyMatch(key -> OWN.contains(key.toLowerCase(Locale.ROOT)));
      return own && isItem(keys, first) ? path : List.of();
    } catch (IOException noSuchList) {
      return List.of();
    }
  }

  /** Whether an object is an item: it calls itself one, or has a uri in place of an id. */
  private static boolean isItem(Set<String> keys, FirstBytes first) {
    boolean standard = keys.contains("$standard") || keys.contains("standard");
    return (standard && first.hold(NAMED)) || (keys.contains("uri") && !keys.contains("id"));
  }

  /** The keys of the first object, or of the first in a list, as far as the first bytes go. */
  private static Set<String> keys(FirstBytes first, List<String> list) {
    Set<String> keys = new HashSet<>();
    try (JsonParser parser = JSON.createParser(first.text())) {
      JsonToken token = parser.nextToken();
      for (String key : list) {
        token = enter(parser, key);
      }
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

  /** Goes to the value of a key in the object that the parser has begun. */
  private static @Nullable JsonToken enter(JsonParser parser, String key) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME && !parser.currentName().equals(key)) {
      parser.nextToken();
      parser.skipChildren();
    }
    return parser.nextToken();
  }
}
