package org.backfile.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/**
 * One file of articles.
 *
 * @param name its name without endings
 * @param file JSON Lines, packed with gzip
 * @param map the field map that makes articles of it
 * @param articles its lines
 * @param bytes its size, unpacked
 * @param sha256 of the packed file, as hexadecimal digits
 */
public record Corpus(String name, Path file, Path map, long articles, long bytes, String sha256) {

  /** Measures a corpus of the data folder; its map is one of the indexer's. */
  static Corpus of(String name, Path data, Path maps) throws IOException {
    Path file = data.resolve("news").resolve(name + ".jsonl.gz");
    long lines = 0;
    long bytes = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in =
        new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes += read;
        for (int at = 0; at < read; at++) {
          lines += buffer[at] == '\n' ? 1 : 0;
        }
      }
    }
    return new Corpus(name, file, maps.resolve(name + ".map.toml"), lines, bytes, sha256(file));
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
