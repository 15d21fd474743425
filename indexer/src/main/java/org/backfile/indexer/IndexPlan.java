package org.backfile.indexer;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What to index and how.
 *
 * @param corpus a folder or one file
 * @param archive the folder of builds
 * @param map field map given for the whole corpus: a file, a folder of them, or {@code
 *     field=name,…}
 * @param suppress file of ids that must stay out, one a line
 * @param language language of articles that do not say, instead of recognising it
 * @param enrich whether to find out what articles do not say
 * @param threads threads at work
 * @param maxBad highest share of quarantined records to publish with, in per cent
 * @param keep builds to keep, the new one included
 * @param ifChanged whether to leave the archive alone when corpus and settings are those of the
 *     serving build
 * @param full whether to read every file, also those that are as they were for the serving build
 */
public record IndexPlan(
    Path corpus,
    Path archive,
    Optional<String> map,
    Optional<Path> suppress,
    Optional<String> language,
    boolean enrich,
    int threads,
    double maxBad,
    int keep,
    boolean ifChanged,
    boolean full) {

  /** The defaults of all settings. */
  public static IndexPlan of(Path corpus, Path archive) {
    return new IndexPlan(
        corpus,
        archive,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        Runtime.getRuntime().availableProcessors(),
        5,
        2,
        false,
        false);
  }
}
