package org.backfile.indexer.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.function.Consumer;
import org.backfile.article.CanonicalText;

/**
 * A file whose SHA-256 is taken while it is read, so that it is read once. What its reader leaves
 * is read when it is closed; a file that cannot be read to its end gets no hash.
 */
final class HashedFile extends DigestInputStream {

  private final Consumer<String> hashed;
  private boolean ended;

  /**
   * @param hashed is told the hash, 64 hexadecimal digits
   */
  HashedFile(Path path, Consumer<String> hashed) throws IOException {
    super(Files.newInputStream(path), CanonicalText.newSha256());
    this.hashed = hashed;
  }

  /** Passes over bytes by reading them: they are hashed, too. */
  @Override
  public long skip(long bytes) throws IOException {
    long skipped = 0;
    byte[] passed = new byte[(int) Math.clamp(bytes, 0, 1 << 13)];
    while (skipped < bytes) {
      int read = read(passed, 0, (int) Math.min(passed.length, bytes - skipped));
      if (read < 0) {
        break;
      }
      skipped += read;
    }
    return skipped;
  }

  /** Gives up the hash, and with it what is still to be read. */
  void abandon() {
    ended = true;
  }

  @Override
  public void close() throws IOException {
    try (InputStream file = in) {
      if (!ended) {
        ended = true;
        transferTo(OutputStream.nullOutputStream());
        hashed.accept(CanonicalText.hex(getMessageDigest().digest()));
      }
    }
  }
}
