package org.backfile.server.web.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backfile.article.PublicationDate;
import org.backfile.server.web.article.Versions.Version;

/**
 * A comparison as JSON: of the pieces of a block, those that are not {@code added} give the left
 * paragraph, those that are not {@code removed} the right one.
 *
 * @param sideRemoved whether a version was asked for that was removed by order; both sides are then
 *     the one that may be shown
 * @param byParagraph whether changed paragraphs are given as removed and added, the texts being too
 *     long for words
 */
public record CompareJson(
    String id,
    ComparedVersion left,
    ComparedVersion right,
    boolean identical,
    boolean sideRemoved,
    String summary,
    boolean byParagraph,
    List<Comparison.FieldChange> fields,
    BlockJson title,
    List<BlockJson> paragraphs) {

  /** One of the two. */
  public record ComparedVersion(int number, String sha256, Optional<String> changed, String link) {
    static ComparedVersion of(Version version) {
      return new ComparedVersion(
          version.number(),
          version.sha256(),
          version.changed().map(PublicationDate::iso),
          version.href());
    }
  }

  /** A paragraph: same, changed, removed or added. */
  public record BlockJson(String kind, List<PieceJson> pieces) {
    static BlockJson of(Block block) {
      return new BlockJson(name(block.kind()), block.pieces().stream().map(PieceJson::of).toList());
    }
  }

  /** A piece of text: same, removed or added. */
  public record PieceJson(String kind, String text) {
    static PieceJson of(Piece piece) {
      return new PieceJson(name(piece.kind()), piece.text());
    }
  }

  static CompareJson of(Comparison comparison) {
    Difference difference = comparison.difference();
    return new CompareJson(
        comparison.view().stored().article().id(),
        ComparedVersion.of(comparison.left()),
        ComparedVersion.of(comparison.right()),
        comparison.identical(),
        comparison.sideRemoved(),
        comparison.summary(),
        difference.byParagraph(),
        comparison.fields(),
        BlockJson.of(difference.title()),
        difference.paragraphs().stream().map(BlockJson::of).toList());
  }

  private static String name(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
