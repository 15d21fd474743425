package org.backfile.indexer.source.jsonl;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.FirstBytes;
import org.backfile.indexer.source.RecordAdapter;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.fields.ArticleAdapter;
import org.backfile.indexer.source.fields.FieldMap;

/** Tells JSON Lines from other JSON by how a file begins: either goes by the other's name. */
public final class JsonSources {

  private static final Pattern OBJECT_PER_LINE =
      Pattern.compile("\\A\\s*\\{[^\\n]*\\}[ \\t\\r]*\\n\\s*\\{");

  /** An object that is written over several lines. */
  private static final Pattern OVER_LINES = Pattern.compile("\\A\\s*\\{[ \\t\\r]*\\n\\s*\"");

  private static final Pattern ANY = Pattern.compile("(?i)\\.json(" + SourceBytes.PACKED + ")?$");

  private JsonSources() {}

  /** A file that by its name holds one object a line. */
  public static ArticleSource lines(String file, SourceBytes bytes, FieldMap map)
      throws IOException {
    List<String> list = RecordList.path(bytes.first(), map, true);
    return list.isEmpty()
        ? lines(file, bytes, ArticleAdapter.of(map))
        : new JsonStreamSource(file, bytes.utf8(), ArticleAdapter.of(map), list);
  }

  /** A file that by its name holds JSON of any shape. */
  public static ArticleSource any(String file, SourceBytes bytes, FieldMap map) throws IOException {
    boolean lines = bytes.first().hold(OBJECT_PER_LINE);
    List<String> list = RecordList.path(bytes.first(), map, lines);
    return list.isEmpty()
        ? any(file, bytes, ArticleAdapter.of(map))
        : new JsonStreamSource(file, bytes.utf8(), ArticleAdapter.of(map), list);
  }

  /**
   * The keys that lead to the list of records in a file that is one object around it; none where it
   * is no such file.
   */
  public static List<String> list(FirstBytes first) throws IOException {
    return RecordList.path(first, FieldMap.NONE, false);
  }

  /**
   * A file of records that have a format of their own.
   *
   * @param list the keys that lead to them; none where they stand at the top
   */
  public static ArticleSource of(
      String file, SourceBytes bytes, RecordAdapter adapter, List<String> list) throws IOException {
    if (!list.isEmpty()) {
      return new JsonStreamSource(file, bytes.utf8(), adapter, list);
    }
    return ANY.matcher(file).find() ? any(file, bytes, adapter) : lines(file, bytes, adapter);
  }

  private static ArticleSource lines(String file, SourceBytes bytes, RecordAdapter adapter)
      throws IOException {
    return bytes.first().begin("[") || bytes.first().hold(OVER_LINES)
        ? new JsonStreamSource(file, bytes.utf8(), adapter)
        : new JsonLinesSource(file, bytes.utf8(), adapter);
  }

  private static ArticleSource any(String file, SourceBytes bytes, RecordAdapter adapter)
      throws IOException {
    return bytes.first().hold(OBJECT_PER_LINE)
        ? new JsonLinesSource(file, bytes.utf8(), adapter)
        : new JsonStreamSource(file, bytes.utf8(), adapter);
  }
}
