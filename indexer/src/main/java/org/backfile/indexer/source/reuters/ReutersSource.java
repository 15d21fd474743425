package org.backfile.indexer.source.reuters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.FirstBytes;
import org.backfile.indexer.source.RawRecord;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.fields.FieldMap;

/**
 * Files of Reuters-21578: stories one after the other, each from {@code <REUTERS …>} to {@code
 * </REUTERS>}. They name a DTD, which is not needed and not read.
 */
public final class ReutersSource implements ArticleSource {

  private static final Pattern MARK = Pattern.compile("<!DOCTYPE lewis|<REUTERS\\s");
  private static final String START = "<REUTERS";
  private static final String END = "</REUTERS>";

  /** Longest line read, in characters; the collection has far shorter ones. */
  private static final int LONGEST_LINE = 1 << 20;

  private final String file;
  private final BufferedReader lines;
  private final FieldMap map;
  private long line;
  private long start = 1;

  public ReutersSource(String file, SourceBytes bytes, FieldMap map) {
    this.file = file;
    this.map = map;
    this.lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.ISO_8859_1));
  }

  /** Whether a file begins as one of the collection. */
  public static boolean isIn(FirstBytes first) {
    return first.begin("<") && first.hold(MARK);
  }

  /**
   * @throws IOException when a story does not end or a line is too long
   */
  @Override
  public Optional<RawRecord> next() throws IOException {
    StringBuilder story = new StringBuilder();
    for (Optional<String> next = nextLine(); next.isPresent(); next = nextLine()) {
      String text = next.get();
      if (story.isEmpty() && !text.startsWith(START)) {
        continue;
      }
      start = story.isEmpty() ? line : start;
      story.append(text).append('\n');
      if (text.contains(END)) {
        return Optional.of(record(story.toString()));
      }
      if (story.length() > LONGEST_RECORD) {
        throw new IOException(
            "expected %s, found none in %d MB".formatted(END, LONGEST_RECORD >> 20));
      }
    }
    if (!story.isEmpty()) {
      throw new IOException("expected %s, found the end of the file".formatted(END));
    }
    return Optional.empty();
  }

  private Optional<String> nextLine() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int c = lines.read(); c != '\n'; c = lines.read()) {
      if (c < 0) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
      }
      if (text.length() >= LONGEST_LINE) {
        throw new IOException("expected a line of at most 1 MB, found a longer one");
      }
      text.append((char) c);
    }
    line++;
    return Optional.of(text.toString());
  }

  private RawRecord record(String story) {
    Origin origin = new Origin(file, start);
    return () ->
        ReadOutcome.of(origin, () -> story, () -> ReutersStory.of(story).adapt(origin, map));
  }

  @Override
  public long line() {
    return Math.max(1, start);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
