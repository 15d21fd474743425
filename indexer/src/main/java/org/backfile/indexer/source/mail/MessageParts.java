package org.backfile.indexer.source.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.Field;
import org.backfile.article.PlainText;
import org.backfile.indexer.source.DecodedText;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.markup.HtmlText;

/**
 * The parts of a message: its text, and the names of what is attached. Of a text given both plain
 * and as HTML the plain one is taken, unless it is much shorter, as where it only says how to see
 * the other.
 */
final class MessageParts {

  /** Parts within parts, at most. */
  static final int DEEPEST = 20;

  private static final int MUCH = 2;

  private final List<Attachment> attachments = new ArrayList<>();
  private boolean guessed;

  private final MailText text;

  private MessageParts(Message message) throws IOException {
    text = new MailText(paragraphs(message, 0), guessed);
  }

  static MessageParts of(Message message) throws IOException {
    return new MessageParts(message);
  }

  MailText text() {
    return text;
  }

  List<Attachment> attachments() {
    return attachments;
  }

  private List<String> paragraphs(Entity part, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new RecordProblem(
          "expected parts at most %d deep, found deeper ones".formatted(DEEPEST));
    }
    Body body = part.getBody();
    if (isAttached(part)) {
      attachments.add(attachment(part, body));
      return List.of();
    }
    return switch (body) {
      case Multipart parts when "alternative".equalsIgnoreCase(parts.getSubType()) ->
          best(parts, depth);
      case Multipart parts -> all(parts, depth);
      case Message inner -> paragraphs(inner, depth + 1);
      case SingleBody single -> single(part, single);
      case null, default -> List.of();
    };
  }

  private static Attachment attachment(Entity part, Body body) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    switch (body) {
      case SingleBody single -> single.writeTo(content);
      case Message inner -> new DefaultMessageWriter().writeMessage(inner, content);
      case null, default -> {
        // has no content of its own
      }
    }
    String name = part.getFilename() == null ? "" : part.getFilename();
    return new Attachment(name, part.getMimeType().toLowerCase(Locale.ROOT), content.toByteArray());
  }

  private static boolean isAttached(Entity part) {
    boolean text = part.getMimeType().toLowerCase(Locale.ROOT).startsWith("text/");
    return "attachment".equalsIgnoreCase(part.getDispositionType())
        || (!text && part.getFilename() != null);
  }

  private List<String> all(Multipart parts, int depth) throws IOException {
    List<String> all = new ArrayList<>();
    for (Entity part : parts.getBodyParts()) {
      all.addAll(paragraphs(part, depth + 1));
    }
    return all;
  }

  private List<String> best(Multipart parts, int depth) throws IOException {
    List<String> best = List.of();
    for (Entity part : parts.getBodyParts()) {
      List<String> paragraphs = paragraphs(part, depth + 1);
      if (length(paragraphs) > MUCH * length(best)) {
        best = paragraphs;
      }
    }
    return best;
  }

  private static int length(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }

  private List<String> single(Entity part, SingleBody body) throws IOException {
    String type = part.getMimeType().toLowerCase(Locale.ROOT);
    if (!type.startsWith("text/")) {
      return List.of();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    body.writeTo(bytes);
    DecodedText decoded = DecodedText.of(bytes.toByteArray(), declared(part));
    guessed |= decoded.guessed();
    return type.equals("text/html")
        ? HtmlText.paragraphs(decoded.text())
        : PlainText.paragraphs(decoded.text());
  }

  /** The encoding named; the library takes ASCII where none is. */
  static Optional<String> declared(Entity part) {
    Field field = part.getHeader().getField("Content-Type");
    return field instanceof ContentTypeField type
        ? Optional.ofNullable(type.getCharset())
        : Optional.empty();
  }
}
