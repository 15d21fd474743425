package org.backfile.server.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.server.alerts.Entry.Kind;
import org.backfile.server.language.Message;

/**
 * How far an alert has told what there is.
 *
 * @param build id of the build up to which all was told
 * @param lastTold when it told something last, or began
 * @param pending what was found and is not delivered yet
 * @param failure why it does not go on
 * @param deliveries the latest first, {@value #MOST_DELIVERIES} at most; only the latest few still
 *     name articles
 */
public record Progress(
    String build,
    Instant lastTold,
    Optional<Digest> pending,
    Optional<Failure> failure,
    List<Delivery> deliveries) {

  /** Most deliveries that are remembered. */
  public static final int MOST_DELIVERIES = 20;

  /** Most articles that the remembered deliveries name. */
  public static final int MOST_NAMED = 500;

  public Progress {
    deliveries = List.copyOf(deliveries);
  }

  /** An alert that begins with a build: what is in it counts as told. */
  public static Progress from(String build, Instant now) {
    return new Progress(build, now, Optional.empty(), Optional.empty(), List.of());
  }

  /** Id of the build that was looked at last: what it had is told, or waits to be. */
  String looked() {
    return pending.map(Digest::build).orElse(build);
  }

  /** The articles of a kind that wait to be told. */
  Set<String> waiting(Kind kind) {
    return pending.map(digest -> digest.articles(kind)).orElse(Set.of());
  }

  /** Looked, and found what is to be told; nothing where the digest is empty. */
  Progress found(Digest digest) {
    return digest.isEmpty()
        ? new Progress(digest.build(), lastTold, Optional.empty(), Optional.empty(), deliveries)
        : new Progress(build, lastTold, Optional.of(digest), Optional.empty(), deliveries);
  }

  /** What was pending is delivered. */
  Progress delivered(Digest digest, Instant at, String outcome) {
    List<Delivery> more = new ArrayList<>(List.of(new Delivery(digest, at, outcome)));
    more.addAll(deliveries);
    return new Progress(digest.build(), at, Optional.empty(), Optional.empty(), bounded(more));
  }

  private static List<Delivery> bounded(List<Delivery> all) {
    List<Delivery> kept = new ArrayList<>();
    int named = 0;
    for (Delivery each : all.subList(0, Math.min(all.size(), MOST_DELIVERIES))) {
      named += each.digest().entries().size();
      kept.add(
          named <= MOST_NAMED
              ? each
              : new Delivery(each.digest().withoutEntries(), each.at(), each.outcome()));
    }
    return kept;
  }

  /** One more try was in vain. */
  Progress failed(Message reason, Instant now) {
    return new Progress(
        build, lastTold, pending, Optional.of(Failure.after(failure, reason, now)), deliveries);
  }

  /** As though nothing had failed. */
  Progress afresh() {
    return new Progress(build, lastTold, pending, Optional.empty(), deliveries);
  }

  /** The articles that were told of and not told to be withdrawn since, as far as remembered. */
  Set<String> told() {
    Set<String> told = new HashSet<>();
    for (Delivery each : deliveries.reversed()) {
      told.addAll(each.digest().articles(Kind.NEW, Kind.CHANGED));
      told.removeAll(each.digest().articles(Kind.WITHDRAWN));
    }
    return told;
  }
}
