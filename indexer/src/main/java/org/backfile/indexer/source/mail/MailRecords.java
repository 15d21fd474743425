package org.backfile.indexer.source.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.backfile.article.Origin;
import org.backfile.indexer.source.RawRecord;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.WholeFile;
import org.backfile.indexer.source.fields.ArticleAdapter;

/**
 * The records of a message: itself, then what is attached to it and can be read as an article. An
 * attachment is told by the path of its name in the message, as in {@code letter.eml!/report.pdf}.
 */
final class MailRecords {

  /** Only a message that names a file or an attachment is taken apart before it is read. */
  private static final Pattern ATTACHED =
      Pattern.compile("(?i)name\\*?\\d?\\*?=|content-disposition:\\s*attachment");

  private MailRecords() {}

  /**
   * The records of a message.
   *
   * @param folder what comes before the names of attachments
   */
  static List<RawRecord> of(byte[] message, Origin origin, String folder, ArticleAdapter adapter) {
    List<RawRecord> records = new ArrayList<>();
    records.add(() ->
        WholeFile.outcome(
            message, origin, (content, where) -> MailSource.read(content, where, adapter)));
    Names names = new Names();
    for (Attachment attachment : attachments(message)) {
      if (attachment.kind() != Attachment.Kind.NO_ARTICLE) {
        String name = attachment.name().isBlank() ? "attachment" : plain(attachment.name());
        Origin where = new Origin(folder + names.free(name), 1);
        records.add(() ->
            WholeFile.outcome(
                attachment.content(), where, (content, at) -> attachment.read(at, adapter)));
      }
    }
    return records;
  }

  /** The names given in one message. */
  private static final class Names {

    private final Map<String, Integer> asked = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** The name itself, or where it is taken one made of it. */
    String free(String name) {
      String free;
      do {
        int number = asked.merge(name, 1, Integer::sum);
        free = number == 1 ? name : number + "-" + name;
      } while (!taken.add(free));
      return free;
    }
  }

  /** A name that is no path, whatever the sender wrote. */
  private static String plain(String name) {
    return name.replaceAll("[\\p{Cntrl}/\\\\!]+", "_");
  }

  /** None of a message that cannot be read, which is told where the message itself is read. */
  private static List<Attachment> attachments(byte[] message) {
    if (message.length > WholeFile.LONGEST_RECORD
        || !ATTACHED.matcher(new String(message, StandardCharsets.ISO_8859_1)).find()) {
      return List.of();
    }
    try {
      return MessageParser.parse(message).attachments();
    } catch (RecordProblem | IllegalArgumentException | StackOverflowError unreadable) {
      return List.of();
    }
  }
}
