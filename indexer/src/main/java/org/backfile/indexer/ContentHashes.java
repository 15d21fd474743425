package org.backfile.indexer;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.backfile.article.CanonicalText;
import org.backfile.build.BuildStage;
import org.backfile.indexer.corpus.Corpus;
import org.backfile.indexer.corpus.CorpusFile;
import org.backfile.indexer.write.Threads;

/**
 * The SHA-256 of the files of a corpus, 64 hexadecimal digits. Where there is a build to compare
 * with they are taken before anything is read; a file that is read is hashed once more as it is
 * read, so that one that changes meanwhile, or cannot be read to its end, is read again by the next
 * run. Thread-safe.
 */
final class ContentHashes {

  private static final int BUFFER = 1 << 18;

  private final Map<String, String> byFile = new ConcurrentHashMap<>();

  /** The hash of a file; empty where it was not taken, or could not be. */
  Optional<String> of(String file) {
    return Optional.ofNullable(byFile.get(file));
  }

  /** Takes down the hash of a file. */
  void put(String file, String hash) {
    byFile.put(file, hash);
  }

  /** Drops the hashes of files that are going to be read, until reading says them anew. */
  void forget(Corpus corpus) {
    corpus.files().forEach(file -> byFile.remove(file.name()));
  }

  /** Takes the hashes of all files. */
  void take(Corpus corpus, int threads, Progress progress) throws IOException {
    AtomicLong read = new AtomicLong();
    Iterator<CorpusFile> files = corpus.files().iterator();
    try (Closeable shown =
        progress.reading(
            new Progress.Reading(
                BuildStage.COMPARING, "files", corpus.bytes(), read::get, byFile::size))) {
      Threads.run(threads, () -> {}, () -> take(files, read::addAndGet));
    }
  }

  private void take(Iterator<CorpusFile> files, LongConsumer read) {
    Optional<CorpusFile> file = next(files);
    while (file.isPresent()) {
      take(file.get(), read);
      file = next(files);
    }
  }

  private static Optional<CorpusFile> next(Iterator<CorpusFile> files) {
    synchronized (files) {
      return files.hasNext() ? Optional.of(files.next()) : Optional.empty();
    }
  }

  private void take(CorpusFile file, LongConsumer told) {
    MessageDigest sha256 = CanonicalText.newSha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file.path())) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sha256.update(buffer, 0, read);
        told.accept(read);
      }
      put(file.name(), CanonicalText.hex(sha256.digest()));
    } catch (IOException toldWhenItIsRead) {
      byFile.remove(file.name());
    }
  }
}
