package org.backfile.indexer.source.csv;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.RawRecord;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.ReadOutcome.Failed;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.fields.ArticleAdapter;
import org.backfile.indexer.source.fields.FieldMap;

/**
 * CSV by RFC 4180: the first row names the columns, a list in a cell is separated by semicolons.
 *
 * <p>Rows are cut as bytes (Latin-1 maps each byte to one character, and nothing that cuts is
 * outside ASCII), cells are decoded from UTF-8 one by one: so bad UTF-8 costs one row, not the
 * file.
 */
public final class CsvSource implements ArticleSource {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
          .setIgnoreEmptyLines(true)
          .get();

  private final String file;
  private final CSVParser parser;
  private final Iterator<CSVRecord> rows;
  private final BoundedReader reader;
  private final List<String> columns;
  private final ArticleAdapter adapter;
  private long line = 1;

  public CsvSource(String file, InputStream bytes, FieldMap map) throws IOException {
    this.file = file;
    this.reader = new BoundedReader(new InputStreamReader(bytes, StandardCharsets.ISO_8859_1));
    try {
      this.parser = CSVParser.parse(reader, FORMAT);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new IOException("expected a first row that names the columns: " + e.getMessage(), e);
    }
    this.rows = parser.iterator();
    this.columns = parser.getHeaderNames().stream().map(CsvSource::column).toList();
    this.adapter = ArticleAdapter.withListsInText(map);
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    line = parser.getCurrentLineNumber() + 1;
    reader.recordBegins();
    try {
      if (!rows.hasNext()) {
        return Optional.empty();
      }
      CSVRecord row = rows.next();
      Origin origin = new Origin(file, line);
      return Optional.of(() -> read(row, origin));
    } catch (UncheckedIOException e) {
      throw new IOException("not CSV: " + e.getMessage(), e);
    }
  }

  private ReadOutcome read(CSVRecord row, Origin origin) {
    try {
      return adapter.adapt(object(row), origin);
    } catch (RecordProblem e) {
      return new Failed(origin, String.valueOf(e.getMessage()), excerpt(row));
    }
  }

  private ObjectNode object(CSVRecord row) {
    if (row.size() != columns.size()) {
      throw new RecordProblem(
          "expected %d cells, as the first row has, found %d"
              .formatted(columns.size(), row.size()));
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int at = 0; at < columns.size(); at++) {
      object.put(columns.get(at), cell(columns.get(at), row.get(at)));
    }
    return object;
  }

  private static String cell(String column, String latin) {
    byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new RecordProblem(column, "UTF-8", "other bytes");
    }
  }

  private static String column(String latin) {
    return lenient(latin).strip();
  }

  private static String excerpt(CSVRecord row) {
    return lenient(String.join(",", row.values()));
  }

  private static String lenient(String latin) {
    return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
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
