package org.backfile.indexer.source.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.backfile.article.Article;
import org.backfile.article.Note;
import org.backfile.article.Origin;
import org.backfile.article.PlainText;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.RawRecord;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.ReadOutcome.Failed;
import org.backfile.indexer.source.ReadOutcome.Read;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.fields.ArticleAdapter;
import org.backfile.indexer.source.fields.FieldMap;

/**
 * One article a file, without anything known about it: its id is the file's path, its title the
 * first sentence, its date unknown. A field map may give constants, such as the source.
 */
public final class TextSource implements ArticleSource {

  /** Longest title taken from a text, in characters. */
  static final int LONGEST_TITLE = 200;

  private static final Pattern ENDING = Pattern.compile("(?i)\\.txt(\\.gz)?$");

  private final String file;
  private final InputStream bytes;
  private final ArticleAdapter adapter;
  private boolean given;

  public TextSource(String file, InputStream bytes, FieldMap map) {
    this.file = file;
    this.bytes = bytes;
    this.adapter = ArticleAdapter.of(map);
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    if (given) {
      return Optional.empty();
    }
    given = true;
    byte[] text = bytes.readNBytes(LONGEST_RECORD + 1);
    return Optional.of(() -> read(text));
  }

  private ReadOutcome read(byte[] bytes) {
    Origin origin = new Origin(file, 1);
    try {
      return article(text(bytes), origin);
    } catch (RecordProblem | IllegalArgumentException e) {
      String excerpt =
          new String(bytes, 0, Math.min(bytes.length, Failed.EXCERPT), StandardCharsets.UTF_8);
      return new Failed(origin, String.valueOf(e.getMessage()), excerpt);
    }
  }

  private static String text(byte[] bytes) {
    if (bytes.length > LONGEST_RECORD) {
      throw new RecordProblem(
          "expected a text of at most %d MB, found a longer one".formatted(LONGEST_RECORD >> 20));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new RecordProblem("expected text in UTF-8, found other bytes");
    }
  }

  private Read article(String text, Origin origin) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put("id", id(file)).put("text", text);
    Article untitled = adapter.adapt(record, origin).article();
    if (untitled.paragraphs().isEmpty()) {
      throw new RecordProblem("expected a text, found none");
    }
    return new Read(titled(untitled), Optional.empty());
  }

  /** The path without its ending; colons for slashes, as an id stands in the path of a URL. */
  static String id(String file) {
    return ENDING.matcher(file).replaceFirst("").replace('/', ':');
  }

  /**
   * A first paragraph of one sentence without a full stop is a headline, and no part of the text.
   */
  private static Article titled(Article article) {
    List<String> paragraphs = article.paragraphs();
    String opening = PlainText.line(paragraphs.getFirst());
    String sentence = firstSentence(opening);
    Article.Builder titled = article.toBuilder().note(Note.TITLE_FROM_TEXT).title(sentence);
    boolean headline = paragraphs.size() > 1 && sentence.equals(opening) && !opening.endsWith(".");
    return headline
        ? titled.paragraphs(paragraphs.subList(1, paragraphs.size())).build()
        : titled.build();
  }

  private static String firstSentence(String text) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(text);
    int end = sentences.next();
    String sentence = end < 0 ? text : text.substring(0, end).strip();
    if (sentence.length() <= LONGEST_TITLE) {
      return sentence;
    }
    int blank = sentence.lastIndexOf(' ', LONGEST_TITLE - 1);
    return sentence.substring(0, blank > 0 ? blank : LONGEST_TITLE - 1) + "…";
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
