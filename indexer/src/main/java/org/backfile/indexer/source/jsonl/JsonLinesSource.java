package org.backfile.indexer.source.jsonl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.ByteOrderMark;
import org.backfile.indexer.source.LineCutter;
import org.backfile.indexer.source.RawRecord;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.ReadOutcome.Failed;
import org.backfile.indexer.source.RecordAdapter;
import org.backfile.indexer.source.RecordProblem;

/** JSON Lines: one object a line. A bad line costs itself only. */
public final class JsonLinesSource implements ArticleSource {

  private final String file;
  private final InputStream bytes;
  private final LineCutter lines;
  private final RecordAdapter adapter;
  private long line;

  public JsonLinesSource(String file, InputStream bytes, RecordAdapter adapter) {
    this.file = file;
    this.bytes = bytes;
    this.lines = new LineCutter(bytes, LONGEST_RECORD);
    this.adapter = adapter;
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    byte[] text;
    do {
      line++;
      text = lines.next();
    } while (text != null && isBlank(text));
    if (text == null) {
      return Optional.empty();
    }
    Origin origin = new Origin(file, line);
    byte[] record = withoutMark(text);
    return Optional.of(lines.tooLong() ? () -> tooLong(record, origin) : record(record, origin));
  }

  private RawRecord record(byte[] text, Origin origin) {
    return new RawRecord() {
      @Override
      public ReadOutcome read() {
        return JsonLinesSource.this.read(text, origin);
      }

      @Override
      public Optional<ObjectNode> fields() {
        try {
          return adapter.isMapped() && JsonRecords.WHOLE.readTree(text) instanceof ObjectNode object
              ? Optional.of(object)
              : Optional.empty();
        } catch (IOException toldWhenItIsRead) {
          return Optional.empty();
        }
      }
    };
  }

  private ReadOutcome read(byte[] record, Origin origin) {
    try {
      JsonNode json = JsonRecords.WHOLE.readTree(record);
      return adapter.adapt(requireObject(json), origin);
    } catch (JsonProcessingException e) {
      return new Failed(origin, JsonRecords.words(e), JsonRecords.excerpt(record, e));
    } catch (RecordProblem e) {
      return new Failed(origin, String.valueOf(e.getMessage()), excerpt(record));
    } catch (IOException e) {
      return new Failed(origin, "not UTF-8: " + e.getMessage(), excerpt(record));
    }
  }

  static ObjectNode requireObject(JsonNode json) {
    if (json instanceof ObjectNode object) {
      return object;
    }
    throw new RecordProblem(
        "expected a JSON object, found " + json.getNodeType().name().toLowerCase(Locale.ROOT));
  }

  private static ReadOutcome tooLong(byte[] record, Origin origin) {
    String reason = "expected a line of at most %d MB".formatted(LONGEST_RECORD >> 20);
    return new Failed(origin, reason + ", found a longer one", excerpt(record));
  }

  private static String excerpt(byte[] record) {
    return new String(record, 0, Math.min(record.length, Failed.EXCERPT), StandardCharsets.UTF_8);
  }

  /** Files that were joined have the mark of their beginning within, too. */
  private static byte[] withoutMark(byte[] text) {
    int length = ByteOrderMark.of(text).length();
    return length == 0 ? text : Arrays.copyOfRange(text, length, text.length);
  }

  private static boolean isBlank(byte[] text) {
    for (byte each : text) {
      if (each != ' ' && each != '\t' && each != '\r') {
        return false;
      }
    }
    return true;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
