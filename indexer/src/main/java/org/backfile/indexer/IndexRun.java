package org.backfile.indexer;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;
import org.backfile.build.BuildFiles;
import org.backfile.build.BuildManifest;
import org.backfile.build.BuildStage;
import org.backfile.build.BuildVerification;
import org.backfile.build.BuildVerification.Depth;
import org.backfile.indexer.IndexReport.Since;
import org.backfile.indexer.previous.BuildChanges;
import org.backfile.indexer.previous.PreviousBuild;
import org.backfile.indexer.write.IndexCheck;
import org.backfile.indexer.write.IndexFacts;
import org.backfile.indexer.write.LuceneSink;
import org.backfile.indexer.write.Standings;
import org.backfile.schema.ArchiveSchema;
import org.backfile.withheld.UnmetOrders;
import org.backfile.withheld.WithheldList;

/**
 * The way of a corpus into an archive, on one screen: list the files, take over what the build
 * before has of those that are as they were, read and index the records of the others on all cores,
 * settle those of one id, merge, prove, publish. Whatever happens before the last step, the archive
 * serves what it served before.
 */
public final class IndexRun {

  private static final String NO_DIGEST = "000000";

  private final IndexPlan plan;
  private final Progress progress;
  private final ArchiveFolder archive;

  public IndexRun(IndexPlan plan, Progress progress) {
    this.plan = plan;
    this.progress = progress;
    this.archive = new ArchiveFolder(plan.archive());
  }

  /**
   * Runs it all.
   *
   * @throws IOException when the corpus cannot be read or the archive not be written
   * @throws IndexProblem when the run cannot go on for another reason
   */
  public RunOutcome run() throws IOException {
    RunInput input = RunInput.of(plan);
    AutoCloseable lock = archive.lock().orElseThrow(this::locked);
    try {
      archive.deleteUnfinished();
      Optional<Build> same = plan.ifChanged() ? servingBuildOf(input) : Optional.empty();
      return same.isPresent() ? new RunOutcome.Unchanged(same.get()) : build(input);
    } finally {
      unlock(lock);
    }
  }

  private RunOutcome build(RunInput input) throws IOException {
    Instant startedAt = unusedSecond();
    Build unfinished = new Build("", archive.newUnfinished(startedAt));
    Tally tally = new Tally(input.corpus(), input.maps());
    try (ToldProgress told = new ToldProgress(archive, startedAt, progress);
        PreviousBuild previous = PreviousBuild.of(archive.current(), RunDigests.software())) {
      LuceneSink.Settled settled;
      Obedience obedience = new Obedience(input.suppressed(), tally, previous);
      Standings.Found stories;
      long second = startedAt.getEpochSecond();
      ContentHashes hashes = new ContentHashes();
      Optional<TakeOver> takeOver = TakeOver.of(input, hashes, previous, told);
      if (takeOver.isPresent()) {
        told.stage(BuildStage.TAKING_OVER);
        takeOver.get().copyIndexTo(unfinished.index());
      }
      try (LuceneSink sink =
          new LuceneSink(unfinished.index(), plan.enrich(), id -> previous.firstSeen(id, second))) {
        new RecordIndexing(input, tally, sink, previous, takeOver, hashes)
            .run(unfinished.quarantine(), told);
        settled = obedience.settle(sink);
        Optional<Refusal> refusal = Refusal.of(tally.report(settled.duplicates()), plan);
        if (refusal.isPresent()) {
          return refusal.get().keep(archive, unfinished, startedAt);
        }
        told.stage(BuildStage.FINDING_STORIES);
        stories = sink.settleStandings(plan.stories(), plan.threads());
        told.stage(BuildStage.MERGING);
        sink.finish();
      }
      IndexFacts facts = IndexFacts.of(unfinished.index());
      LuceneSink.writeWordForms(unfinished, facts.textLanguages());
      told.stage(BuildStage.PROVING);
      requireSound(IndexCheck.faults(unfinished.index(), settled.articles()));
      IndexReport report =
          tally
              .report(settled.duplicates())
              .published(facts, stories, since(obedience, previous, takeOver, unfinished));
      report.write(unfinished.report());
      UnmetOrders unmet = obedience.unmet(WithheldList.of(plan.archive()), unfinished.index());
      input.told(hashes, tally, settled.whole(), unmet).write(unfinished.input());
      String buildId = ArchiveFolder.newBuildId(startedAt, facts.logicalDigest());
      manifest(buildId, startedAt, input.digests(), report, facts, unfinished)
          .write(unfinished.folder());
      return new RunOutcome.Published(publish(unfinished, buildId), report, unmet);
    } finally {
      BuildFiles.delete(unfinished.folder());
    }
  }

  private static Since since(
      Obedience obedience, PreviousBuild previous, Optional<TakeOver> takeOver, Build unfinished)
      throws IOException {
    return new Since(
        previous.id().orElse(""),
        takeOver.map(TakeOver::records).orElse(0L) + previous.reused(),
        BuildChanges.write(previous, unfinished.index(), unfinished.changes(), obedience::isGone));
  }

  /**
   * Now, or the first second after it that no build is named by: ids are ordered by their second.
   */
  private Instant unusedSecond() throws IOException {
    Set<String> used = new HashSet<>();
    archive.builds().forEach(build -> used.add(second(build.id())));
    Instant second = Instant.now();
    while (used.contains(second(ArchiveFolder.newBuildId(second, NO_DIGEST)))) {
      second = second.plusSeconds(1);
    }
    return second;
  }

  private static String second(String buildId) {
    return buildId.substring(0, Math.max(0, buildId.indexOf('-')));
  }

  private BuildManifest manifest(
      String buildId,
      Instant startedAt,
      RunDigests digests,
      IndexReport report,
      IndexFacts facts,
      Build unfinished)
      throws IOException {
    return new BuildManifest(
        ArchiveSchema.VERSION,
        buildId,
        startedAt.truncatedTo(ChronoUnit.SECONDS).toString(),
        RunDigests.software(),
        report.counts(),
        facts.languages(),
        facts.firstDate(),
        facts.lastDate(),
        digests.input(),
        digests.config(),
        facts.logicalDigest(),
        BuildFiles.measure(unfinished.folder()));
  }

  /** Proves the build once more as it lies under its final name, then lets it serve. */
  private Build publish(Build unfinished, String buildId) throws IOException {
    Build build = archive.finish(unfinished.folder(), buildId);
    List<String> faults = BuildVerification.faults(build, Depth.ANY_CHANGE);
    if (!faults.isEmpty()) {
      BuildFiles.delete(build.folder());
      requireSound(faults);
    }
    archive.makeCurrent(build);
    archive.prune(plan.keep());
    return build;
  }

  /** The serving build, where another of the same input would say the same again. */
  private Optional<Build> servingBuildOf(RunInput input) throws IOException {
    Optional<Build> serving = archive.current();
    try {
      return serving.isPresent()
              && input.digests().equalThoseOf(serving.get().manifest())
              && !IndexReport.anyReleased(serving.get().report(), input.startedAt())
          ? serving
          : Optional.empty();
    } catch (IOException damagedManifest) {
      return Optional.empty();
    }
  }

  private static void requireSound(List<String> faults) {
    if (!faults.isEmpty()) {
      throw new IndexProblem("the new build is damaged: " + String.join("; ", faults));
    }
  }

  private IndexProblem locked() {
    return new IndexProblem(
        "another indexer is at work in %s; wait until it is done".formatted(plan.archive()));
  }

  private static void unlock(AutoCloseable lock) throws IOException {
    try {
      lock.close();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
