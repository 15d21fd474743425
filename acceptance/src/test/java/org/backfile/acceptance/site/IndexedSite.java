package org.backfile.acceptance.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.backfile.acceptance.site.RunningProgram.Ended;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;
import org.backfile.build.BuildFiles;

/** A corpus indexed by the real indexer into a temporary folder, on a running server. */
record IndexedSite(Path folder, Build build, LocalSite server) implements AutoCloseable {
  private static final int DONE = 0;
  private static final int WITH_SOME_IN_QUARANTINE = 3;

  /**
   * Indexes a corpus and serves it.
   *
   * @param options of the index command, besides the two folders
   */
  static IndexedSite of(Path corpus, Object... options) {
    try {
      Path folder = Files.createTempDirectory("indexed-archive");
      List<Object> words = new ArrayList<>(List.of("index", "--corpus", corpus));
      words.addAll(List.of("--archive", folder));
      words.addAll(List.of(options));
      Ended indexed = Program.INDEXER.run(words.toArray());
      assertThat(indexed.exitCode()).as(indexed.output()).isIn(DONE, WITH_SOME_IN_QUARANTINE);
      Build build = new ArchiveFolder(folder).current().orElseThrow();
      return new IndexedSite(folder, build, LocalSite.over(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    BuildFiles.delete(folder);
  }
}
