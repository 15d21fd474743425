package org.backfile.server.web.alerts;

import io.javalin.http.Context;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.backfile.server.alerts.Alert;
import org.backfile.server.alerts.Channel;
import org.backfile.server.alerts.Frequency;
import org.backfile.server.alerts.SavedSearch;
import org.backfile.server.alerts.Senders;
import org.backfile.server.alerts.UntoldException;
import org.backfile.server.alerts.WebhookSender;
import org.backfile.server.language.Message;
import org.backfile.server.web.http.FrontGate;
import org.backfile.server.web.site.Problem;
import org.backfile.server.web.site.ProblemException;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.url.UrlText;

/**
 * What was sent to be saved, unchecked.
 *
 * @param name what to call it
 * @param search parameters of a search, as in its address
 * @param channel key of a channel
 * @param to where the channel leads, for a webhook or mail
 * @param named whether the subject of a mail says what the alert is called
 * @param frequency key of a frequency
 */
public record AlertDraft(
    String name, String search, String channel, String to, boolean named, String frequency) {

  private static final int LONGEST_TO = 2_048;
  private static final SecureRandom CHANCE = new SecureRandom();

  /**
   * Something that cannot be saved.
   *
   * @param field where it stands
   */
  public record Fault(String field, String given, Message message) {}

  /** The draft of a search that nobody has named. */
  static AlertDraft of(Question question) {
    return new AlertDraft(
        question.query().isEmpty() ? question.filters() : question.query(),
        question.state().query(),
        new Channel.Feed().key(),
        "",
        false,
        Frequency.BUILD.key());
  }

  /** The draft that changes nothing. */
  static AlertDraft of(Alert alert) {
    SavedSearch saved = alert.saved();
    return new AlertDraft(
        saved.name(),
        saved.search(),
        saved.channel().key(),
        to(saved.channel()),
        saved.channel() instanceof Channel.Mail mail && mail.named(),
        saved.frequency().key());
  }

  /** Where a channel leads; blank for a feed. */
  static String to(Channel channel) {
    return switch (channel) {
      case Channel.Feed() -> "";
      case Channel.Webhook(URI address, _) -> address.toString();
      case Channel.Mail(String address, _) -> address;
    };
  }

  /** What a form sends. */
  static AlertDraft read(Context ctx) {
    String filters = sent(ctx, "filters");
    String words = UrlText.query(out -> out.add("q", sent(ctx, "q")));
    return new AlertDraft(
            sent(ctx, "name"),
            filters.isEmpty() ? words : words + "&" + filters,
            sent(ctx, "channel"),
            sent(ctx, "to").strip(),
            sent(ctx, "named").equals("1"),
            sent(ctx, "frequency"))
        .bounded();
  }

  static String sent(Context ctx, String field) {
    return Objects.requireNonNullElse(ctx.formParam(field), "");
  }

  /** The name of its length at most, for a field. */
  public String shortName() {
    return name.length() <= SavedSearch.LONGEST_NAME
        ? name
        : name.substring(0, SavedSearch.LONGEST_NAME);
  }

  /**
   * Refuses what no address or form of a search holds, before anything is made of it.
   *
   * @throws ProblemException when the search or where the channel leads is longer than it may be
   */
  AlertDraft bounded() {
    bounded("search", search, FrontGate.MAX_TARGET);
    bounded("to", to, LONGEST_TO);
    return this;
  }

  private static void bounded(String field, String text, int most) {
    if (text.length() > most) {
      throw new ProblemException(
          new Problem(
              Problem.Kind.BAD_REQUEST,
              Message.of(
                  "{0}: expected {1} characters at most, found {2}", field, most, text.length())));
    }
  }

  /** All that is wrong with it. */
  List<Fault> faults(Site site, Senders senders) {
    List<Fault> faults = new ArrayList<>();
    if (!SavedSearch.isName(name)) {
      faults.add(
          new Fault(
              "name",
              name,
              Message.of(
                  "expected a name of 1 to {0} characters on one line", SavedSearch.LONGEST_NAME)));
    }
    Question question = Question.read(site, search);
    if (!question.valid()) {
      faults.add(new Fault("q", question.query(), Message.of("{0}", question.problem())));
    }
    if (Frequency.of(frequency).isEmpty()) {
      faults.add(new Fault("frequency", frequency, Message.of("expected build or day")));
    }
    switch (channel) {
      case "feed" -> {}
      case "webhook" -> webhookFault(senders).ifPresent(faults::add);
      case "mail" -> mailFault(senders).ifPresent(faults::add);
      default ->
          faults.add(new Fault("channel", channel, Message.of("expected feed, webhook or mail")));
    }
    return faults;
  }

  private Optional<Fault> webhookFault(Senders senders) {
    if (senders.webhooks().isEmpty()) {
      return Optional.of(new Fault("channel", channel, Message.of("this server calls nobody")));
    }
    try {
      senders.webhooks().get().check(URI.create(to));
      return Optional.empty();
    } catch (UntoldException refused) {
      return Optional.of(new Fault("to", to, refused.reason()));
    } catch (IllegalArgumentException noAddress) {
      return Optional.of(new Fault("to", to, Message.of("expected an address, found none")));
    }
  }

  private Optional<Fault> mailFault(Senders senders) {
    if (senders.mail().isEmpty()) {
      return Optional.of(new Fault("channel", channel, Message.of("this server calls nobody")));
    }
    try {
      senders.mail().get().check(to);
      return Optional.empty();
    } catch (UntoldException refused) {
      return Optional.of(new Fault("to", to, refused.reason()));
    }
  }

  /** The channel; a webhook that is another than before has a new secret. */
  private Channel channel(Optional<Channel> before) {
    return switch (channel) {
      case "webhook" -> webhook(before);
      case "mail" -> new Channel.Mail(to, named);
      default -> new Channel.Feed();
    };
  }

  private Channel webhook(Optional<Channel> before) {
    URI address = URI.create(to);
    return before
        .filter(
            each -> each instanceof Channel.Webhook webhook && webhook.address().equals(address))
        .orElseGet(() -> new Channel.Webhook(address, WebhookSender.newSecret(CHANCE)));
  }

  /**
   * What it asks for; only of a draft without faults.
   *
   * @param before the channel that the alert had, if there was one
   */
  SavedSearch saved(Site site, Optional<Channel> before) {
    return new SavedSearch(
        name,
        Question.read(site, search).state().query(),
        channel(before),
        Frequency.of(frequency).orElseThrow());
  }
}
