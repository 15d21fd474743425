package org.backfile.server.web.alerts;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.backfile.server.alerts.Alert;
import org.backfile.server.alerts.Channel;
import org.backfile.server.alerts.Delivery;
import org.backfile.server.alerts.Failure;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.site.Wording;

/**
 * An alert in a list.
 *
 * @param question what it asks, as it is understood now
 * @param recent how many articles of the last days it finds; empty when not counted
 * @param owner whose it is, where that is not who looks; else blank
 */
public record AlertRow(Alert alert, Question question, Optional<Integer> recent, String owner) {

  static AlertRow of(Site site, Alert alert, String owner) {
    Question question = Question.read(site, alert.saved().search());
    return new AlertRow(alert, question, question.recent(site), owner);
  }

  /** Its own page. */
  public String href() {
    return AlertsHandler.path(AlertsHandler.ONE, alert.id());
  }

  /** The page that asks whether to delete it. */
  public String deleteHref() {
    return AlertsHandler.path(AlertsHandler.DELETE, alert.id());
  }

  /** Its feed. */
  public String feedHref() {
    return AlertsHandler.path(AlertsHandler.FEED, alert.id());
  }

  /** How it reaches its owner. */
  public String channel() {
    return channel(alert);
  }

  private static String channel(Alert alert) {
    return switch (alert.saved().channel()) {
      case Channel.Feed() -> Wording.say("Feed");
      case Channel.Webhook(URI address, _) -> Wording.say("Webhook at {0}", address.getHost());
      case Channel.Mail(String to, _) -> Wording.say("Mail to {0}", to);
    };
  }

  /** How often it tells what is new. */
  public String frequency() {
    return switch (alert.saved().frequency()) {
      case BUILD -> Wording.say("each build");
      case DAY -> Wording.say("once a day");
    };
  }

  /** When it told something last. */
  public Optional<Instant> lastSent() {
    return alert.progress().deliveries().stream().findFirst().map(Delivery::at);
  }

  /** How it is doing, where there is anything to say; else blank. */
  public String state() {
    Optional<Failure> failure = alert.progress().failure();
    if (!question.valid()) {
      return Wording.say("Cannot be searched any more: {0}", question.problem());
    }
    if (failure.isPresent()) {
      Failure last = failure.get();
      return alert.paused()
          ? Wording.say("Paused after it failed for a day: {0}", last.reason())
          : Wording.say(
              "Retrying, {0} of {1}: {2}", last.tries(), Failure.MOST_TRIES, last.reason());
    }
    return alert.paused() ? Wording.say("Paused") : "";
  }
}
