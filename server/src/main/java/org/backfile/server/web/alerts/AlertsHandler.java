package org.backfile.server.web.alerts;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.backfile.server.alerts.Alert;
import org.backfile.server.alerts.Alerts;
import org.backfile.server.web.http.AtomFeed;
import org.backfile.server.web.http.Body;
import org.backfile.server.web.http.Reply;
import org.backfile.server.web.site.Place;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.site.Wording;

/**
 * The pages of alerts: how any search is followed by its feed, and, for who has a key, saved
 * searches.
 */
public final class AlertsHandler {
  /** The page of all. */
  public static final String PATH = "/alerts";

  /** The page of one. */
  public static final String ONE = PATH + "/{id}";

  /** The page that asks whether to delete one. */
  public static final String DELETE = ONE + "/delete";

  /** The feed of one. */
  public static final String FEED = ONE + "/feed";

  private final Site site;
  private final Desk desk;

  /**
   * @param alerts those that readers keep; empty where they keep none
   */
  public AlertsHandler(Site site, Optional<Alerts> alerts) {
    this.site = site;
    this.desk = new Desk(site, alerts);
  }

  /** An address of an alert. */
  static String path(String template, String id) {
    return template.replace("{id}", id);
  }

  /** {@code GET /alerts}, with the parameters of a search to be followed. */
  public void list(Context ctx) {
    Question asked = Question.read(site, Objects.requireNonNullElse(ctx.queryString(), ""));
    boolean any = asked.state().asks() || !asked.faults().isEmpty();
    Optional<Question> question = Optional.of(asked).filter(_ -> any);
    Optional<AlertForm> form =
        question
            .filter(each -> each.valid() && desk.isOpen(ctx))
            .map(each ->
                new AlertForm(
                    PATH, AlertDraft.of(each), each, List.of(), webhooks(), mail(), false));
    Reply.send(ctx, 200, page(ctx, question, form));
  }

  private Body page(Context ctx, Optional<Question> question, Optional<AlertForm> form) {
    boolean open = desk.isOpen(ctx);
    AlertsPage page =
        new AlertsPage(
            site.frame(Wording.say("Alerts"), Place.ALERTS),
            question,
            question.flatMap(each -> each.recent(site)),
            question.map(each -> site.origin().of(ctx) + each.feedHref()).orElse(""),
            form,
            open,
            desk.senders().any(),
            open ? desk.seen(ctx).stream().map(alert -> row(ctx, alert)).toList() : List.of());
    return site.page("alerts/alerts.jte", page);
  }

  private boolean webhooks() {
    return desk.senders().webhooks().isPresent();
  }

  private boolean mail() {
    return desk.senders().mail().isPresent();
  }

  private AlertRow row(Context ctx, Alert alert) {
    return AlertRow.of(site, alert, Desk.isForeign(ctx, alert) ? alert.owner() : "");
  }

  /** {@code POST /alerts}: saves a search. */
  public void make(Context ctx) {
    AlertDraft draft = AlertDraft.read(ctx);
    List<AlertDraft.Fault> faults = draft.faults(site, desk.senders());
    if (faults.isEmpty()) {
      done(ctx, Optional.empty(), desk.make(ctx, draft));
      return;
    }
    Question question = Question.read(site, draft.search());
    AlertForm form = new AlertForm(PATH, draft, question, faults, webhooks(), mail(), false);
    Reply.send(ctx, 400, page(ctx, Optional.of(question), Optional.of(form)));
  }

  /** {@code GET /alerts/{id}}. */
  public void one(Context ctx) {
    Alert alert = desk.named(ctx);
    Reply.send(
        ctx, 200, page(ctx, alert, form(alert, AlertDraft.of(alert), List.of()), Optional.empty()));
  }

  private AlertForm form(Alert alert, AlertDraft draft, List<AlertDraft.Fault> faults) {
    Question question = Question.read(site, draft.search());
    return new AlertForm(path(ONE, alert.id()), draft, question, faults, webhooks(), mail(), true);
  }

  private Body page(Context ctx, Alert alert, AlertForm form, Optional<String> secret) {
    AlertPage page =
        new AlertPage(
            site.frame(Wording.say("Alert {0}", alert.saved().name()), Place.ALERTS),
            row(ctx, alert),
            form,
            site.origin().of(ctx) + path(FEED, alert.id()),
            secret);
    return site.page("alerts/alert.jte", page);
  }

  /** {@code POST /alerts/{id}}: changes an alert, lets it rest or work again. */
  public void change(Context ctx) {
    Alert alert = desk.named(ctx);
    switch (AlertDraft.sent(ctx, "act")) {
      case "pause" -> done(ctx, Optional.of(alert), desk.rest(alert, true));
      case "resume" -> done(ctx, Optional.of(alert), desk.rest(alert, false));
      default -> change(ctx, alert, AlertDraft.read(ctx));
    }
  }

  private void change(Context ctx, Alert alert, AlertDraft draft) {
    List<AlertDraft.Fault> faults = draft.faults(site, desk.senders());
    if (faults.isEmpty()) {
      done(ctx, Optional.of(alert), desk.change(alert, draft));
    } else {
      Reply.send(ctx, 400, page(ctx, alert, form(alert, draft, faults), Optional.empty()));
    }
  }

  /** Leads to the alert's page; a secret that was made is shown at once and never again. */
  private void done(Context ctx, Optional<Alert> before, Alert after) {
    Optional<String> secret = Desk.newSecret(before, after);
    if (secret.isEmpty()) {
      seeOther(ctx, path(ONE, after.id()));
    } else {
      AlertForm form = form(after, AlertDraft.of(after), List.of());
      Reply.send(ctx, 200, page(ctx, after, form, secret));
    }
  }

  /** {@code GET /alerts/{id}/delete}: asks first. */
  public void askToDelete(Context ctx) {
    AlertRow row = row(ctx, desk.named(ctx));
    DeletePage page = new DeletePage(site.frame(Wording.say("Delete an alert"), Place.ALERTS), row);
    Reply.send(ctx, 200, site.page("alerts/delete.jte", page));
  }

  /** {@code POST /alerts/{id}/delete}. */
  public void delete(Context ctx) {
    desk.delete(desk.named(ctx));
    seeOther(ctx, PATH);
  }

  /** {@code GET /alerts/{id}/feed}: what it told, as far as whoever asks may see it now. */
  public void feed(Context ctx) {
    Alert alert = desk.named(ctx);
    String etag = AlertFeed.etag(site, alert);
    if (!Reply.unchanged(ctx, etag)) {
      byte[] feed =
          site.inTurn(
              () -> AlertFeed.of(alert, site.archive(), site.origin().of(ctx), site.name()));
      Reply.sendTagged(ctx, etag, new Body(AtomFeed.TYPE, feed));
    }
  }

  private static void seeOther(Context ctx, String path) {
    ctx.header("Cache-Control", "no-store");
    ctx.redirect(path, HttpStatus.SEE_OTHER);
  }
}
