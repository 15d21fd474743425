package org.backfile.indexer.source;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.input.ProxyInputStream;

/** Tells of the bytes of a stream as they are read or passed over. */
public final class CountedInput extends ProxyInputStream {

  private final Count count;

  /** Is told of bytes, and may refuse more of them. */
  @FunctionalInterface
  public interface Count {
    /**
     * @param bytes how many, 0 or more
     * @throws IOException when these are too many
     */
    void add(long bytes) throws IOException;
  }

  public CountedInput(InputStream in, Count count) {
    super(in);
    this.count = count;
  }

  @Override
  protected void afterRead(int bytes) throws IOException {
    count.add(Math.max(0, bytes));
  }

  @Override
  public long skip(long bytes) throws IOException {
    long skipped = super.skip(bytes);
    count.add(skipped);
    return skipped;
  }
}
