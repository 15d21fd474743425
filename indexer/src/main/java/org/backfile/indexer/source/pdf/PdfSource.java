package org.backfile.indexer.source.pdf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate.Confidence;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.DateEvidence;
import org.backfile.indexer.source.FileAuthor;
import org.backfile.indexer.source.ReadOutcome.Read;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.SourceId;
import org.backfile.indexer.source.TitleFromText;
import org.backfile.indexer.source.WholeFile;
import org.backfile.indexer.source.fields.ArticleAdapter;
import org.backfile.indexer.source.fields.FieldMap;

/**
 * A PDF as one article. Which paragraphs stand on which page is kept with it, as {@code pages}.
 * When the file was made is a guess at when it was published.
 */
public final class PdfSource {

  /** Largest PDF read, in bytes. */
  static final int LARGEST = 64 << 20;

  /** Titles that programs give by themselves. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)untitled.*|microsoft word.*|.*\\.(docx?|indd|qxd|pdf|rtf|pages|odt)|[\\W\\d_]*");

  private PdfSource() {}

  /** The one record of a file. */
  public static ArticleSource open(String file, InputStream bytes, FieldMap map) {
    ArticleAdapter adapter = ArticleAdapter.of(map);
    return new WholeFile(file, bytes, LARGEST, (content, origin) -> read(content, origin, adapter));
  }

  /**
   * The article of a PDF that is a file, or is one in another.
   *
   * @throws RecordProblem when it is none
   */
  public static Read read(byte[] content, Origin origin, ArticleAdapter adapter) {
    return read(PdfReader.SHARED.read(content), record(origin.file()), origin, adapter);
  }

  /**
   * The article of a PDF from the web.
   *
   * @param captured when it was fetched, ISO 8601
   * @throws RecordProblem when it is none
   */
  public static Read read(
      byte[] content, Origin origin, String url, String captured, ArticleAdapter adapter) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put("id", SourceId.ofUrl(url)).put("url", url).put("captured", captured);
    return read(PdfReader.SHARED.read(content), record, origin, adapter);
  }

  private static ObjectNode record(String file) {
    return JsonNodeFactory.instance.objectNode().put("id", SourceId.ofFile(file));
  }

  private static Read read(PdfText pdf, ObjectNode record, Origin origin, ArticleAdapter adapter) {
    List<String> paragraphs = pdf.pages().stream().flatMap(List::stream).toList();
    if (paragraphs.isEmpty()) {
      throw new RecordProblem(
          "expected a PDF with a text layer, found %,d pages without; recognise its text (OCR) first"
              .formatted(pdf.pages().size()));
    }
    if (!NO_TITLE.matcher(pdf.title()).matches()) {
      record.put("title", pdf.title());
    }
    record.put("author", pdf.author());
    record.set("pages", pages(pdf));
    paragraphs.forEach(record.withArray("paragraphs")::add);
    DateEvidence dates =
        new DateEvidence().published(Confidence.GUESSED, "when the PDF was made", pdf.created());
    Read read = adapter.adapt(record, origin, dates);
    Article article = FileAuthor.orByline(read.article(), pdf.author());
    return article.title().isEmpty() ? new Read(TitleFromText.of(article)) : new Read(article);
  }

  /** {@code page 1: paragraphs 1 to 4}, for every page with text. */
  private static ArrayNode pages(PdfText pdf) {
    ArrayNode pages = JsonNodeFactory.instance.arrayNode();
    int first = 1;
    for (int page = 0; page < pdf.pages().size(); page++) {
      int count = pdf.pages().get(page).size();
      if (count > 0) {
        int last = first + count - 1;
        pages.add(
            count == 1
                ? "page %d: paragraph %d".formatted(page + 1, first)
                : "page %d: paragraphs %d to %d".formatted(page + 1, first, last));
      }
      first += count;
    }
    return pages;
  }
}
