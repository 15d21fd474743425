package org.backfile.indexer.source.rtf;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate.Confidence;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.DateEvidence;
import org.backfile.indexer.source.FileAuthor;
import org.backfile.indexer.source.FirstBytes;
import org.backfile.indexer.source.ReadOutcome.Read;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.SourceId;
import org.backfile.indexer.source.TitleFromText;
import org.backfile.indexer.source.WholeFile;
import org.backfile.indexer.source.fields.ArticleAdapter;
import org.backfile.indexer.source.fields.FieldMap;

/** An RTF as one article. When the document was made is a guess at when it was published. */
public final class RtfSource {

  /** Largest document read, in bytes: pictures are written in it as digits. */
  static final int LARGEST = 64 << 20;

  private RtfSource() {}

  /** Whether a file begins as RTF. */
  public static boolean isIn(FirstBytes first) {
    return first.begin("{\\rtf");
  }

  /** The one record of a file. */
  public static ArticleSource open(String file, InputStream bytes, FieldMap map) {
    ArticleAdapter adapter = ArticleAdapter.of(map);
    return new WholeFile(file, bytes, LARGEST, (content, origin) -> read(content, origin, adapter));
  }

  /**
   * The article of a document that is a file, or is one in another.
   *
   * @throws RecordProblem when it is none
   */
  public static Read read(byte[] content, Origin origin, ArticleAdapter adapter) {
    RtfText document = RtfReader.read(content);
    if (document.paragraphs().isEmpty()) {
      throw new RecordProblem("expected a document with a text, found none");
    }
    DateEvidence dates = new DateEvidence();
    document
        .property(RtfPart.CREATED)
        .ifPresent(made -> dates.published(Confidence.GUESSED, "when the document was made", made));
    Read read = adapter.adapt(record(document, origin), origin, dates);
    Article article =
        FileAuthor.orByline(read.article(), document.property(RtfPart.AUTHOR).orElse(""));
    return new Read(article.title().isEmpty() ? TitleFromText.of(article) : article);
  }

  private static ObjectNode record(RtfText document, Origin origin) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put("id", SourceId.ofFile(origin.file()));
    document.property(RtfPart.TITLE).ifPresent(title -> record.put("title", title));
    document.property(RtfPart.AUTHOR).ifPresent(author -> record.put("author", author));
    document.property(RtfPart.KEYWORDS).ifPresent(keywords -> record.put("keywords", keywords));
    document.paragraphs().forEach(record.withArray("paragraphs")::add);
    return record;
  }
}
