package org.backfile.indexer.source.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate.Confidence;
import org.backfile.article.Note;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.DateEvidence;
import org.backfile.indexer.source.DecodedText;
import org.backfile.indexer.source.ReadOutcome.Read;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.SourceId;
import org.backfile.indexer.source.TitleFromText;
import org.backfile.indexer.source.WholeFile;
import org.backfile.indexer.source.fields.ArticleAdapter;
import org.backfile.indexer.source.fields.FieldMap;

/**
 * One article a file. Where no front matter tells more, nothing is known about it: its id is the
 * file's path, its title the first sentence, its date unknown. A field map may give constants, such
 * as the source.
 */
public final class TextSource {

  private static final Pattern ENDING = Pattern.compile("(?i)\\.txt(" + SourceBytes.PACKED + ")?$");

  private TextSource() {}

  /** The one record of a file. */
  public static ArticleSource open(String file, InputStream bytes, FieldMap map) {
    ArticleAdapter adapter = ArticleAdapter.of(map);
    return new WholeFile(file, bytes, (content, origin) -> read(content, origin, adapter));
  }

  /**
   * The article of a plain text.
   *
   * @throws RecordProblem when it is none
   */
  public static Read read(byte[] content, Origin origin, ArticleAdapter adapter) {
    return read(DecodedText.of(content), origin, adapter);
  }

  /**
   * The article of a plain text from the web.
   *
   * @param captured when it was fetched, ISO 8601
   * @param charset its encoding as the server named it
   * @throws RecordProblem when it is none
   */
  public static Read read(
      byte[] content,
      Origin origin,
      String url,
      String captured,
      Optional<String> charset,
      ArticleAdapter adapter) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    DecodedText text = DecodedText.of(content, charset);
    record.put("id", SourceId.ofUrl(url)).put("url", url).put("captured", captured);
    record.put("text", text.text());
    DateEvidence dates =
        new DateEvidence().published(Confidence.GUESSED, "time of capture", captured);
    return read(text, record, origin, adapter, dates);
  }

  private static Read read(DecodedText text, Origin origin, ArticleAdapter adapter) {
    FrontMatter matter = FrontMatter.of(text.text());
    ObjectNode record = matter.fields();
    if (!record.hasNonNull("id")) {
      record.put("id", id(origin.file()));
    }
    record.put("text", matter.text());
    return read(text, record, origin, adapter, new DateEvidence());
  }

  private static Read read(
      DecodedText text,
      ObjectNode record,
      Origin origin,
      ArticleAdapter adapter,
      DateEvidence dates) {
    text.requireText();
    Read untitled = adapter.adapt(record, origin, dates);
    if (untitled.article().paragraphs().isEmpty()) {
      throw new RecordProblem("expected a text, found none");
    }
    Article titled =
        untitled.article().title().isEmpty()
            ? TitleFromText.of(untitled.article())
            : untitled.article();
    return new Read(
        text.guessed() ? titled.toBuilder().note(Note.ENCODING_GUESSED).build() : titled);
  }

  /** The path without its ending. */
  static String id(String file) {
    return SourceId.ofFile(ENDING.matcher(file).replaceFirst(""));
  }
}
