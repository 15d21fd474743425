package org.backfile.indexer.source.mail;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.util.List;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate.Confidence;
import org.backfile.article.Note;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.DateEvidence;
import org.backfile.indexer.source.ReadOutcome.Read;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.SourceId;
import org.backfile.indexer.source.TitleFromText;
import org.backfile.indexer.source.WholeFile;
import org.backfile.indexer.source.fields.ArticleAdapter;
import org.backfile.indexer.source.fields.FieldMap;

/** One message a file (EML). Its id is the message's own. */
public final class MailSource {

  private MailSource() {}

  /** The one record of a file. */
  public static ArticleSource open(String file, InputStream bytes, FieldMap map) {
    ArticleAdapter adapter = ArticleAdapter.of(map);
    return new WholeFile(file, bytes, (content, origin) -> read(content, origin, adapter));
  }

  /** The article of a message. */
  static Read read(byte[] content, Origin origin, ArticleAdapter adapter) {
    MailMessage message = MessageParser.parse(content);
    if (message.text().paragraphs().isEmpty()) {
      throw new RecordProblem("expected a message with a text, found none");
    }
    DateEvidence dates = new DateEvidence();
    message
        .date()
        .ifPresent(date -> dates.published(Confidence.STATED, "mail header \"Date\"", date));
    Read read = adapter.adapt(record(message, origin), origin, dates);
    Article article =
        read.article().title().isEmpty() ? TitleFromText.of(read.article()) : read.article();
    return new Read(
        message.text().guessed()
            ? article.toBuilder().note(Note.ENCODING_GUESSED).build()
            : article);
  }

  private static ObjectNode record(MailMessage message, Origin origin) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put(
        "id",
        message
            .id()
            .map(SourceId::of)
            .orElseGet(
                () -> SourceId.ofFile(origin.record() > 1 ? origin.toString() : origin.file())));
    message.subject().ifPresent(subject -> record.put("title", subject));
    message.language().ifPresent(language -> record.put("language", language));
    message.list().ifPresent(list -> record.put("source", list));
    put(
        record,
        "byline",
        message.list().equals(message.from().stream().findFirst()) ? List.of() : message.from());
    put(record, "to", message.to());
    put(record, "attachments", message.attachments());
    put(record, "paragraphs", message.text().paragraphs());
    return record;
  }

  private static void put(ObjectNode record, String key, List<String> values) {
    values.forEach(record.withArray(key)::add);
  }
}
