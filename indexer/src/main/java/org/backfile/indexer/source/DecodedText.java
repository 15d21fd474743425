package org.backfile.indexer.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * A text made of bytes whose encoding may be told wrongly or not at all. In this order: a byte
 * order mark; UTF-8 where the bytes are just that, whatever was declared, as no other text is by
 * accident; the encoding declared, where the bytes fit it; what Mozilla's detector takes them for.
 * UTF-8 with some bytes of Windows in between, as it comes of pasting, is read as both.
 *
 * @param charset the encoding used
 * @param guessed whether nothing told it
 */
public record DecodedText(String text, Charset charset, boolean guessed) {

  /** What text of one byte a letter is in where nothing tells. */
  public static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final int LOOKED_AT = 1 << 10;
  private static final int LEAST_PLAIN_FOR_ONE_STRANGE = 50;
  private static final int RIGHT_FOR_ONE_WRONG = 3;

  /** The text of bytes of which nothing is known. */
  public static DecodedText of(byte[] bytes) {
    return of(bytes, Optional.empty());
  }

  /**
   * The text of bytes.
   *
   * @param declared the encoding's name as the file or its transport gives it; any text
   */
  public static DecodedText of(byte[] bytes, Optional<String> declared) {
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    if (mark != ByteOrderMark.NONE) {
      return new DecodedText(lenient(bytes, mark.length(), mark.charset()), mark.charset(), false);
    }
    Optional<Charset> named = declared.flatMap(DecodedText::charset);
    return named
        .filter(DecodedText::hidesInAscii)
        .or(() -> wide(bytes))
        .flatMap(charset -> strict(bytes, charset, false))
        .or(() -> strict(bytes, StandardCharsets.UTF_8, false))
        .or(() -> named.flatMap(charset -> strict(bytes, charset, false)))
        .or(() -> mixed(bytes))
        .or(() -> detected(bytes).flatMap(charset -> strict(bytes, charset, true)))
        .orElseGet(() -> guessed(bytes, WINDOWS));
  }

  /** The encoding of a name; what is called Latin-1 is read as its superset, as browsers do. */
  private static Optional<Charset> charset(String name) {
    try {
      Charset charset = Charset.forName(name.strip());
      boolean latin =
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
      return Optional.of(latin ? WINDOWS : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  private static boolean hidesInAscii(Charset charset) {
    return charset.name().toUpperCase(Locale.ROOT).startsWith("ISO-2022");
  }

  /** UTF-16 without a mark shows by the zeros in every other byte, from the first letter on. */
  private static Optional<Charset> wide(byte[] bytes) {
    if (bytes.length < 2 || (bytes[0] == 0) == (bytes[1] == 0)) {
      return Optional.empty();
    }
    int[] zeros = new int[2];
    int looked = Math.min(bytes.length, LOOKED_AT);
    for (int at = 0; at < looked; at++) {
      zeros[at % 2] += bytes[at] == 0 ? 1 : 0;
    }
    int many = looked / 5;
    if (many > 0 && zeros[0] > many && zeros[1] <= many / 10) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    boolean little = many > 0 && zeros[1] > many && zeros[0] <= many / 10;
    return little ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
  }

  /** The text, if the bytes are just that in an encoding. */
  public static Optional<DecodedText> strict(byte[] bytes, Charset charset) {
    return strict(bytes, charset, false);
  }

  /** The text in an encoding nobody told, whatever the bytes. */
  public static DecodedText guessed(byte[] bytes, Charset charset) {
    return new DecodedText(lenient(bytes, 0, charset), charset, true);
  }

  private static Optional<DecodedText> strict(byte[] bytes, Charset charset, boolean guessed) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(new DecodedText(text, charset, guessed));
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  private static String lenient(byte[] bytes, int from, Charset charset) {
    return new String(bytes, from, bytes.length - from, charset);
  }

  /** Mostly UTF-8: each byte that is not stands for itself in the encoding of Windows. */
  private static Optional<DecodedText> mixed(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    int right = 0;
    int wrong = 0;
    for (int at = 0; at < bytes.length; ) {
      int length = Utf8Sequence.length(bytes, at);
      if (length == 0) {
        wrong++;
        text.append(new String(bytes, at++, 1, WINDOWS));
      } else {
        right += length > 1 ? 1 : 0;
        text.append(new String(bytes, at, length, StandardCharsets.UTF_8));
        at += length;
      }
    }
    return right > wrong * RIGHT_FOR_ONE_WRONG
        ? Optional.of(new DecodedText(text.toString(), StandardCharsets.UTF_8, true))
        : Optional.empty();
  }

  private static Optional<Charset> detected(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset()).flatMap(DecodedText::charset);
  }

  /**
   * Refuses what is hardly a text.
   *
   * @throws RecordProblem when there are too many characters in it that none has
   */
  public void requireText() {
    int looked = Math.min(text.length(), LOOKED_AT * 16);
    long strange = text.chars().limit(looked).filter(DecodedText::isStrange).count();
    if (strange * LEAST_PLAIN_FOR_ONE_STRANGE > looked) {
      throw new RecordProblem("expected a text, found bytes that are none");
    }
  }

  private static boolean isStrange(int c) {
    return c == 0xFFFD || (c < ' ' && "\t\n\r\f\b\u001B\u001A\u0001".indexOf(c) < 0);
  }
}
