package org.backfile.server.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.ArticleCard;
import org.backfile.server.search.BuildInfo;
import org.backfile.server.search.Changes;
import org.backfile.server.search.Comparison;
import org.backfile.server.search.visible.VisibleIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two builds of the way that leads to the serving one, and what lies between them. A later build
 * that does not serve is opened for as long as the answer takes, as far as may be seen now.
 *
 * @param serving what serves
 * @param reader of the later build
 * @param info the later build
 * @param since the earlier build; empty when there is none
 * @param files of the changes between them
 * @param comparable the builds that {@code since} may name
 * @param later the builds that may stand for the later one
 */
record ComparedBuilds(
    OpenBuild serving,
    IndexReader reader,
    BuildInfo info,
    Optional<String> since,
    List<Path> files,
    List<String> comparable,
    List<String> later) {

  private static final Logger LOG = LoggerFactory.getLogger(ComparedBuilds.class);

  /** What has changed; empty when these builds cannot be compared. */
  static Optional<Changes> changes(OpenBuild serving, Comparison compared) throws IOException {
    BuildSteps steps = BuildSteps.to(serving.build());
    List<Build> kept = kept(serving.build(), steps);
    List<String> later = kept.stream().map(Build::id).toList();
    Optional<Build> until =
        kept.stream()
            .filter(build -> build.id().equals(compared.until().orElse(build.id())))
            .findFirst();
    if (until.isEmpty()) {
      return Optional.empty();
    }
    return until.get().equals(serving.build())
        ? changes(serving, serving.reader(), serving.info(), steps, later, compared)
        : earlier(until.get(), serving, later, compared);
  }

  /** Those of the way that are there yet and were compared with the one before, newest first. */
  private static List<Build> kept(Build serving, BuildSteps steps) throws IOException {
    List<Build> kept = new ArrayList<>(List.of(serving));
    for (Build build : new ArchiveFolder(serving.folder().resolveSibling("")).builds()) {
      if (steps.builds().contains(build.id()) && !BuildSteps.to(build).steps().isEmpty()) {
        kept.add(build);
      }
    }
    return kept;
  }

  /** A damaged build that does not serve is no reason to stop serving another. */
  private static Optional<Changes> earlier(
      Build build, OpenBuild serving, List<String> later, Comparison compared) {
    try (VisibleIndex index = VisibleIndex.open(build, serving.sight())) {
      return changes(
          serving,
          index.reader(),
          OpenBuild.info(index.manifest(), index.reader()),
          BuildSteps.to(build),
          later,
          compared);
    } catch (ExitingReaderException late) {
      throw late;
    } catch (IOException | RuntimeException | InternalError damaged) {
      LOG.warn("build {} cannot be compared: {}", build.id(), damaged.toString());
      return Optional.empty();
    }
  }

  private static Optional<Changes> changes(
      OpenBuild serving,
      IndexReader reader,
      BuildInfo info,
      BuildSteps steps,
      List<String> later,
      Comparison compared)
      throws IOException {
    Optional<String> since = compared.since().or(() -> steps.builds().stream().findFirst());
    Optional<List<Path>> files = since.flatMap(steps::since);
    if (files.isEmpty() && compared.since().isPresent()) {
      return Optional.empty();
    }
    ComparedBuilds builds =
        new ComparedBuilds(
            serving, reader, info, since, files.orElse(List.of()), steps.builds(), later);
    try {
      return Optional.of(serving.changeLists().page(builds, compared.page()));
    } catch (LostStepException pruned) {
      LOG.warn("build {} cannot be compared: {}", info.buildId(), pruned.getMessage());
      return Optional.empty();
    }
  }

  /** Whether an article is kept from whoever asks. */
  boolean isHidden(String id) {
    return serving.sight().hidden().contains(id);
  }

  /** Of these articles, the ids of those that the serving build has no more. */
  Set<String> gone(List<ArticleCard> articles) throws IOException {
    Set<String> gone = new HashSet<>();
    if (!areOfServing()) {
      for (ArticleCard article : articles) {
        if (serving.reader().docFreq(new Term(ArchiveSchema.ID, article.id())) == 0) {
          gone.add(article.id());
        }
      }
    }
    return gone;
  }

  /** Whether the later build is the one that serves. */
  boolean areOfServing() {
    return later.getFirst().equals(info.buildId());
  }
}
