package org.backfile.server.alerts;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.backfile.build.ArchiveFolder;
import org.backfile.server.language.Message;
import org.backfile.server.search.ArchiveSearch;
import org.backfile.server.search.ArchiveUnavailableException;
import org.backfile.server.search.Asker;
import org.backfile.server.search.BuildInfo;
import org.backfile.server.search.OutOfTimeException;
import org.backfile.server.search.RequestTime;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.TimeLimits;
import org.backfile.withheld.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes an alert one step further: looks what a build has for it, or delivers what was found. What
 * a step gives must be on disk before the next one is taken, so that whatever ends the program,
 * nothing is lost, and what was delivered is not delivered again.
 */
final class AlertRun {
  private static final Logger LOG = LoggerFactory.getLogger(AlertRun.class);

  private final ArchiveSearch archive;
  private final SearchReader reader;
  private final Roles roles;
  private final Senders senders;
  private final Letterhead head;
  private final Clock clock;

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
  }

  /**
   * The alert after a step; the same one when there is nothing to do, or nothing to do it with at
   * this moment. Whatever fails is told by the alert and tried again later.
   *
   * @param serving the build to look at
   */
  Alert step(Alert alert, BuildInfo serving) {
    try {
      return tried(alert, serving);
    } catch (UntoldException told) {
      return failed(alert, told.reason());
    } catch (ArchiveUnavailableException soon) {
      return alert;
    } catch (OutOfTimeException late) {
      return failed(alert, Message.of("the search takes longer than a search may"));
    } catch (RuntimeException broken) {
      LOG.warn("alert {} failed: {}", alert.id(), broken.getClass().getName());
      return failed(alert, Message.of("the server failed; its log says how"));
    }
  }

  private Alert failed(Alert alert, Message reason) {
    return alert.failed(alert.progress().failed(reason, clock.instant()));
  }

  private Alert tried(Alert alert, BuildInfo serving) throws UntoldException {
    Instant now = clock.instant();
    boolean waits =
        alert.progress().failure().filter(failure -> now.isBefore(failure.next())).isPresent();
    Optional<Role> role = roles.of(alert.owner());
    Optional<SearchRequest> request = reader.read(alert.saved().search());
    return alert.paused() || waits || role.isEmpty() || request.isEmpty()
        ? alert
        : forward(alert, serving, request.get(), role.get());
  }

  private Alert forward(Alert alert, BuildInfo serving, SearchRequest request, Role role)
      throws UntoldException {
    AtomicReference<Alert> result = new AtomicReference<>(alert);
    RequestTime.of(TimeLimits.DEFAULT)
        .forFile()
        .run(() ->
            Asker.as(role, alert.owner(), () -> result.set(forward(alert, serving, request))));
    return Objects.requireNonNull(result.get());
  }

  private Alert forward(Alert alert, BuildInfo serving, SearchRequest request)
      throws UntoldException {
    Progress progress = alert.progress();
    if (progress.pending().isPresent()) {
      return alert.with(delivered(alert, progress.pending().get()));
    }
    return isDue(alert, serving)
        ? alert.with(progress.found(look(progress, serving, request)))
        : alert;
  }

  private boolean isDue(Alert alert, BuildInfo serving) {
    Instant told = ArchiveFolder.builtAt(alert.progress().build());
    Instant again = alert.progress().looked().plus(alert.saved().frequency().pause());
    return ArchiveFolder.builtAt(serving.buildId()).isAfter(told)
        && !clock.instant().isBefore(again);
  }

  private Digest look(Progress progress, BuildInfo serving, SearchRequest request)
      throws UntoldException {
    return new Findings(archive, request, serving.buildId()).since(progress, clock.instant());
  }

  /** What is told is read at this moment, so that nothing is sent that may not be seen any more. */
  private Progress delivered(Alert alert, Digest digest) throws UntoldException {
    Letter letter = new Letter(alert, digest, Cards.of(archive, digest.articles()), head);
    String outcome = letter.isEmpty() ? "nothing left to tell" : senders.send(letter);
    return alert.progress().delivered(digest, clock.instant(), outcome);
  }
}
