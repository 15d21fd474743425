package org.backfile.indexer.source.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.backfile.indexer.source.ArticleSource;

/** Stops where one row swallows the file, as it does when a quote is never closed. */
final class BoundedReader extends FilterReader {

  private long read;

  BoundedReader(Reader in) {
    super(in);
  }

  void recordBegins() {
    read = 0;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(char[] target, int from, int length) throws IOException {
    int count = super.read(target, from, length);
    count(Math.max(0, count));
    return count;
  }

  private void count(int characters) throws IOException {
    read += characters;
    if (read > ArticleSource.LONGEST_RECORD) {
      throw new IOException(
          "expected a row of at most %d MB, found a longer one; is a quote never closed?"
              .formatted(ArticleSource.LONGEST_RECORD >> 20));
    }
  }
}
