package org.backfile.indexer.source.mail;

import java.util.List;

/**
 * The text of a message.
 *
 * @param guessed whether its encoding had to be guessed
 */
record MailText(List<String> paragraphs, boolean guessed) {

  MailText {
    paragraphs = List.copyOf(paragraphs);
  }
}
