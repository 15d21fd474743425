package org.backfile.indexer.source.mail;

import java.util.List;
import java.util.Optional;

/**
 * What a message says.
 *
 * @param id without its brackets
 * @param from names of who wrote it, or addresses where there is no name
 * @param date as its header has it
 * @param list who sends it to many: the name of a mailing list or newsletter
 * @param attachments names of the files sent with it
 */
record MailMessage(
    Optional<String> id,
    Optional<String> subject,
    List<String> from,
    List<String> to,
    Optional<String> date,
    Optional<String> list,
    Optional<String> language,
    MailText text,
    List<Attachment> attachments) {

  MailMessage {
    from = List.copyOf(from);
    to = List.copyOf(to);
    attachments = List.copyOf(attachments);
  }
}
