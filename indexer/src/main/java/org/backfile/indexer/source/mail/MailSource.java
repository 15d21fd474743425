package org.backfile.indexer.source.mail;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate.Confidence;
import org.backfile.article.Note;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.DateEvidence;
import org.backfile.indexer.source.RawRecord;
import org.backfile.indexer.source.ReadOutcome.Read;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.SourceId;
import org.backfile.indexer.source.TitleFromText;
import org.backfile.indexer.source.fields.ArticleAdapter;
import org.backfile.indexer.source.fields.FieldMap;
import org.jspecify.annotations.Nullable;

/** One message a file (EML), and what is attached to it. Its id is the message's own. */
public final class MailSource implements ArticleSource {

  private final String file;
  private final InputStream bytes;
  private final ArticleAdapter adapter;
  private @Nullable Iterator<RawRecord> records;

  public MailSource(String file, InputStream bytes, FieldMap map) {
    this.file = file;
    this.bytes = bytes;
    this.adapter = ArticleAdapter.of(map);
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    Iterator<RawRecord> all = records;
    if (all == null) {
      byte[] message = bytes.readNBytes(LONGEST_RECORD + 1);
      all = MailRecords.of(message, new Origin(file, 1), file + Origin.WITHIN, adapter).iterator();
      records = all;
    }
    return all.hasNext() ? Optional.of(all.next()) : Optional.empty();
  }

  @Override
  public long line() {
    return 1;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
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
    put(record, "attachments", message.attachments().stream().map(Attachment::name).toList());
    put(record, "paragraphs", message.text().paragraphs());
    return record;
  }

  private static void put(ObjectNode record, String key, List<String> values) {
    values.forEach(record.withArray(key)::add);
  }
}
