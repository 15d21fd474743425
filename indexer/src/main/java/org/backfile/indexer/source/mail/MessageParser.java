package org.backfile.indexer.source.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.AddressList;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.backfile.article.Address;
import org.backfile.article.PlainText;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.mail.MhtmlSource.SavedPage;
import org.jspecify.annotations.Nullable;

/** Reads a message: a letter, or a page that a browser saved. */
final class MessageParser {

  private static final MimeConfig LIMITS =
      MimeConfig.custom()
          .setMaxLineLen(1 << 20)
          .setMaxHeaderLen(1 << 20)
          .setMaxHeaderCount(2_000)
          .build();

  private static final Pattern LIST_NAME =
      Pattern.compile("^\\s*\"?([^<\"]*)\"?\\s*(?:<(.*)>)?\\s*$");

  private MessageParser() {}

  private interface Reading<T> {
    T of(Message message) throws IOException;
  }

  /**
   * What a message says.
   *
   * @throws RecordProblem when it is no message
   */
  static MailMessage parse(byte[] bytes) {
    return parsed(bytes, MessageParser::read);
  }

  /**
   * The page of a message that a browser made.
   *
   * @throws RecordProblem when there is none in it
   */
  static SavedPage savedPage(byte[] bytes) {
    return parsed(bytes, MessageParser::page);
  }

  private static <T> T parsed(byte[] bytes, Reading<T> reading) {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(LIMITS);
    builder.setDecodeMonitor(DecodeMonitor.SILENT);
    try {
      Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
      try {
        return reading.of(message);
      } finally {
        message.dispose();
      }
    } catch (IOException e) {
      throw new RecordProblem("not a message: " + e.getMessage());
    }
  }

  private static SavedPage page(Message message) throws IOException {
    Entity part =
        html(message, 0)
            .orElseThrow(
                () -> new RecordProblem("expected a saved page with a part text/html, found none"));
    ByteArrayOutputStream html = new ByteArrayOutputStream();
    if (part.getBody() instanceof SingleBody body) {
      body.writeTo(html);
    }
    if (html.size() > ArticleSource.LONGEST_RECORD) {
      throw new RecordProblem(
          "expected a saved page of at most %d MB, its pictures apart, found more"
              .formatted(ArticleSource.LONGEST_RECORD >> 20));
    }
    return new SavedPage(
        html.toByteArray(),
        MessageParts.declared(part),
        header(message, "Snapshot-Content-Location")
            .or(() -> header(part, "Content-Location"))
            .filter(url -> Address.of(url).isPresent()),
        header(message, "Date"));
  }

  /** The first part that is a page: what is framed in it comes later. */
  private static Optional<Entity> html(Entity part, int depth) {
    if (part.getMimeType().equalsIgnoreCase("text/html")) {
      return Optional.of(part);
    }
    if (!(part.getBody() instanceof Multipart parts) || depth > MessageParts.DEEPEST) {
      return Optional.empty();
    }
    return parts.getBodyParts().stream()
        .flatMap(inner -> html(inner, depth + 1).stream())
        .findFirst();
  }

  private static MailMessage read(Message message) throws IOException {
    if (message.getFrom() == null && message.getSubject() == null && message.getDate() == null) {
      throw new RecordProblem("expected a message, found none of From, Subject and Date");
    }
    MessageParts parts = MessageParts.of(message);
    return new MailMessage(
        header(message, "Message-ID").map(id -> id.replaceAll("^<|>$", "")),
        line(message.getSubject()),
        names(message.getFrom()),
        names(message.getTo()),
        header(message, "Date"),
        list(message),
        header(message, "Content-Language"),
        parts.text(),
        parts.attachments());
  }

  private static Optional<String> header(Entity message, String name) {
    Field field = message.getHeader() == null ? null : message.getHeader().getField(name);
    return field == null
        ? Optional.empty()
        : line(DecoderUtil.decodeEncodedWords(field.getBody(), DecodeMonitor.SILENT));
  }

  private static Optional<String> line(@Nullable String text) {
    return Optional.ofNullable(text).map(PlainText::line).filter(line -> !line.isEmpty());
  }

  /** What is sent to many says how to leave; its sender is then a publication, not a person. */
  private static Optional<String> list(Message message) {
    Optional<String> name = header(message, "List-Id").flatMap(MessageParser::listName);
    if (name.isPresent() || header(message, "List-Unsubscribe").isEmpty()) {
      return name;
    }
    return names(message.getFrom()).stream().findFirst();
  }

  private static Optional<String> listName(String header) {
    Matcher parts = LIST_NAME.matcher(header);
    if (!parts.matches()) {
      return line(header);
    }
    return line(parts.group(1)).or(() -> line(parts.group(2)));
  }

  private static List<String> names(@Nullable MailboxList mailboxes) {
    List<String> names = new ArrayList<>();
    if (mailboxes != null) {
      mailboxes.forEach(mailbox -> names.add(name(mailbox)));
    }
    return names;
  }

  private static List<String> names(@Nullable AddressList addresses) {
    return addresses == null ? List.of() : names(addresses.flatten());
  }

  private static String name(Mailbox mailbox) {
    return line(mailbox.getName())
        .map(name -> DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT))
        .orElse(mailbox.getAddress());
  }
}
