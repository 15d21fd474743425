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
 * of threads and the same buffer, and without enrichment. What finding out costs (languages,
 * copies, stories) is measured by a third run, of Backfile with it.
 *
 * @param samples every run, in order
 * @param archive that Backfile made last
 * @param rawIndex that plain Lucene made last
 */
record Indexing(List<Sample> samples, Path archive, Path rawIndex) {

  /** Backfile as it runs when nobody says otherwise. */
  static final String WITH_STORIES = "backfile with stories";

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
      samples.add(backfile(WITH_STORIES, arguments(corpus, archive), archive, programs));
      List<String> plain = new ArrayList<>(arguments(corpus, archive));
      plain.add("--no-enrich");
      samples.add(backfile(Contenders.HTTP, plain, archive, programs));
    }
    return new Indexing(samples, archive, rawIndex);
  }

  private static Sample backfile(
      String contender, List<String> arguments, Path archive, Programs programs)
      throws IOException, InterruptedException {
    BuildFiles.delete(archive);
    long start = System.nanoTime();
    programs.finish(programs.backfile(arguments));
    double took = seconds(start);
    return new Sample(contender, took, size(build(archive).folder()));
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
        archive.toString());
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
