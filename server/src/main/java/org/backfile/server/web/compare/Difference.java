package org.backfile.server.web.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * What was changed from one text to another: taking the removed pieces out of it gives the right
 * text, taking the added ones out the left text, exactly.
 *
 * @param title the headline in both
 * @param paragraphs the paragraphs of both, in order
 * @param byParagraph whether changed paragraphs are shown as removed and added, not word by word,
 *     because the texts are longer than {@value #MOST_CHARACTERS} characters together
 */
public record Difference(Block title, List<Block> paragraphs, boolean byParagraph) {
  /** Longest texts, both together, that are compared word by word; about 200 KB. */
  public static final int MOST_CHARACTERS = 200_000;

  public Difference {
    paragraphs = List.copyOf(paragraphs);
  }

  /** One version's text. */
  record Text(String title, List<String> paragraphs) {
    Text {
      paragraphs = List.copyOf(paragraphs);
    }

    private int characters() {
      return title.length() + paragraphs.stream().mapToInt(String::length).sum();
    }
  }

  /** The difference from one text to another. */
  static Difference between(Text left, Text right) {
    boolean byParagraph = left.characters() + right.characters() > MOST_CHARACTERS;
    List<Block> blocks = new ArrayList<>();
    for (Alignment.Run<String> run : Alignment.of(left.paragraphs(), right.paragraphs())) {
      if (run.same()) {
        run.left().forEach(text -> blocks.add(Block.whole(Block.Kind.SAME, text)));
      } else if (byParagraph) {
        blocks.addAll(Pairing.apart(run.left(), run.right()));
      } else {
        blocks.addAll(Pairing.blocks(run.left(), run.right()));
      }
    }
    return new Difference(title(left.title(), right.title()), blocks, byParagraph);
  }

  private static Block title(String left, String right) {
    return left.equals(right)
        ? Block.whole(Block.Kind.SAME, left)
        : new Block(Block.Kind.CHANGED, Words.pieces(left, right));
  }

  /** The text before. */
  Text left() {
    return new Text(
        Block.text(title.left()),
        paragraphs.stream().filter(Block::inLeft).map(each -> Block.text(each.left())).toList());
  }

  /** The text after. */
  Text right() {
    return new Text(
        Block.text(title.right()),
        paragraphs.stream().filter(Block::inRight).map(each -> Block.text(each.right())).toList());
  }

  /** Whether the texts are the same. */
  public boolean identical() {
    return !title.differs() && paragraphs.stream().noneMatch(Block::differs);
  }

  /** How many paragraphs became what. */
  public long count(Block.Kind kind) {
    return paragraphs.stream().filter(block -> block.kind() == kind).count();
  }
}
