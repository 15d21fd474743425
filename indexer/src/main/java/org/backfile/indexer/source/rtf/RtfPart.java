package org.backfile.indexer.source.rtf;

import com.rtfparserkit.rtf.Command;

/** What the characters of a group are part of. */
enum RtfPart {
  TEXT,
  /** What is said of the document; parts of their own within say it. */
  INFO,
  TITLE,
  AUTHOR,
  KEYWORDS,
  CREATED,
  /** The fonts, which tell how bytes are encoded. */
  FONTS,
  /** Anything else, which is not read with all that is in it. */
  UNREAD;

  /** What a group within this part is whose first word is a destination. */
  RtfPart within(Command destination) {
    return switch (this) {
      case TEXT ->
          switch (destination) {
            case rtf, field, fldrslt, upr -> TEXT;
            case info -> INFO;
            case fonttbl -> FONTS;
            default -> UNREAD;
          };
      case INFO ->
          switch (destination) {
            case title -> TITLE;
            case author -> AUTHOR;
            case keywords -> KEYWORDS;
            case creatim -> CREATED;
            default -> UNREAD;
          };
      case FONTS, TITLE, AUTHOR, KEYWORDS, CREATED, UNREAD -> UNREAD;
    };
  }
}
