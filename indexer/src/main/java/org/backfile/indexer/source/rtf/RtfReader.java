package org.backfile.indexer.source.rtf;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.raw.RawRtfParser;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.backfile.indexer.source.RecordProblem;

/**
 * Reads a document from the events that the library's parser cuts it into. Only that parser is
 * used: the one above it joins runs of Unicode characters in a time that grows with their square.
 */
final class RtfReader extends RtfListenerAdaptor {

  /** Groups within groups; Word itself stays far below. */
  private static final int DEEPEST = 500;

  private static final Map<Command, String> CHARACTERS = new EnumMap<>(Command.class);

  static {
    CHARACTERS.put(Command.tab, "\t");
    CHARACTERS.put(Command.line, "\n");
    CHARACTERS.put(Command.emdash, "\u2014");
    CHARACTERS.put(Command.endash, "\u2013");
    CHARACTERS.put(Command.emspace, "\u2003");
    CHARACTERS.put(Command.enspace, "\u2002");
    CHARACTERS.put(Command.qmspace, "\u2005");
    CHARACTERS.put(Command.bullet, "\u2022");
    CHARACTERS.put(Command.lquote, "\u2018");
    CHARACTERS.put(Command.rquote, "\u2019");
    CHARACTERS.put(Command.ldblquote, "\u201c");
    CHARACTERS.put(Command.rdblquote, "\u201d");
    CHARACTERS.put(Command.backslash, "\\");
    CHARACTERS.put(Command.opencurly, "{");
    CHARACTERS.put(Command.closecurly, "}");
    CHARACTERS.put(Command.nonbreakingspace, "\u00a0");
    CHARACTERS.put(Command.nonbreakinghyphen, "-");
  }

  private final RtfCharsets charsets = new RtfCharsets();
  private final RtfContent content = new RtfContent();
  private final Deque<RtfGroup> groups = new ArrayDeque<>();
  private RtfGroup group = new RtfGroup();
  private int defaultFont;
  private int unicodeReplaced;

  private RtfReader() {}

  /**
   * Reads a document.
   *
   * @throws RecordProblem when it is none, or damaged
   */
  static RtfText read(byte[] content) {
    BinaryData.requireWithin(content);
    RtfReader reader = new RtfReader();
    try {
      new RawRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(content)), reader);
    } catch (IOException | IllegalStateException | IllegalArgumentException damage) {
      String what = Optional.ofNullable(damage.getMessage()).orElse("it is cut off");
      throw new RecordProblem("damaged RTF: " + what);
    } catch (NegativeArraySizeException negative) {
      throw new RecordProblem(
          "damaged RTF: expected a number of bytes of binary data, found a negative one");
    }
    return reader.content.text();
  }

  @Override
  public void processGroupStart() {
    if (groups.size() >= DEEPEST) {
      throw new RecordProblem("expected groups at most %d deep, found more".formatted(DEEPEST));
    }
    groups.push(group);
    group = new RtfGroup(group);
    unicodeReplaced = 0;
  }

  @Override
  public void processGroupEnd() {
    if (groups.isEmpty()) {
      throw new RecordProblem("damaged RTF: a group ends that did not begin");
    }
    group = groups.pop();
    unicodeReplaced = 0;
  }

  @Override
  public void processCharacterBytes(byte[] bytes) {
    int from = Math.min(unicodeReplaced, bytes.length);
    unicodeReplaced -= from;
    if (from < bytes.length && group.isSaid()) {
      content.add(
          group.part, new String(bytes, from, bytes.length - from, charsets.of(group.font)));
    }
  }

  @Override
  public void processCommand(Command command, int number, boolean numbered, boolean optional) {
    if (command == Command.optionalcommand) {
      group.part = RtfPart.UNREAD;
    } else if (command.getCommandType() == CommandType.Destination) {
      group.part = group.part.within(command);
    } else if (command.getCommandType() == CommandType.Encoding) {
      charsets.document(command, number);
    } else if (CHARACTERS.containsKey(command)) {
      say(CHARACTERS.get(command));
    } else if (group.part == RtfPart.CREATED) {
      content.created(command, number);
    } else {
      format(command, number, numbered);
    }
  }

  private void format(Command command, int number, boolean numbered) {
    switch (command) {
      case par, sect, page, column, row, cell, nestrow, nestcell -> content.endParagraph(group);
      case u -> unicode(number);
      case uc -> group.replacedBy = Math.max(0, number);
      case deff -> defaultFont(number);
      case f -> group.font = number;
      case fcharset, cpg -> font(command, number);
      case v, deleted -> group.hidden = !numbered || number != 0;
      case plain -> group.plain(defaultFont);
      default -> {
        // how it looks is no part of what it says
      }
    }
  }

  /** Only the table of fonts tells how one is encoded. */
  private void font(Command command, int number) {
    if (group.part != RtfPart.FONTS) {
      return;
    }
    if (command == Command.cpg) {
      charsets.pageOfFont(group.font, number);
    } else {
      charsets.ofFont(group.font, number);
    }
  }

  private void defaultFont(int number) {
    defaultFont = number;
    group.font = number;
  }

  /** Followed by what readers show that do not know Unicode (RTF 1.9.1, uc). */
  private void unicode(int number) {
    say(String.valueOf((char) number));
    unicodeReplaced = group.replacedBy;
  }

  private void say(String characters) {
    if (group.isSaid()) {
      content.add(group.part, characters);
    }
  }
}
