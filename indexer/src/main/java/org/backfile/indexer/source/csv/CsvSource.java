package org.backfile.indexer.source.csv;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.input.ReaderInputStream;
import org.backfile.article.Note;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.ByteOrderMark;
import org.backfile.indexer.source.CountedInput;
import org.backfile.indexer.source.DecodedText;
import org.backfile.indexer.source.FirstBytes;
import org.backfile.indexer.source.RawRecord;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.ReadOutcome.Failed;
import org.backfile.indexer.source.ReadOutcome.Read;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.fields.ArticleAdapter;
import org.backfile.indexer.source.fields.FieldMap;

/**
 * CSV by RFC 4180, also with semicolons, tabs or bars between cells: the first row names the
 * columns, a list in a cell is separated by semicolons. A column without a name, as the numbers of
 * rows are that some programs write, is not read; quotes within a cell are part of it.
 *
 * <p>Rows are cut as bytes (Latin-1 maps each byte to one character, and nothing that cuts is
 * outside ASCII), cells are decoded one by one: so bad UTF-8 costs one row, not the file.
 */
public final class CsvSource implements ArticleSource {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
          .setAllowMissingColumnNames(true)
          .setIgnoreEmptyLines(true)
          .setTrailingData(true)
          .get();

  /** What Excel wants in a line of its own above the names of the columns. */
  private static final Pattern SEPARATOR = Pattern.compile("(?i)\\Asep=.\\r?\\n");

  private final String file;
  private final CsvDialect dialect;
  private final CSVParser parser;
  private final Iterator<CSVRecord> rows;
  private final RowLimit limit = new RowLimit();
  private final List<String> columns;
  private final ArticleAdapter adapter;
  private final int above;
  private long line = 1;

  public CsvSource(String file, SourceBytes bytes, FieldMap map) throws IOException {
    this.file = file;
    this.dialect = CsvDialect.of(bytes.first());
    String separator = separator(bytes.first());
    this.above = separator.isEmpty() ? 0 : 1;
    InputStream cells = new CountedInput(cells(bytes, separator.length()), limit);
    try {
      this.parser =
          CSVParser.parse(
              new InputStreamReader(cells, StandardCharsets.ISO_8859_1),
              FORMAT.builder().setDelimiter(dialect.delimiter()).get());
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new IOException("expected a first row that names the columns: " + words(e), e);
    }
    this.rows = parser.iterator();
    this.columns = parser.getHeaderNames().stream().map(this::column).toList();
    this.adapter = ArticleAdapter.withListsInText(map);
  }

  private static String separator(FirstBytes first) {
    Matcher separator = SEPARATOR.matcher(first.text());
    return separator.find() ? separator.group() : "";
  }

  /**
   * The file in UTF-8 or another encoding of one byte a letter, without a byte order mark.
   *
   * @param above characters at its beginning that are passed over
   */
  private InputStream cells(SourceBytes bytes, int above) throws IOException {
    bytes.skipNBytes(ByteOrderMark.of(bytes.first().bytes()).length());
    if (dialect.wide().isEmpty()) {
      bytes.skipNBytes(above);
      return bytes;
    }
    Reader text = new InputStreamReader(bytes, dialect.wide().get());
    IOUtils.skipFully(text, above);
    return ReaderInputStream.builder().setReader(text).setCharset(StandardCharsets.UTF_8).get();
  }

  /** Without what tells programmers of the library how to allow it. */
  private static String words(RuntimeException problem) {
    return String.valueOf(problem.getMessage()).replaceFirst("\\. If this is valid.*", "");
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    line = above + parser.getCurrentLineNumber() + 1;
    limit.rowBegins();
    try {
      if (!rows.hasNext()) {
        return Optional.empty();
      }
      CSVRecord row = rows.next();
      Origin origin = new Origin(file, line);
      return Optional.of(record(row, origin));
    } catch (UncheckedIOException e) {
      throw new IOException("not CSV: " + e.getMessage(), e);
    }
  }

  private RawRecord record(CSVRecord row, Origin origin) {
    return new RawRecord() {
      @Override
      public ReadOutcome read() {
        return CsvSource.this.read(row, origin);
      }

      @Override
      public Optional<ObjectNode> fields() {
        try {
          return Optional.of(object(decoded(row)));
        } catch (RecordProblem toldWhenItIsRead) {
          return Optional.empty();
        }
      }
    };
  }

  private ReadOutcome read(CSVRecord row, Origin origin) {
    try {
      List<DecodedText> cells = decoded(row);
      return ReadOutcome.of(origin, () -> excerpt(cells), () -> read(cells, origin));
    } catch (RecordProblem undecoded) {
      return new Failed(origin, String.valueOf(undecoded.getMessage()), excerpt(row));
    }
  }

  private Read read(List<DecodedText> cells, Origin origin) {
    Read read = adapter.adapt(object(cells), origin);
    return cells.stream().allMatch(CsvSource::isUtf8) ? read : noted(read);
  }

  private static String excerpt(List<DecodedText> cells) {
    return cells.stream().map(DecodedText::text).collect(Collectors.joining(","));
  }

  private static Read noted(Read read) {
    return new Read(read.article().toBuilder().note(Note.ENCODING_GUESSED).build());
  }

  private List<DecodedText> decoded(CSVRecord row) {
    if (row.size() != columns.size()) {
      throw new RecordProblem(
          "expected %d cells, as the first row has, found %d"
              .formatted(columns.size(), row.size()));
    }
    List<DecodedText> cells = new ArrayList<>();
    for (String column : columns) {
      cells.add(cell(column, row.get(cells.size())));
    }
    return cells;
  }

  private ObjectNode object(List<DecodedText> cells) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int at = 0; at < columns.size(); at++) {
      if (!columns.get(at).isEmpty()) {
        object.put(columns.get(at), cells.get(at).text());
      }
    }
    return object;
  }

  private DecodedText cell(String column, String latin) {
    return decoded(latin).orElseThrow(() -> new RecordProblem(column, "UTF-8", "other bytes"));
  }

  private Optional<DecodedText> decoded(String latin) {
    byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
    return DecodedText.strict(bytes, StandardCharsets.UTF_8)
        .or(() -> dialect.otherThanUtf8().map(charset -> DecodedText.guessed(bytes, charset)));
  }

  private static boolean isUtf8(DecodedText text) {
    return text.charset().equals(StandardCharsets.UTF_8);
  }

  private String column(String latin) {
    return decoded(latin).map(DecodedText::text).orElseGet(() -> lenient(latin)).strip();
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
