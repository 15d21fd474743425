package org.backfile.indexer.source.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.LineCutter;
import org.backfile.indexer.source.RawRecord;
import org.backfile.indexer.source.fields.ArticleAdapter;
import org.backfile.indexer.source.fields.FieldMap;

/**
 * Many messages in a file (mbox, RFC 4155): each begins with a line {@code From …} after an empty
 * one, with who sent it and mostly when; lines of a message that would look so have a {@code >}
 * before them, which is taken away. Some programs leave it out, so that a paragraph that just
 * begins with that word is no new message.
 */
public final class MboxSource implements ArticleSource {

  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

  private static final Pattern SENDER_AND_TIME =
      Pattern.compile("From \\S+\\s*|From .*\\d{1,2}:\\d{2}.*");

  private static final int LONGEST_FROM = 1_000;

  private final String file;
  private final InputStream bytes;
  private final ArticleAdapter adapter;
  private final LineCutter lines;
  private Iterator<RawRecord> records = Collections.emptyIterator();
  private long number;
  private long begun = 1;
  private boolean ended;

  public MboxSource(String file, InputStream bytes, FieldMap map) {
    this.file = file;
    this.bytes = bytes;
    this.lines = new LineCutter(bytes, LONGEST_RECORD + 1);
    this.adapter = ArticleAdapter.of(map);
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    while (records.hasNext() || !ended) {
      if (records.hasNext()) {
        return Optional.of(records.next());
      }
      Origin origin = new Origin(file, begun);
      byte[] message = message();
      if (message.length > 0) {
        String folder = file + Origin.WITHIN + origin.record() + "/";
        records = MailRecords.of(message, origin, folder, adapter).iterator();
      }
    }
    return Optional.empty();
  }

  /** What comes before the next line that begins a message; more than is allowed is cut off. */
  private byte[] message() throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    boolean afterEmpty = number == 0;
    for (byte[] text = lines.next(); text != null; text = lines.next()) {
      number++;
      if (afterEmpty && begins(text)) {
        begun = number + 1;
        return message.toByteArray();
      }
      int from = escaped(text) ? 1 : 0;
      if (message.size() <= LONGEST_RECORD) {
        message.write(text, from, text.length - from);
        message.write('\n');
      }
      afterEmpty = text.length == 0 || (text.length == 1 && text[0] == '\r');
    }
    ended = true;
    return message.toByteArray();
  }

  private static boolean begins(byte[] text) {
    return startsWith(text, 0)
        && text.length < LONGEST_FROM
        && SENDER_AND_TIME
            .matcher(new String(text, StandardCharsets.ISO_8859_1).stripTrailing())
            .matches();
  }

  private static boolean escaped(byte[] text) {
    int at = 0;
    while (at < text.length && text[at] == '>') {
      at++;
    }
    return at > 0 && startsWith(text, at);
  }

  private static boolean startsWith(byte[] text, int at) {
    for (int each = 0; each < FROM.length; each++) {
      if (at + each >= text.length || text[at + each] != FROM[each]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public long line() {
    return begun;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
