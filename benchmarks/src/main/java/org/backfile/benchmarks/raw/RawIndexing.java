package org.backfile.benchmarks.raw;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The plain way to index: threads that parse and add lines to one writer, then one merge. */
public final class RawIndexing {

  private static final int BATCH = 100;
  private static final int BATCHES_AHEAD = 16;

  private final RawFieldMap map;
  private final IndexWriter writer;
  private final FacetsConfig facets = RawFields.facets();
  private final Semaphore ahead = new Semaphore(BATCHES_AHEAD);

  private RawIndexing(RawFieldMap map, IndexWriter writer) {
    this.map = map;
    this.writer = writer;
  }

  /**
   * The command: corpus, map, folder of the new index, threads, megabytes of buffer.
   *
   * @throws Exception when anything goes wrong, which ends the program
   */
  public static void main(String[] arguments) throws Exception {
    IndexWriterConfig config =
        new IndexWriterConfig(RawFields.analyzer())
            .setRAMBufferSizeMB(Double.parseDouble(arguments[4]))
            .setUseCompoundFile(false);
    try (Directory directory = FSDirectory.open(Path.of(arguments[2]));
        IndexWriter writer = new IndexWriter(directory, config)) {
      RawFieldMap map = RawFieldMap.read(Path.of(arguments[1]));
      new RawIndexing(map, writer).index(Path.of(arguments[0]), Integer.parseInt(arguments[3]));
      writer.forceMerge(1);
      writer.commit();
    }
  }

  private void index(Path corpus, int threads) throws IOException, InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8))) {
      List<String> batch = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        batch.add(line);
        if (batch.size() == BATCH) {
          submit(List.copyOf(batch), workers);
          batch.clear();
        }
      }
      submit(List.copyOf(batch), workers);
    }
    workers.shutdown();
    if (!workers.awaitTermination(1, TimeUnit.HOURS)) {
      throw new IOException("indexing took more than an hour");
    }
  }

  private void submit(List<String> batch, ExecutorService workers) throws InterruptedException {
    ahead.acquire();
    workers.execute(() -> {
      try {
        for (String line : batch) {
          writer.addDocument(facets.build(RawFields.document(map.article(line))));
        }
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      } finally {
        ahead.release();
      }
    });
  }
}
