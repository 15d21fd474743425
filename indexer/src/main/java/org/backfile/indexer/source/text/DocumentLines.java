package org.backfile.indexer.source.text;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.ByteOrderMark;
import org.backfile.indexer.source.DecodedText;
import org.backfile.indexer.source.SourceBytes;

/** The lines of a text file with many documents, one document in memory at a time. */
public final class DocumentLines implements Closeable {

  private final Reader reader;
  private final boolean guessed;
  private long number;
  private long read;

  /** Opens a file, in the encoding that its first bytes show. */
  public DocumentLines(SourceBytes bytes) throws IOException {
    byte[] first = bytes.first().bytes();
    DecodedText start = DecodedText.of(first);
    Charset charset = start.charset();
    bytes.skipNBytes(ByteOrderMark.of(first).length());
    reader = new BufferedReader(new InputStreamReader(bytes, charset), 1 << 16);
    guessed = start.guessed();
  }

  /** Whether nothing told the encoding. */
  public boolean guessed() {
    return guessed;
  }

  /** Number of the line read last, from 1. */
  public long number() {
    return number;
  }

  /** Begins a document: from here its length is counted. */
  public void documentBegins() {
    read = 0;
  }

  /**
   * The next line, without white space at its end; empty at the end of the file.
   *
   * @throws IOException when the document is longer than any article
   */
  public Optional<String> next() throws IOException {
    StringBuilder line = new StringBuilder();
    int c = reader.read();
    if (c < 0) {
      return Optional.empty();
    }
    number++;
    for (; c >= 0 && c != '\n'; c = reader.read()) {
      line.append((char) c);
      if (++read > ArticleSource.LONGEST_RECORD) {
        throw new IOException(
            "expected documents of at most %d million characters, found a longer one"
                .formatted(ArticleSource.LONGEST_RECORD >> 20));
      }
    }
    return Optional.of(line.toString().stripTrailing());
  }

  /** Paragraphs of lines: blank ones part them. */
  public static List<String> paragraphs(List<String> lines) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    for (String line : lines) {
      if (line.isBlank()) {
        paragraphs.add(current.toString());
        current.setLength(0);
      } else {
        current.append(current.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    paragraphs.add(current.toString());
    return paragraphs.stream().filter(paragraph -> !paragraph.isEmpty()).toList();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
