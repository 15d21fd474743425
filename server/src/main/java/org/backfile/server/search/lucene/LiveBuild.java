package org.backfile.server.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;
import org.backfile.build.BuildProgress;
import org.backfile.build.BuildVerification;
import org.backfile.build.BuildVerification.Depth;
import org.backfile.server.search.ArchiveStatus;
import org.backfile.server.search.ArchiveStatus.Rejection;
import org.backfile.server.search.ArchiveUnavailableException;
import org.backfile.server.search.OtherBuilds;
import org.backfile.server.search.visible.StandingOrders;
import org.backfile.withheld.WithheldList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The serving build: the one that {@code CURRENT} names, proven before it is opened, and exchanged
 * for a new one without dropping or mixing an answer. A build that is damaged, now or later, is
 * rejected and the newest good one takes its place. Reads the archive's folder, never writes there.
 * Thread-safe.
 */
public final class LiveBuild implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LiveBuild.class);

  /**
   * With nothing to serve, what was rejected so long ago is proven anew: a disk that was away may
   * be back.
   */
  private static final Duration SECOND_CHANCE = Duration.ofMinutes(1);

  private static final int FAULTS_TOLD = 3;

  private final ArchiveFolder archive;
  private final Whereabouts whereabouts;
  private final StandingOrders orders;
  private final Clock clock;

  /** In the order of their rejection; exchanged as a whole. */
  private volatile Map<String, Rejection> rejected = Map.of();

  private volatile @Nullable BuildHandle serving;
  private boolean closed;
  private volatile Optional<String> degraded = Optional.empty();
  private volatile Optional<Instant> verifiedAt = Optional.empty();

  /**
   * A serving build that has not looked for one yet.
   *
   * @param clock tells when an embargo ends
   * @throws org.backfile.withheld.WithheldProblem when the list of what is withheld cannot be
   *     followed
   */
  public LiveBuild(ArchiveFolder archive, Clock clock) {
    this.archive = archive;
    this.whereabouts = Whereabouts.of(archive.path());
    this.orders = new StandingOrders(archive.path());
    this.clock = clock;
  }

  /** What is asked of a build. */
  interface Question<R> {
    R ask(OpenBuild build) throws IOException;
  }

  /** What is asked of a build and goes on reading it after the answer. */
  interface Loan<R> {
    /** Answers, and keeps the handle until it is released there; when it fails, it is released. */
    R of(BuildHandle held) throws IOException;
  }

  /**
   * Asks the serving build. A build that turns out damaged is rejected and the next one asked.
   *
   * @throws ArchiveUnavailableException when no build can serve
   */
  <R> R ask(Question<R> question) {
    return lend(held -> {
      try {
        return question.ask(held.build());
      } finally {
        held.release();
      }
    });
  }

  /** Asks the serving build like {@link #ask}, and lends it to whoever answers. */
  <R> R lend(Loan<R> loan) {
    BuildHandle handle = acquire();
    try {
      return loan.of(handle);
    } catch (IOException | UncheckedIOException | InternalError damaged) {
      LOG.error("build {} cannot be read", handle.source().id(), damaged);
      reject(handle.source(), "reading failed: " + damaged);
    }
    refresh();
    return lend(loan);
  }

  private BuildHandle acquire() {
    BuildHandle latest = serving;
    if (latest != null && latest.isOver(clock.instant())) {
      refresh();
    }
    for (BuildHandle handle = serving; handle != null; handle = serving) {
      if (handle.acquire()) {
        return handle;
      }
    }
    throw new ArchiveUnavailableException(
        "no build can serve: " + degraded.orElse("none was opened"));
  }

  /** Looks at the archive again: serves what {@code CURRENT} names now, or the best there is. */
  public synchronized void refresh() {
    if (closed) {
      return;
    }
    orders.refresh();
    if (serving == null) {
      forgetOldRejections();
    }
    try {
      Optional<Build> wanted = archive.current();
      if (wanted.isPresent() && serves(wanted.get())) {
        degraded = Optional.empty();
        return;
      }
      List<Build> builds = archive.builds();
      if (servesAsBefore() || builds.stream().anyMatch(this::serves)) {
        degrade(wrong(wanted));
      } else {
        degrade(
            builds.isEmpty()
                ? nothingThere()
                : wrong(wanted) + "; and there is no other good build");
      }
    } catch (IOException e) {
      degrade("the archive cannot be read: " + e);
    }
  }

  private void forgetOldRejections() {
    Instant now = clock.instant();
    Map<String, Rejection> left = new LinkedHashMap<>(rejected);
    left.values()
        .removeIf(each -> Duration.between(each.at(), now).abs().compareTo(SECOND_CHANCE) >= 0);
    rejected = Collections.unmodifiableMap(left);
  }

  private String wrong(Optional<Build> wanted) {
    return wanted
        .flatMap(build -> Optional.ofNullable(rejected.get(build.id())))
        .map(each -> "build %s was rejected: %s".formatted(each.buildId(), each.reason()))
        .orElse("%s names no build".formatted(ArchiveFolder.CURRENT));
  }

  private String nothingThere() {
    return "expected builds in the archive's folder, found %s; backfile index makes one, and it serves at once"
        .formatted(Files.isDirectory(archive.path()) ? "none there" : "no such folder");
  }

  private void degrade(String reason) {
    Optional<String> told = Optional.of(whereabouts.leftOutOf(reason));
    if (!degraded.equals(told)) {
      LOG.warn("{} is degraded: {}", archive.path(), reason);
      degraded = told;
    }
  }

  private boolean servesAsBefore() {
    BuildHandle now = serving;
    return now != null && serves(now.source());
  }

  /** Whether a build serves, now or after this. */
  private boolean serves(Build build) {
    BuildHandle now = serving;
    if (now != null && now.shows(build, clock.instant())) {
      return true;
    }
    return !rejected.containsKey(build.id()) && (isServed(build) || isSound(build)) && opens(build);
  }

  private boolean isServed(Build build) {
    BuildHandle now = serving;
    return now != null && now.source().equals(build);
  }

  private boolean isSound(Build build) {
    List<String> faults = BuildVerification.faults(build, Depth.DAMAGE);
    if (!faults.isEmpty()) {
      reject(build, inShort(faults));
    }
    return faults.isEmpty();
  }

  /** Faults as they fit into a line: of a folder that is away there is one for each file. */
  private static String inShort(List<String> faults) {
    String told = faults.stream().limit(FAULTS_TOLD).collect(Collectors.joining("; "));
    return faults.size() <= FAULTS_TOLD
        ? told
        : "%s; and %d more, which backfile check names"
            .formatted(told, faults.size() - FAULTS_TOLD);
  }

  private boolean opens(Build build) {
    try {
      serve(new BuildHandle(build, orders, clock.instant()));
      return true;
    } catch (IOException | RuntimeException e) {
      reject(build, "it cannot be opened: " + e);
      return false;
    }
  }

  private void serve(BuildHandle next) {
    BuildHandle before = serving;
    serving = next;
    if (before == null || !before.source().equals(next.source())) {
      verifiedAt = Optional.empty();
      LOG.info("serving build {}", next.source().id());
    }
    if (before != null) {
      before.release();
    }
  }

  private synchronized void reject(Build build, String reason) {
    if (rejected.containsKey(build.id())) {
      return;
    }
    LOG.error("rejected build {}: {}", build.id(), reason);
    Map<String, Rejection> more = new LinkedHashMap<>(rejected);
    more.put(build.id(), new Rejection(build.id(), whereabouts.leftOutOf(reason), clock.instant()));
    rejected = Collections.unmodifiableMap(more);
    BuildHandle now = serving;
    if (now != null && now.source().equals(build)) {
      serving = null;
      now.release();
    }
  }

  /** Proves every byte of the serving build again, and finds another if any was changed. */
  public void scrub() {
    BuildHandle handle = serving;
    if (handle == null || !handle.acquire()) {
      return;
    }
    try {
      Build build = handle.source();
      List<String> faults = BuildVerification.faults(build, Depth.ANY_CHANGE);
      if (faults.isEmpty()) {
        verifiedAt = Optional.of(clock.instant());
        return;
      }
      reject(build, inShort(faults));
    } finally {
      handle.release();
    }
    refresh();
  }

  /** What is withheld now. */
  WithheldList orders() {
    return orders.list();
  }

  /** Whether an order restricts an article of one of these ids to some roles. */
  boolean restrictsAny(Set<String> ids) {
    return orders.list().restrictsAny(ids);
  }

  /**
   * The builds beside the serving one; those that were rejected are not among them. Waits for no
   * build that is being proven.
   */
  OtherBuilds others() {
    Optional<BuildProgress> next = underWay();
    return new OtherBuilds(kept(), next, next.isEmpty() && isTaken());
  }

  private boolean isTaken() {
    try {
      return archive.isTaken();
    } catch (IOException e) {
      LOG.warn("whether {} is being worked on cannot be read: {}", archive.path(), e.toString());
      return false;
    }
  }

  private List<String> kept() {
    BuildHandle now = serving;
    try {
      return archive.builds().stream()
          .filter(build -> now == null || !build.equals(now.source()))
          .map(Build::id)
          .filter(id -> !rejected.containsKey(id))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("{} cannot be listed: {}", archive.path(), e.toString());
      return List.of();
    }
  }

  private Optional<BuildProgress> underWay() {
    try {
      return archive.underWay();
    } catch (IOException e) {
      LOG.warn("how far the next build of {} is cannot be read: {}", archive.path(), e.toString());
      return Optional.empty();
    }
  }

  /** How the serving build is doing. Waits for no build that is being proven. */
  public ArchiveStatus status() {
    BuildHandle now = serving;
    return new ArchiveStatus(
        Optional.ofNullable(now).map(handle -> handle.build().info()),
        degraded.or(orders::fault),
        new ArrayList<>(rejected.values()).reversed(),
        verifiedAt);
  }

  @Override
  public synchronized void close() {
    BuildHandle now = serving;
    closed = true;
    serving = null;
    degraded = Optional.of("the server is stopping");
    if (now != null) {
      now.release();
    }
  }
}
