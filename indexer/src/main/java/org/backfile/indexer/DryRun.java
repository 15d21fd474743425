package org.backfile.indexer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.article.Origin;
import org.backfile.indexer.corpus.CorpusReader;
import org.backfile.indexer.enrich.Enrichment;
import org.backfile.indexer.mapping.DatesFound;
import org.backfile.indexer.mapping.UnmappedFiles;
import org.backfile.indexer.source.RawRecord;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.ReadOutcome.Failed;
import org.backfile.indexer.source.ReadOutcome.Held;
import org.backfile.indexer.source.ReadOutcome.Read;
import org.backfile.indexer.source.ReadOutcome.Skipped;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.write.Threads;

/** Reads a whole corpus and writes nothing: what is in it, and what would go wrong. */
final class DryRun {

  /** Ids told apart at most, 8 bytes each and what a set adds: about 50 MB. */
  private static final int MOST_IDS = 1_000_000;

  private static final int MOST_EXAMPLES = 10;

  /**
   * What was found.
   *
   * @param repeatedIds records whose id another record had already, among the first million ids
   * @param otherVersions records that orders do not name, but which may be versions of what they
   *     name, among the first million records
   * @param unfilled fields that a field map finds nowhere, in words
   * @param unmapped files for which a field map is proposed
   * @param badDates the dates of bad records
   * @param failures examples of bad records
   */
  record Findings(
      IndexReport report,
      long repeatedIds,
      long otherVersions,
      List<String> unfilled,
      List<UnmappedFiles.Alike> unmapped,
      DatesFound badDates,
      List<Failed> failures) {}

  private final RunInput input;
  private final Tally tally;
  private final Enrichment future;
  private final OtherVersions versions;
  private final UnfilledFields unfilled;
  private final UnmappedFiles unmapped = new UnmappedFiles();
  private final Map<String, FieldMap> maps = new HashMap<>();
  private final Set<Long> ids = new HashSet<>();
  private final DatesFound badDates = new DatesFound();
  private final List<Failed> failures = new ArrayList<>();
  private long repeatedIds;

  DryRun(IndexPlan plan) throws IOException {
    input = RunInput.of(plan);
    tally = new Tally(input.corpus(), input.maps());
    versions = new OtherVersions(input.suppressed().ids());
    unfilled = new UnfilledFields(input.corpus(), input.maps());
    input.corpus().files().forEach(file -> maps.put(file.name(), input.maps().forFile(file)));
    future = Enrichment.none().markingFuture(input.startedAt());
  }

  Findings run() throws IOException {
    input.corpus().notRead().forEach(this::take);
    try (CorpusReader reader = new CorpusReader(input.corpus(), input.maps())) {
      Threads.run(
          input.plan().threads(),
          reader::stop,
          () -> {
            Optional<RawRecord> record = reader.next();
            while (record.isPresent()) {
              Optional<ObjectNode> fields = record.get().fields();
              ReadOutcome outcome = record.get().read().at(input.startedAt());
              fields.ifPresent(names -> look(names, outcome));
              take(outcome);
              record = reader.next();
            }
          });
    }
    return new Findings(
        tally.report(Map.of()),
        repeatedIds,
        versions.count(),
        unfilled.told(),
        unmapped.alike(),
        badDates,
        failures);
  }

  /** Looks at the names that a record has, which is in the file that its outcome tells. */
  private void look(ObjectNode names, ReadOutcome outcome) {
    Origin origin =
        switch (outcome) {
          case Read read -> read.article().origin();
          case Held held -> held.read().article().origin();
          case Failed failed -> failed.where();
          case Skipped skipped -> new Origin(skipped.file(), 1);
        };
    String file = origin.corpusFile();
    unmapped.add(file, maps.getOrDefault(file, FieldMap.NONE), names);
    if (outcome instanceof Failed) {
      synchronized (badDates) {
        badDates.add(names);
      }
    }
  }

  private void take(ReadOutcome outcome) {
    if (outcome instanceof Read read) {
      versions.add(read.article());
      synchronized (unfilled) {
        unfilled.add(read.article());
      }
    }
    switch (outcome) {
      case Read read when input.suppressed().contains(read.article().id()) ->
          tally.addSuppressed(read.article().origin());
      case Read read -> {
        tally.add(future.enrich(read.article()));
        count(read.article().id());
      }
      case Held held -> tally.add(held);
      case Failed failed -> {
        tally.add(failed);
        keep(failed);
      }
      case Skipped skipped -> tally.add(skipped);
    }
  }

  private void count(String id) {
    long hash = IdHash.of(id);
    synchronized (ids) {
      boolean known = ids.contains(hash);
      repeatedIds += known ? 1 : 0;
      if (!known && ids.size() < MOST_IDS) {
        ids.add(hash);
      }
    }
  }

  private void keep(Failed failed) {
    synchronized (failures) {
      if (failures.size() < MOST_EXAMPLES) {
        failures.add(failed);
      }
    }
  }
}
