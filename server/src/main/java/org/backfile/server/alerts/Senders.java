package org.backfile.server.alerts;

import java.util.Optional;
import org.backfile.server.language.Message;

/**
 * How this server may call others; in no way unless whoever runs it said so.
 *
 * @param webhooks sends to webhooks; empty where none may be called
 * @param mail sends mail; empty where none may be sent
 */
public record Senders(Optional<WebhookSender> webhooks, Optional<MailSender> mail) {

  /** No way at all. */
  public static final Senders NONE = new Senders(Optional.empty(), Optional.empty());

  /** Whether it calls anybody at all. */
  public boolean any() {
    return webhooks.isPresent() || mail.isPresent();
  }

  /**
   * Delivers a letter.
   *
   * @return what came of it
   * @throws UntoldException when it was not taken
   */
  String send(Letter letter) throws UntoldException {
    return switch (letter.alert().saved().channel()) {
      case Channel.Feed() -> "in the feed";
      case Channel.Webhook webhook -> webhooks().orElseThrow(Senders::off).send(webhook, letter);
      case Channel.Mail address -> mail().orElseThrow(Senders::off).send(address, letter);
    };
  }

  private static UntoldException off() {
    return new UntoldException(Message.of("this server calls nobody"));
  }
}
