package org.backfile.indexer;

import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.backfile.indexer.corpus.Corpus;
import org.backfile.indexer.corpus.CorpusFile;
import org.backfile.indexer.corpus.FieldMaps;
import org.backfile.indexer.enrich.Enrichment;
import org.backfile.withheld.UnmetOrders;

/**
 * All that a run depends on, read before anything is written.
 *
 * @param startedAt what is later than this is in the future
 * @param corpus the files
 * @param maps their field maps
 * @param suppressed what must stay out
 * @param digests of all these and the settings
 */
record RunInput(
    IndexPlan plan,
    Instant startedAt,
    Corpus corpus,
    FieldMaps maps,
    Suppressed suppressed,
    RunDigests digests) {

  static RunInput of(IndexPlan plan) throws IOException {
    Corpus corpus = Corpus.list(plan.corpus());
    FieldMaps maps = FieldMaps.of(corpus, plan.maps());
    Suppressed suppressed = Suppressed.of(plan);
    RunDigests digests = RunDigests.of(plan, corpus, maps, suppressed);
    return new RunInput(plan, Instant.now(), corpus, maps, suppressed, digests);
  }

  /**
   * What the next run is told of this one.
   *
   * @param whole whether the index has every record
   * @param unmet orders that are about nothing in it
   */
  BuildInput told(ContentHashes hashes, Tally tally, boolean whole, UnmetOrders unmet) {
    SortedMap<String, BuildInput.File> files = new TreeMap<>();
    for (CorpusFile file : corpus.files()) {
      String name = file.name();
      String hash = hashes.of(name).orElse(BuildInput.NOT_KNOWN);
      files.put(
          name,
          BuildInput.File.of(
              name, hash, tally.nextRelease(name), tally.isOrdered(name), tally.isAsking(name)));
    }
    Set<String> orders = new TreeSet<>(suppressed.hashes().values());
    Set<String> marks = new TreeSet<>();
    unmet.ids().forEach(id -> marks.add(UnmetOrders.mark(id)));
    return new BuildInput(new BuildInput.Head(digests.settings(), orders, marks, whole), files);
  }

  /** What to find out about articles; one for each thread. */
  Enrichment enrichment() {
    return findings().markingFuture(startedAt);
  }

  private Enrichment findings() {
    if (plan.language().isPresent()) {
      return Enrichment.language(plan.language().get());
    }
    return plan.enrich() ? Enrichment.all() : Enrichment.none();
  }
}
