package org.backfile.indexer.source.csv;

import java.io.IOException;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.CountedInput;

/** Stops where one row swallows the file, as it does when a quote is never closed. */
final class RowLimit implements CountedInput.Count {

  private long read;

  void rowBegins() {
    read = 0;
  }

  @Override
  public void add(long bytes) throws IOException {
    read += bytes;
    if (read > ArticleSource.LONGEST_RECORD) {
      throw new IOException(
          "expected a row of at most %d MB, found a longer one; is a quote never closed?"
              .formatted(ArticleSource.LONGEST_RECORD >> 20));
    }
  }
}
