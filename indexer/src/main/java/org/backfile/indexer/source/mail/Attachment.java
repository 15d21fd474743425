package org.backfile.indexer.source.mail;

import java.util.Locale;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ReadOutcome.Read;
import org.backfile.indexer.source.docx.DocxSource;
import org.backfile.indexer.source.fields.ArticleAdapter;
import org.backfile.indexer.source.html.PageArticle;
import org.backfile.indexer.source.html.PageOrigin;
import org.backfile.indexer.source.pdf.PdfSource;
import org.backfile.indexer.source.rtf.RtfSource;
import org.backfile.indexer.source.text.TextSource;

/**
 * What is attached to a message.
 *
 * @param name of its file; empty where it has none
 * @param type its type of content, in lower case
 */
record Attachment(String name, String type, byte[] content) {

  /** What an attachment may be that is read as an article of its own. */
  enum Kind {
    PDF,
    DOCX,
    RTF,
    PAGE,
    TEXT,
    MESSAGE,
    NO_ARTICLE
  }

  /** By the name of its file, else by its type: many programs give every file the same type. */
  Kind kind() {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "pdf" -> Kind.PDF;
      case "docx" -> Kind.DOCX;
      case "rtf" -> Kind.RTF;
      case "html", "htm", "xhtml" -> Kind.PAGE;
      case "txt" -> Kind.TEXT;
      case "eml" -> Kind.MESSAGE;
      default -> byType();
    };
  }

  private Kind byType() {
    return switch (type) {
      case "application/pdf" -> Kind.PDF;
      case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> Kind.DOCX;
      case "application/rtf", "text/rtf" -> Kind.RTF;
      case "text/html", "application/xhtml+xml" -> Kind.PAGE;
      case "text/plain" -> Kind.TEXT;
      case "message/rfc822" -> Kind.MESSAGE;
      default -> Kind.NO_ARTICLE;
    };
  }

  /**
   * The article that it is.
   *
   * @throws org.backfile.indexer.source.RecordProblem when it is none
   */
  Read read(Origin origin, ArticleAdapter adapter) {
    return switch (kind()) {
      case PDF -> PdfSource.read(content, origin, adapter);
      case DOCX -> DocxSource.read(content, origin, adapter);
      case RTF -> RtfSource.read(content, origin, adapter);
      case PAGE -> PageArticle.read(content, PageOrigin.of(origin), adapter);
      case TEXT -> TextSource.read(content, origin, adapter);
      case MESSAGE -> MailSource.read(content, origin, adapter);
      case NO_ARTICLE -> throw new IllegalStateException(name + " is no article");
    };
  }
}
