package org.backfile.indexer.source.warc;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.SourceBytes;

/**
 * Cuts a web archive into records by their lengths, without looking into them. After damage it goes
 * on with the next record that can be found.
 */
final class RecordCutter {

  private static final int LONGEST_HEADER = 1 << 16;

  /** Bytes without a record, behind damage, after which no more are looked for. */
  private static final long MOST_SEARCHED = 64L << 20;

  private static final Pattern WARC = Pattern.compile("WARC/\\d.*");
  private static final Pattern ARC =
      Pattern.compile("(?i)([a-z][a-z0-9+.-]*:.*) [0-9a-f.:]+ \\d{8,20} \\S+ .*");
  private static final Pattern LAST_WORD_A_LENGTH = Pattern.compile(".* (\\d{1,18})");
  private static final Pattern LENGTH =
      Pattern.compile("(?im)^content-length\\s*:\\s*(\\d{1,18})\\s*$");

  private final ArchiveBytes bytes;
  private boolean broken;
  private boolean started;
  private boolean ended;

  RecordCutter(SourceBytes bytes) {
    this.bytes = new ArchiveBytes(bytes);
  }

  /**
   * A record.
   *
   * @param bytes header and content
   * @param tooLong whether the content is left out, being longer than any article's
   */
  record Cut(byte[] bytes, boolean tooLong) {}

  /**
   * The next record; empty at the end.
   *
   * @throws IOException when it is damaged; the one after it may be read
   */
  Optional<Cut> next() throws IOException {
    try {
      Optional<String> first = ended ? Optional.empty() : begin();
      return first.isEmpty() ? Optional.empty() : Optional.of(record(first.get()));
    } catch (IOException e) {
      broken = true;
      throw e;
    }
  }

  /** Whether no record is looked for any more. */
  boolean hasEnded() {
    return ended;
  }

  /** The first line of the next record; after damage whatever comes before is passed over. */
  private Optional<String> begin() throws IOException {
    boolean searching = broken;
    broken = false;
    long searched = 0;
    for (String line = line(searching); !line.isEmpty(); line = line(searching)) {
      searched += line.length();
      if (searched > MOST_SEARCHED) {
        ended = true;
        throw new IOException("expected a record within 64 MB, found none");
      }
      String text = line.strip();
      if (begins(text)) {
        started = true;
        return Optional.of(line);
      }
      if (!text.isEmpty() && !searching) {
        throw new IOException(
            started
                ? "expected a record after the length that the one before gives, found other bytes"
                : "expected a record, found other bytes");
      }
    }
    return Optional.empty();
  }

  /** A line; while searching behind damage, more damage is not told again. */
  private String line(boolean searching) throws IOException {
    while (true) {
      try {
        return bytes.line();
      } catch (IOException damage) {
        if (!searching) {
          throw damage;
        }
        if (!bytes.resume()) {
          return "";
        }
      }
    }
  }

  private static boolean begins(String line) {
    return WARC.matcher(line).matches() || ARC.matcher(line).matches();
  }

  private Cut record(String first) throws IOException {
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    boolean warc = WARC.matcher(first.strip()).matches();
    String header = warc ? first + header() : withoutBlanksInAddress(first);
    Matcher length = (warc ? LENGTH : LAST_WORD_A_LENGTH).matcher(header.strip());
    if (!(warc ? length.find() : length.matches())) {
      throw new IOException("expected a record that gives its length, found none");
    }
    record.writeBytes(header.getBytes(StandardCharsets.ISO_8859_1));
    boolean tooLong = !copyContent(Long.parseLong(length.group(1)), record);
    return new Cut(record.toByteArray(), tooLong);
  }

  /** ARC separates by blanks, and some crawlers left them in addresses. */
  private static String withoutBlanksInAddress(String line) {
    Matcher arc = ARC.matcher(line);
    return arc.lookingAt() ? arc.group(1).replace(" ", "%20") + line.substring(arc.end(1)) : line;
  }

  private String header() throws IOException {
    StringBuilder header = new StringBuilder();
    for (String line = bytes.line(); !line.isBlank(); line = bytes.line()) {
      header.append(line);
      if (header.length() > LONGEST_HEADER) {
        throw new IOException("expected a header of at most 64 kB, found a longer one");
      }
    }
    return header.append("\r\n").toString();
  }

  private boolean copyContent(long length, ByteArrayOutputStream record) throws IOException {
    if (length > ArticleSource.LONGEST_RECORD) {
      bytes.skip(length);
      return false;
    }
    byte[] content = bytes.bytes((int) length);
    if (content.length < length) {
      throw new EOFException(
          "expected a record of %d bytes, found the end after %d"
              .formatted(length, content.length));
    }
    record.writeBytes(content);
    return true;
  }
}
