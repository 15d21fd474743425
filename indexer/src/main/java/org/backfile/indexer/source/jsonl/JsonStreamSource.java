package org.backfile.indexer.source.jsonl;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.CountedInput;
import org.backfile.indexer.source.RawRecord;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.ReadOutcome.Failed;
import org.backfile.indexer.source.ReadOutcome.Skipped;
import org.backfile.indexer.source.RecordAdapter;
import org.backfile.indexer.source.RecordProblem;

/**
 * JSON that is not cut into lines: one object, several in a row, arrays of objects, or one list of
 * them in an object. Read as a stream, one object in memory at a time, of {@value #LONGEST_RECORD}
 * bytes at most; what stands around a list may be longer, save a single value. Where the JSON
 * itself breaks, nothing after can be read.
 */
public final class JsonStreamSource implements ArticleSource {

  private final String file;
  private final JsonParser parser;
  private final RecordAdapter adapter;
  private final String list;
  private final RecordTokens tokens;
  private boolean told;
  private long line = 1;
  private long read;

  public JsonStreamSource(String file, InputStream bytes, RecordAdapter adapter)
      throws IOException {
    this(file, bytes, adapter, List.of());
  }

  /**
   * @param list the keys that lead to the one list of objects that are records; none where all are
   */
  JsonStreamSource(String file, InputStream bytes, RecordAdapter adapter, List<String> list)
      throws IOException {
    this.file = file;
    this.parser = JsonRecords.TREES.createParser(new CountedInput(bytes, this::count));
    this.adapter = adapter;
    this.list = String.join(".", list);
    this.tokens = new RecordTokens(parser, list, () -> read = 0);
  }

  private void count(long bytes) throws IOException {
    read += bytes;
    if (read > LONGEST_RECORD) {
      throw new IOException(
          "expected objects of at most %d MB, found a longer one".formatted(LONGEST_RECORD >> 20));
    }
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    read = 0;
    try {
      boolean found = tokens.next();
      line = parser.currentTokenLocation().getLineNr();
      if (!found) {
        requireClosed();
        return besideList();
      }
      JsonNode record = JsonRecords.TREES.readTree(parser);
      return Optional.of(record(record, new Origin(file, line)));
    } catch (JsonProcessingException e) {
      throw new IOException(JsonRecords.words(e), e);
    }
  }

  private void requireClosed() throws IOException {
    if (!parser.getParsingContext().inRoot()) {
      throw new IOException("not JSON: the array is not closed");
    }
  }

  /** Said once, at the end: what stands around the list, and is not read. */
  private Optional<RawRecord> besideList() {
    if (list.isEmpty() || told || tokens.beside().isEmpty()) {
      return Optional.empty();
    }
    told = true;
    String beside = String.join(", ", tokens.beside());
    return Optional.of(() ->
        new Skipped(
            file,
            "what stands beside its list \"%s\", whose objects are the records: %s"
                .formatted(list, beside)));
  }

  private RawRecord record(JsonNode json, Origin origin) {
    return new RawRecord() {
      @Override
      public ReadOutcome read() {
        return JsonStreamSource.this.read(json, origin);
      }

      @Override
      public Optional<ObjectNode> fields() {
        return adapter.isMapped() && json instanceof ObjectNode object
            ? Optional.of(object.deepCopy())
            : Optional.empty();
      }
    };
  }

  private ReadOutcome read(JsonNode record, Origin origin) {
    String excerpt = record.toString();
    try {
      return adapter.adapt(JsonLinesSource.requireObject(record), origin);
    } catch (RecordProblem e) {
      return new Failed(origin, String.valueOf(e.getMessage()), excerpt);
    }
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
