package org.backfile.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.backfile.benchmarks.process.Programs;
import org.backfile.benchmarks.raw.RawIndexing;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;
import org.backfile.build.BuildFiles;

/**
 * Indexes a corpus as a command, from its start to a finished index in one segment; Backfile's also
 * proves, syncs and publishes its build. Both run in turn, with a heap of 512 MB, the same number
 * of threads and the same buffer, and without enrichment.
 *
 * @param samples every run, in order
 * @param archive that Backfile made last
 * @param rawIndex that plain Lucene made last
 */
record Indexing(List<Sample> samples, Path archive, Path rawIndex) {

  private static final double BUFFER_MEGABYTES = 96;

  /**
   * One run.
   *
   * @param bytes of the finished index and all that belongs to it
   */
  record Sample(String contender, double seconds, long bytes) {}

  Indexing {
    samples = List.copyOf(samples);
  }

  static Indexing run(Corpus corpus, Programs programs, Path folder, int rounds)
      throws IOException, InterruptedException {
    List<Sample> samples = new ArrayList<>();
    Path archive = folder.resolve("archive");
    Path rawIndex = folder.resolve("raw");
    for (int round = 0; round < rounds; round++) {
      BuildFiles.delete(rawIndex);
      long start = System.nanoTime();
      programs.finish(programs.java(RawIndexing.class, rawArguments(corpus, rawIndex)));
      samples.add(new Sample(Contenders.RAW, seconds(start), size(rawIndex)));
      BuildFiles.delete(archive);
      start = System.nanoTime();
      programs.finish(programs.backfile(arguments(corpus, archive)));
      double took = seconds(start);
      samples.add(new Sample(Contenders.HTTP, took, size(build(archive).folder())));
    }
    return new Indexing(samples, archive, rawIndex);
  }

  /** The median time of a contender. */
  double seconds(String contender) {
    double[] sorted = of(contender).mapToDouble(Sample::seconds).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /** The size of a contender's last index. */
  long bytes(String contender) {
    return of(contender).mapToLong(Sample::bytes).reduce(0, (before, last) -> last);
  }

  private Stream<Sample> of(String contender) {
    return samples.stream().filter(sample -> sample.contender().equals(contender));
  }

  private static Build build(Path archive) throws IOException {
    return new ArchiveFolder(archive)
        .current()
        .orElseThrow(() -> new IOException("no build serves in " + archive));
  }

  private static List<String> rawArguments(Corpus corpus, Path index) {
    return List.of(
        corpus.file().toString(),
        corpus.map().toString(),
        index.toString(),
        String.valueOf(Runtime.getRuntime().availableProcessors()),
        String.valueOf(BUFFER_MEGABYTES));
  }

  private static List<String> arguments(Corpus corpus, Path archive) {
    return List.of(
        "index",
        "--corpus",
        corpus.file().toString(),
        "--map",
        corpus.map().toString(),
        "--archive",
        archive.toString(),
        "--no-enrich");
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
