package org.backfile.indexer.source.rtf;

import com.rtfparserkit.rtf.Command;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.backfile.indexer.source.DecodedText;

/**
 * How the bytes of a document are encoded: by its font where that says so, else as the document
 * says of itself, else as Windows does in the west. What names no encoding that is known counts as
 * saying nothing.
 */
final class RtfCharsets {

  /** Code pages of the character sets that a font may have (RTF 1.9.1, fcharset). */
  private static final Map<Integer, Integer> OF_FONTS =
      Map.ofEntries(
          Map.entry(0, 1252),
          Map.entry(77, 10000),
          Map.entry(128, 932),
          Map.entry(129, 949),
          Map.entry(134, 936),
          Map.entry(136, 950),
          Map.entry(161, 1253),
          Map.entry(162, 1254),
          Map.entry(163, 1258),
          Map.entry(177, 1255),
          Map.entry(178, 1256),
          Map.entry(186, 1257),
          Map.entry(204, 1251),
          Map.entry(222, 874),
          Map.entry(238, 1250),
          Map.entry(254, 437),
          Map.entry(255, 850));

  /** Code pages that Java calls otherwise than by their numbers. */
  private static final Map<Integer, String> NAMES =
      Map.of(
          874, "x-windows-874",
          932, "windows-31j",
          936, "GBK",
          949, "x-windows-949",
          950, "x-windows-950",
          10000, "x-MacRoman",
          10006, "x-MacGreek",
          10007, "x-MacCyrillic",
          10029, "x-MacCentralEurope",
          65001, "UTF-8");

  /** The highest number of a font (RTF 1.9.1, numbers of control words). */
  private static final int LAST_FONT = 32_767;

  private final Map<Integer, Charset> byFont = new HashMap<>();
  private Charset document = DecodedText.WINDOWS;

  /** Takes what a document says of its encoding. */
  void document(Command command, int parameter) {
    Optional<Charset> said =
        switch (command) {
          case mac -> page(10000);
          case pc -> page(437);
          case pca -> page(850);
          case ansicpg -> page(parameter);
          default -> Optional.of(DecodedText.WINDOWS);
        };
    said.ifPresent(charset -> document = charset);
  }

  /** Takes the character set of a font. */
  void ofFont(int font, int characterSet) {
    Optional.ofNullable(OF_FONTS.get(characterSet)).ifPresent(page -> pageOfFont(font, page));
  }

  /** Takes the code page of a font; none of a font that there cannot be. */
  void pageOfFont(int font, int page) {
    if (font >= 0 && font <= LAST_FONT) {
      page(page).ifPresent(charset -> byFont.put(font, charset));
    }
  }

  /** The encoding of characters in a font. */
  Charset of(int font) {
    Charset charset = byFont.getOrDefault(font, document);
    boolean western = charset.equals(DecodedText.WINDOWS);
    return western && document.equals(StandardCharsets.UTF_8) ? document : charset;
  }

  private static Optional<Charset> page(int page) {
    String numbered = page >= 1250 && page <= 1258 ? "windows-" + page : "IBM" + page;
    String name = NAMES.getOrDefault(page, numbered);
    return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
  }
}
