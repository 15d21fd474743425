package org.backfile.indexer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.backfile.article.CanonicalText;
import org.backfile.indexer.corpus.Corpus;
import org.backfile.indexer.corpus.CorpusFile;

/**
 * The SHA-256 of every file of a corpus, taken before any is read: a file that changes afterwards
 * is read again by the next run.
 *
 * @param byFile 64 hexadecimal digits by name; a file that cannot be read has none
 */
record ContentHashes(Map<String, String> byFile) {

  private static final int BUFFER = 1 << 18;

  static ContentHashes of(Corpus corpus) {
    Map<String, String> hashes = new ConcurrentHashMap<>();
    corpus.files().parallelStream()
        .forEach(file -> hash(file).ifPresent(hash -> hashes.put(file.name(), hash)));
    return new ContentHashes(Map.copyOf(hashes));
  }

  /** The hash of a file; empty where it could not be read. */
  Optional<String> of(String file) {
    return Optional.ofNullable(byFile.get(file));
  }

  private static Optional<String> hash(CorpusFile file) {
    try {
      return Optional.of(hash(file.path()));
    } catch (IOException toldWhenItIsRead) {
      return Optional.empty();
    }
  }

  private static String hash(Path path) throws IOException {
    MessageDigest sha256 = CanonicalText.newSha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(path)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sha256.update(buffer, 0, read);
      }
    }
    return CanonicalText.hex(sha256.digest());
  }
}
