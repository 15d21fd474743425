package org.backfile.indexer.source.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.backfile.indexer.source.ArticleSource;
import org.brotli.dec.BrotliInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;

/**
 * What a server sent, unpacked. Servers and crawlers do not always do what the headers say (RFC
 * 9110, 8.4): what is called packed and is not is taken as it is, {@code deflate} is zlib's format
 * or without its frame, and content without a type is told by how it begins.
 *
 * @param type in lower case, without parameters
 * @param charset the encoding that is named
 * @param bytes one more than an article may have at most
 */
record HttpContent(String type, Optional<String> charset, byte[] bytes) {

  private static final int LOOKED_AT = 1024;

  private static final Pattern PAGE =
      Pattern.compile("(?is)^\\W{0,9}(<!--.*?-->\\s*)?<(!doctype html|html|head|body)\\b.*");

  /**
   * The content of an answer.
   *
   * @throws IOException when it is damaged, or packed in a way that is not known
   */
  static HttpContent of(HttpResponse http) throws IOException {
    byte[] bytes = most(http.body().stream());
    List<String> packings =
        http.headers().all("Content-Encoding").stream()
            .flatMap(header -> Pattern.compile(",").splitAsStream(header))
            .map(packing -> packing.strip().toLowerCase(Locale.ROOT))
            .toList();
    for (String packing : packings.reversed()) {
      bytes = unpackedOrPlain(packing, bytes);
    }
    return of(http.contentType(), bytes);
  }

  /** Content that was stored by itself. */
  static HttpContent of(MediaType media, InputStream content) throws IOException {
    return of(media, most(content));
  }

  private static HttpContent of(MediaType media, byte[] bytes) {
    String named = (media.type() + "/" + media.subtype()).toLowerCase(Locale.ROOT);
    boolean none = media.subtype().isBlank() || named.equals("application/octet-stream");
    return new HttpContent(
        none ? sniffed(bytes).orElse(named) : named,
        Optional.ofNullable(media.parameters().get("charset")),
        bytes);
  }

  private static Optional<String> sniffed(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    if (start.startsWith("%PDF-")) {
      return Optional.of(Capture.PDF);
    }
    return PAGE.matcher(start).matches() ? Optional.of("text/html") : Optional.empty();
  }

  private static byte[] unpackedOrPlain(String packing, byte[] bytes) throws IOException {
    try {
      return unpacked(packing, bytes);
    } catch (IOException notPackedSo) {
      if (sniffed(bytes).isPresent()) {
        return bytes;
      }
      throw notPackedSo;
    }
  }

  private static byte[] unpacked(String packing, byte[] bytes) throws IOException {
    InputStream packed = new ByteArrayInputStream(bytes);
    return switch (packing) {
      case "", "identity", "none", "utf-8" -> bytes;
      case "gzip", "x-gzip" -> isGzip(bytes) ? most(new GZIPInputStream(packed)) : bytes;
      case "deflate" -> inflated(packed, isZlib(bytes));
      case "br" -> most(new BrotliInputStream(packed));
      default ->
          throw new IOException(
              "expected content packed by gzip, deflate or br, found '%s'".formatted(packing));
    };
  }

  private static byte[] inflated(InputStream packed, boolean framed) throws IOException {
    Inflater inflater = new Inflater(!framed);
    try {
      return most(new InflaterInputStream(packed, inflater));
    } finally {
      inflater.end();
    }
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
  }

  /** A header of two bytes, of which the first says deflate (RFC 1950, 2.2). */
  private static boolean isZlib(byte[] bytes) {
    return bytes.length > 1
        && (bytes[0] & 0x0F) == 8
        && ((bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF) % 31 == 0;
  }

  private static byte[] most(InputStream content) throws IOException {
    try (content) {
      return content.readNBytes(ArticleSource.LONGEST_RECORD + 1);
    }
  }
}
