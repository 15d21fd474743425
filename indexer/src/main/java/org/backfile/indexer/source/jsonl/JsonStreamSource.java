package org.backfile.indexer.source.jsonl;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.CountedInput;
import org.backfile.indexer.source.RawRecord;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.ReadOutcome.Failed;
import org.backfile.indexer.source.RecordAdapter;
import org.backfile.indexer.source.RecordProblem;

/**
 * JSON that is not cut into lines: one object, several in a row, or arrays of objects. Read as a
 * stream, one object in memory at a time, of {@value #LONGEST_RECORD} bytes at most. Where the JSON
 * itself breaks, nothing after can be read.
 */
public final class JsonStreamSource implements ArticleSource {

  private final String file;
  private final JsonParser parser;
  private final RecordAdapter adapter;
  private long line = 1;
  private long read;

  public JsonStreamSource(String file, InputStream bytes, RecordAdapter adapter)
      throws IOException {
    this.file = file;
    this.parser = JsonRecords.TREES.createParser(new CountedInput(bytes, this::count));
    this.adapter = adapter;
  }

  private void count(long bytes) throws IOException {
    read += bytes;
    if (read > LONGEST_RECORD) {
      throw new IOException(
          "expected objects of at most %d MB, found a longer one; a list of articles in an object"
                  .formatted(LONGEST_RECORD >> 20)
              + " has to be taken out of it first");
    }
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    read = 0;
    try {
      JsonToken token = parser.nextToken();
      while (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
        token = parser.nextToken();
      }
      line = parser.currentTokenLocation().getLineNr();
      if (token == null) {
        return requireClosed();
      }
      JsonNode record = JsonRecords.TREES.readTree(parser);
      Origin origin = new Origin(file, line);
      return Optional.of(() -> read(record, origin));
    } catch (JsonProcessingException e) {
      throw new IOException(JsonRecords.words(e), e);
    }
  }

  private Optional<RawRecord> requireClosed() throws IOException {
    if (!parser.getParsingContext().inRoot()) {
      throw new IOException("not JSON: the array is not closed");
    }
    return Optional.empty();
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
