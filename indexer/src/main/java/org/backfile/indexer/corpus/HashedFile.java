package org.backfile.indexer.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.backfile.article.CanonicalText;
import org.backfile.indexer.source.Beside;
import org.backfile.indexer.source.OneByte;

/**
 * A file whose SHA-256 is taken while it is read, so that it is read once. What its reader leaves
 * is read when it is closed. A file gets no hash where any of it could not be read, or where it
 * changed meanwhile: what was read of it may not be what it holds.
 */
final class HashedFile extends DigestInputStream implements Beside {

  private final State before;
  private final Consumer<String> hashed;
  private boolean ended;

  /** What tells of a file that it was written to, or has another in its place. */
  record State(Path path, long size, FileTime modified, Optional<Object> identity) {

    static State of(Path path) throws IOException {
      BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
      return new State(
          path, now.size(), now.lastModifiedTime(), Optional.ofNullable(now.fileKey()));
    }

    boolean holds() {
      try {
        return equals(of(path));
      } catch (IOException gone) {
        return false;
      }
    }
  }

  /**
   * @param before how the file was when {@code content} was opened
   * @param hashed is told the hash, 64 hexadecimal digits
   */
  HashedFile(InputStream content, State before, Consumer<String> hashed) {
    super(content, CanonicalText.newSha256());
    this.before = before;
    this.hashed = hashed;
  }

  static HashedFile open(Path path, Consumer<String> hashed) throws IOException {
    State before = State.of(path);
    return new HashedFile(Files.newInputStream(path), before, hashed);
  }

  @Override
  public int read() throws IOException {
    return OneByte.of(this);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      return super.read(target, offset, length);
    } catch (IOException failure) {
      abandon();
      throw failure;
    }
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

  /**
   * Takes the hash now, for one who opens the file beside this stream: where the file changes after
   * that, what is read there is newer than the hash, and the next run finds another one.
   */
  @Override
  public void begins() {
    try {
      transferTo(OutputStream.nullOutputStream());
    } catch (IOException toldByWhoReadsBeside) {
      abandon();
    }
  }

  @Override
  public void failed() {
    abandon();
  }

  /** Gives up the hash, and with it what is still to be read. */
  void abandon() {
    ended = true;
  }

  @Override
  public void close() throws IOException {
    try (InputStream content = in) {
      if (!ended) {
        transferTo(OutputStream.nullOutputStream());
        ended = true;
        if (before.holds()) {
          hashed.accept(CanonicalText.hex(getMessageDigest().digest()));
        }
      }
    }
  }
}
