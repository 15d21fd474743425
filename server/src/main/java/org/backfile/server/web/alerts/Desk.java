package org.backfile.server.web.alerts;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.backfile.server.alerts.Alert;
import org.backfile.server.alerts.AlertStore;
import org.backfile.server.alerts.Alerts;
import org.backfile.server.alerts.Channel;
import org.backfile.server.alerts.Progress;
import org.backfile.server.alerts.Senders;
import org.backfile.server.language.Message;
import org.backfile.server.web.access.Visitor;
import org.backfile.server.web.site.Problem;
import org.backfile.server.web.site.ProblemException;
import org.backfile.server.web.site.Site;
import org.backfile.withheld.Role;

/**
 * Where readers keep alerts: each sees those of the own key, who administers sees all, and to
 * everybody else they are not there.
 */
final class Desk {
  private static final int ID_BYTES = 10;
  private static final SecureRandom CHANCE = new SecureRandom();

  private final Site site;
  private final Optional<Alerts> alerts;

  Desk(Site site, Optional<Alerts> alerts) {
    this.site = site;
    this.alerts = alerts;
  }

  /** How others may be called. */
  Senders senders() {
    return alerts.map(Alerts::senders).orElse(Senders.NONE);
  }

  /** What a channel is signed with, where that is another than before. */
  static Optional<String> newSecret(Optional<Alert> before, Alert after) {
    return after.saved().channel() instanceof Channel.Webhook webhook
            && before.filter(each -> each.saved().channel().equals(webhook)).isEmpty()
        ? Optional.of(webhook.secret())
        : Optional.empty();
  }

  /** Whether whoever asks can keep alerts. */
  boolean isOpen(Context ctx) {
    return alerts.isPresent() && Visitor.of(ctx).isPresent();
  }

  private Alerts open() {
    return alerts.orElseThrow(() ->
        new ProblemException(
            new Problem(
                Problem.Kind.FORBIDDEN,
                Message.of(
                    "Saved searches are off here. The server keeps them when it is started with --keys and --alerts."))));
  }

  private static Visitor visitor(Context ctx) {
    return Visitor.of(ctx).orElseThrow(Desk::none);
  }

  private static ProblemException none() {
    return new ProblemException(
        new Problem(Problem.Kind.NOT_FOUND, Message.of("There is no alert of yours here.")));
  }

  /** The alerts that whoever asks may see, by their names. */
  List<Alert> seen(Context ctx) {
    Alerts all = open();
    return Visitor.of(ctx).stream()
        .flatMap(visitor -> all.store().all().stream().filter(alert -> isFor(visitor, alert)))
        .sorted(
            Comparator.comparing(
                    (Alert alert) -> alert.saved().name(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Alert::id))
        .toList();
  }

  private static boolean isFor(Visitor visitor, Alert alert) {
    return alert.owner().equals(visitor.name()) || visitor.role() == Role.ADMIN;
  }

  /** Whether an alert is somebody else's. */
  static boolean isForeign(Context ctx, Alert alert) {
    return Visitor.of(ctx).filter(each -> each.name().equals(alert.owner())).isEmpty();
  }

  /** The alert that an address names. */
  Alert named(Context ctx) {
    Visitor visitor = visitor(ctx);
    return open()
        .store()
        .find(ctx.pathParam("id"))
        .filter(alert -> isFor(visitor, alert))
        .orElseThrow(Desk::none);
  }

  /** Makes an alert of a draft without faults; it begins with the build that serves. */
  Alert make(Context ctx, AlertDraft draft) {
    byte[] bytes = new byte[ID_BYTES];
    CHANCE.nextBytes(bytes);
    Alert alert =
        new Alert(
            HexFormat.of().formatHex(bytes),
            visitor(ctx).name(),
            draft.saved(site, Optional.empty()),
            false,
            beginning());
    if (!open().store().add(alert)) {
      throw new ProblemException(
          new Problem(
              Problem.Kind.FORBIDDEN,
              Message.of(
                  "There is no room for another alert: one key has at most {0}, all together {1}. Delete one first.",
                  AlertStore.MOST_OF_ONE, AlertStore.MOST)));
    }
    open().note("alert made", alert);
    return alert;
  }

  private Progress beginning() {
    return Progress.from(site.serving().buildId(), site.clock().instant());
  }

  /** Gives an alert other wishes. */
  Alert change(Alert alert, AlertDraft draft) {
    return change(alert.id(), wished(draft));
  }

  /** Gives an alert other wishes, and lets it rest or work again, at once. */
  Alert change(Alert alert, AlertDraft draft, boolean paused) {
    UnaryOperator<Alert> wished = wished(draft);
    return change(alert.id(), now -> rested(wished.apply(now), paused));
  }

  private UnaryOperator<Alert> wished(AlertDraft draft) {
    Progress anew = beginning();
    return now -> now.with(draft.saved(site, Optional.of(now.saved().channel())), anew);
  }

  /** Lets an alert rest, or work again. */
  Alert rest(Alert alert, boolean paused) {
    return change(alert.id(), now -> rested(now, paused));
  }

  private static Alert rested(Alert alert, boolean paused) {
    return paused ? alert.pause() : alert.resume();
  }

  private Alert change(String id, UnaryOperator<Alert> change) {
    Alert changed = open().store().change(id, change).orElseThrow(Desk::none);
    open().note("alert changed", changed);
    return changed;
  }

  /** Deletes an alert, and what it was to deliver. */
  void delete(Alert alert) {
    open().store().remove(alert.id());
    open().note("alert deleted", alert);
  }
}
