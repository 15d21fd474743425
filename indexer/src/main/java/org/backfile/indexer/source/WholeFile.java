package org.backfile.indexer.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ReadOutcome.Failed;
import org.backfile.indexer.source.ReadOutcome.Read;

/** A file that is one article. */
public final class WholeFile implements ArticleSource {

  /** Makes an article of a file's content. */
  @FunctionalInterface
  public interface Reading {
    /**
     * The article.
     *
     * @throws RecordProblem when it is none
     */
    Read read(byte[] content, Origin origin);
  }

  private final Origin origin;
  private final InputStream bytes;
  private final Reading reading;
  private final int longest;
  private boolean given;

  public WholeFile(String file, InputStream bytes, Reading reading) {
    this(file, bytes, LONGEST_RECORD, reading);
  }

  /**
   * A file that may be longer than other records.
   *
   * @param longest in bytes
   */
  public WholeFile(String file, InputStream bytes, int longest, Reading reading) {
    this.longest = longest;
    this.origin = new Origin(file, 1);
    this.bytes = bytes;
    this.reading = reading;
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    if (given) {
      return Optional.empty();
    }
    given = true;
    byte[] content = bytes.readNBytes(longest + 1);
    return Optional.of(() -> outcome(content, longest, origin, reading));
  }

  /** What becomes of the content of a record. */
  public static ReadOutcome outcome(byte[] content, Origin origin, Reading reading) {
    return outcome(content, LONGEST_RECORD, origin, reading);
  }

  private static ReadOutcome outcome(byte[] content, int longest, Origin origin, Reading reading) {
    try {
      if (content.length > longest) {
        throw new RecordProblem("expected at most %d MB, found more".formatted(longest >> 20));
      }
      return reading.read(content, origin);
    } catch (StackOverflowError e) {
      return new Failed(origin, "nested too deep to be read", excerpt(content));
    } catch (RecordProblem | IllegalArgumentException e) {
      return new Failed(origin, String.valueOf(e.getMessage()), excerpt(content));
    }
  }

  /** Nothing of what is no text. */
  private static String excerpt(byte[] content) {
    int length = Math.min(content.length, Failed.EXCERPT);
    String excerpt = new String(content, 0, length, StandardCharsets.UTF_8);
    return excerpt.indexOf('\0') < 0 ? excerpt : "";
  }

  @Override
  public long line() {
    return 1;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
