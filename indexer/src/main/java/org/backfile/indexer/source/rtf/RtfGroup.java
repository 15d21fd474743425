package org.backfile.indexer.source.rtf;

/** What holds within a group, and in the groups within it until they say otherwise. */
final class RtfGroup {
  RtfPart part = RtfPart.TEXT;
  int font;
  int replacedBy = 1;
  boolean hidden;

  /** The document, before any group. */
  RtfGroup() {}

  /** A group within another. */
  RtfGroup(RtfGroup around) {
    part = around.part;
    font = around.font;
    replacedBy = around.replacedBy;
    hidden = around.hidden;
  }

  /** Whether characters are part of what is read. */
  boolean isSaid() {
    return !hidden && part != RtfPart.UNREAD && part != RtfPart.FONTS && part != RtfPart.INFO;
  }

  void plain(int defaultFont) {
    font = defaultFont;
    hidden = false;
  }
}
