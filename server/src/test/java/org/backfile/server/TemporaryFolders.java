package org.backfile.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.backfile.build.BuildFiles;

/**
 * Folders for tests that no {@code @TempDir} reaches: those of properties, and of servers that do
 * not come to start. What is left of them when the tests end is deleted then.
 */
public final class TemporaryFolders {
  private static final Queue<Path> ALL = new ConcurrentLinkedQueue<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> ALL.forEach(TemporaryFolders::delete)));
  }

  private TemporaryFolders() {}

  /** Makes one. */
  public static Path make(String prefix) {
    try {
      Path folder = Files.createTempDirectory(prefix);
      ALL.add(folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes one that is not needed any more, if it is still there. */
  public static void delete(Path folder) {
    try {
      if (Files.exists(folder)) {
        BuildFiles.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
