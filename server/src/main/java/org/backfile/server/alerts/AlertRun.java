package org.backfile.server.alerts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.backfile.build.ArchiveFolder;
import org.backfile.server.alerts.Findings.Told;
import org.backfile.server.alerts.Moves.Moved;
import org.backfile.server.language.Message;
import org.backfile.server.search.ArchiveSearch;
import org.backfile.server.search.ArchiveUnavailableException;
import org.backfile.server.search.Asker;
import org.backfile.server.search.BuildInfo;
import org.backfile.server.search.OutOfTimeException;
import org.backfile.server.search.RequestTime;
import org.backfile.server.search.TimeLimits;
import org.backfile.withheld.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes an alert one step further: looks what a build has for it, or tells what was found. What a
 * step gives must be on disk before the next one is taken, so that whatever ends the program,
 * nothing is lost, and what was delivered is not delivered again. Not thread-safe, but for {@link
 * #sent}.
 */
final class AlertRun {
  private static final Logger LOG = LoggerFactory.getLogger(AlertRun.class);
  private static final Turn REST = new Turn.Rest();

  private final ArchiveSearch archive;
  private final SearchReader reader;
  private final Roles roles;
  private final Senders senders;
  private final Letterhead head;
  private final Clock clock;
  private final Moves moves;

  AlertRun(
      ArchiveSearch archive,
      SearchReader reader,
      Roles roles,
      Senders senders,
      Letterhead head,
      Clock clock) {
    this.archive = archive;
    this.reader = reader;
    this.roles = roles;
    this.senders = senders;
    this.head = head;
    this.clock = clock;
    this.moves = new Moves(archive);
  }

  /** What fails tells why. */
  private interface Work<R> {
    R run() throws UntoldException;
  }

  /** What comes next for an alert. Whatever fails is told by the alert and tried again later. */
  Turn next(Alert alert) {
    try {
      return tried(() -> turn(alert), reason -> new Turn.Step(failed(alert, reason)), alert);
    } catch (ArchiveUnavailableException soon) {
      return REST;
    }
  }

  /** Sends a letter, and gives the alert after that. */
  Alert sent(Letter letter) {
    Alert alert = letter.alert();
    return tried(
        () -> delivered(alert, letter.digest(), senders.send(letter)),
        reason -> failed(alert, reason),
        alert);
  }

  /** The alert when a letter of it took too long. */
  Alert late(Alert alert, Duration longest) {
    return failed(alert, Message.of("it was not taken within {0} seconds", longest.toSeconds()));
  }

  private static <R> R tried(Work<R> work, Function<Message, R> failed, Alert alert) {
    try {
      return work.run();
    } catch (UntoldException told) {
      return failed.apply(told.reason());
    } catch (OutOfTimeException late) {
      return failed.apply(Message.of("the search takes longer than a search may"));
    } catch (ArchiveUnavailableException soon) {
      throw soon;
    } catch (RuntimeException broken) {
      LOG.warn("alert {} failed: {}", alert.id(), broken.getClass().getName());
      return failed.apply(Message.of("the server failed; its log says how"));
    }
  }

  private Alert failed(Alert alert, Message reason) {
    return alert.failed(alert.progress().failed(reason, clock.instant()));
  }

  private Alert delivered(Alert alert, Digest digest, String outcome) {
    return alert.with(alert.progress().delivered(digest, clock.instant(), outcome));
  }

  private Turn turn(Alert alert) throws UntoldException {
    Optional<Role> role = isAtWork(alert) ? roles.of(alert.owner()) : Optional.empty();
    return role.isEmpty() ? REST : turn(alert, role.get());
  }

  private boolean isAtWork(Alert alert) {
    Instant now = clock.instant();
    return !alert.paused()
        && alert.progress().failure().filter(last -> now.isBefore(last.next())).isEmpty();
  }

  private Turn turn(Alert alert, Role role) throws UntoldException {
    AtomicReference<Turn> turn = new AtomicReference<>(REST);
    RequestTime.of(TimeLimits.DEFAULT)
        .forFile()
        .run(() -> Asker.as(role, alert.owner(), () -> turn.set(turnOfOwner(alert))));
    return Objects.requireNonNull(turn.get());
  }

  private Turn turnOfOwner(Alert alert) throws UntoldException {
    Progress progress = alert.progress();
    Optional<BuildInfo> serving = archive.status().serving();
    if (serving.isEmpty()) {
      return REST;
    }
    if (progress.pending().isPresent() && isTime(alert)) {
      return told(alert, progress.pending().get(), serving.get());
    }
    return isNews(progress, serving.get()) ? looked(alert, serving.get()) : REST;
  }

  private boolean isTime(Alert alert) {
    Instant again = alert.progress().lastTold().plus(alert.saved().frequency().pause());
    return !clock.instant().isBefore(again);
  }

  private static boolean isNews(Progress progress, BuildInfo serving) {
    return ArchiveFolder.builtAt(serving.buildId())
        .isAfter(ArchiveFolder.builtAt(progress.looked()));
  }

  /** Each build is looked at when it serves, also where what it has is told later. */
  private Turn looked(Alert alert, BuildInfo serving) throws UntoldException {
    Progress progress = alert.progress();
    Instant now = clock.instant();
    Optional<Findings> findings = findings(alert, now, serving);
    if (findings.isEmpty()) {
      return REST;
    }
    Optional<Moved> moved = moves.since(progress.looked(), serving);
    return new Turn.Step(alert.with(progress.found(findings.get().since(progress, moved, now))));
  }

  /** What is told is read at this moment, so that nothing is told that may not be seen any more. */
  private Turn told(Alert alert, Digest digest, BuildInfo serving) throws UntoldException {
    Optional<Findings> findings = findings(alert, digest.made(), serving);
    if (findings.isEmpty()) {
      return REST;
    }
    Told told = findings.get().told(digest);
    if (told.digest().isEmpty()) {
      return new Turn.Step(delivered(alert, told.digest(), "nothing left to tell"));
    }
    Letter letter = new Letter(alert, told.digest(), told.cards(), head);
    return switch (alert.saved().channel()) {
      case Channel.Feed() -> new Turn.Step(sent(letter));
      case Channel.Webhook _, Channel.Mail _ -> new Turn.Post(letter);
    };
  }

  private Optional<Findings> findings(Alert alert, Instant moment, BuildInfo serving) {
    return reader
        .read(alert.saved().search(), moment)
        .map(request -> new Findings(archive, request, serving));
  }
}
