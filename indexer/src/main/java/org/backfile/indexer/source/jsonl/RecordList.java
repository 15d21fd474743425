package org.backfile.indexer.source.jsonl;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.backfile.indexer.source.ByteOrderMark;
import org.backfile.indexer.source.FirstBytes;
import org.backfile.indexer.source.fields.CanonicalField;
import org.backfile.indexer.source.fields.FieldMap;

/**
 * Finds the list of records in a file that is one object, as what interfaces of publishers answer:
 * {@code {"articles": […]}}, {@code {"response": {"docs": […]}}}. The list goes by a usual name, or
 * is the only one in an object that is no article itself.
 */
final class RecordList {

  /** What such a list is called, in small letters. */
  private static final Set<String> USUAL =
      Set.of(
          "articles",
          "items",
          "docs",
          "documents",
          "results",
          "entries",
          "entry",
          "stories",
          "posts",
          "hits",
          "data",
          "records",
          "rows",
          "news",
          "value",
          "elements",
          "children");

  /** Objects around the list. */
  private static final int DEEPEST = 3;

  /** Characters of a value that only an article has. */
  private static final int LONGEST_BESIDE = 200;

  private static final Set<CanonicalField> OF_ARTICLES =
      EnumSet.of(CanonicalField.ID, CanonicalField.TEXT, CanonicalField.PARAGRAPHS);

  private static final Set<CanonicalField> ABOUT_LISTS =
      EnumSet.of(CanonicalField.TITLE, CanonicalField.URL);

  private final JsonParser parser;
  private final FieldMap map;
  private final List<List<String>> lists = new ArrayList<>();
  private boolean titled;
  private boolean article;

  private RecordList(JsonParser parser, FieldMap map) {
    this.parser = parser;
    this.map = map;
  }

  /**
   * The keys that lead to the list of records of a file; none where it is no such file.
   *
   * @param first how the file begins; of a long one, the list must begin there
   * @param onlyUsual whether lists of other names are part of records
   */
  static List<String> path(FirstBytes first, FieldMap map, boolean onlyUsual) throws IOException {
    byte[] bytes = first.bytes();
    int mark = ByteOrderMark.of(bytes).length();
    try (JsonParser parser = JsonRecords.TREES.createParser(bytes, mark, bytes.length - mark)) {
      RecordList found = new RecordList(parser, map);
      try {
        if (parser.nextToken() == JsonToken.START_OBJECT) {
          found.object(List.of());
        }
      } catch (IOException endOfFirstBytesOrDamage) {
        // What was found before counts; damage is told where the file is read.
      }
      return found.best(onlyUsual);
    }
  }

  private void object(List<String> path) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      List<String> inner = new ArrayList<>(path);
      inner.add(parser.currentName());
      Optional<CanonicalField> field = map.field(String.join(".", inner));
      switch (parser.nextToken()) {
        case START_OBJECT -> {
          if (inner.size() <= DEEPEST) {
            object(inner);
          } else {
            parser.skipChildren();
          }
        }
        case START_ARRAY -> array(inner, field);
        default -> value(field);
      }
    }
  }

  private void value(Optional<CanonicalField> field) throws IOException {
    titled |= field.filter(ABOUT_LISTS::contains).isPresent();
    article |=
        field.filter(OF_ARTICLES::contains).isPresent() || parser.getTextLength() > LONGEST_BESIDE;
  }

  private void array(List<String> path, Optional<CanonicalField> field) throws IOException {
    JsonToken first = parser.nextToken();
    article |= field.filter(OF_ARTICLES::contains).isPresent();
    boolean objects = first == JsonToken.START_OBJECT;
    if (field.isEmpty() && (objects || (first == JsonToken.END_ARRAY && isUsual(path)))) {
      lists.add(path);
    }
    for (JsonToken token = first; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      parser.skipChildren();
    }
  }

  private static boolean isUsual(List<String> path) {
    return USUAL.contains(path.getLast().toLowerCase(Locale.ROOT));
  }

  private List<String> best(boolean onlyUsual) {
    if (article) {
      return List.of();
    }
    boolean only = lists.size() == 1 && !titled && !onlyUsual;
    return lists.stream()
        .filter(RecordList::isUsual)
        .findFirst()
        .orElseGet(() -> only ? lists.getFirst() : List.of());
  }
}
