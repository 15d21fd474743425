package org.backfile.server.alerts;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import org.backfile.server.language.Message;

/**
 * Sends digests by mail (RFC 5321, 5322), as plain text. What comes from articles and readers
 * stands in the text alone, or in a subject that the library encodes, and never makes a header.
 */
public final class MailSender {
  /** How long the mail server may take for each of its answers. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private final MailServer server;
  private final Clock clock;

  /**
   * @param server who takes the mail
   */
  public MailSender(MailServer server, Clock clock) {
    this.server = server;
    this.clock = clock;
  }

  /**
   * Asks whether mail may be sent to an address; asked again before each mail.
   *
   * @throws UntoldException when it may not
   */
  public void check(String to) throws UntoldException {
    if (!MailServer.isAddress(to)) {
      throw new UntoldException(Message.of("expected one address such as desk@archive.example"));
    }
    if (!server.mayReach(to)) {
      throw new UntoldException(
          Message.of("this server sends no mail there; --mail-domain names where it does"));
    }
  }

  /**
   * Sends a letter.
   *
   * @return what came of it
   * @throws UntoldException when the mail server did not take it
   */
  String send(Channel.Mail mail, Letter letter) throws UntoldException {
    check(mail.to());
    try {
      MimeMessage message = message(mail, letter);
      if (server.login().isPresent()) {
        MailServer.Login login = server.login().get();
        Transport.send(message, login.user(), login.password());
      } else {
        Transport.send(message);
      }
      return "taken by the mail server";
    } catch (MessagingException failed) {
      throw new UntoldException(reason(failed));
    }
  }

  private static Message reason(MessagingException failed) {
    return switch (failed) {
      case AuthenticationFailedException _ ->
          Message.of("the mail server does not take the password of this one");
      case SendFailedException _ -> Message.of("the mail server refused the mail");
      default -> Message.of("the mail server cannot be reached, or not as it was set up");
    };
  }

  private MimeMessage message(Channel.Mail mail, Letter letter) throws MessagingException {
    String domain = server.from().substring(server.from().indexOf('@') + 1);
    MimeMessage message = new Identified(Session.getInstance(settings()), letter.id(), domain);
    message.setFrom(new InternetAddress(server.from(), true));
    message.setRecipient(RecipientType.TO, new InternetAddress(mail.to(), true));
    message.setSubject(LetterText.subject(letter, mail.named()), StandardCharsets.UTF_8.name());
    message.setText(LetterText.text(letter), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }

  private Properties settings() {
    String millis = String.valueOf(PATIENCE.toMillis());
    Properties settings = new Properties();
    settings.setProperty("mail.smtp.host", server.host());
    settings.setProperty("mail.smtp.port", String.valueOf(server.port()));
    settings.setProperty("mail.smtp.connectiontimeout", millis);
    settings.setProperty("mail.smtp.timeout", millis);
    settings.setProperty("mail.smtp.writetimeout", millis);
    settings.setProperty("mail.smtp.localhost", "localhost");
    settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    settings.setProperty("mail.smtp.auth", String.valueOf(server.login().isPresent()));
    switch (server.security()) {
      case STARTTLS -> {
        settings.setProperty("mail.smtp.starttls.enable", "true");
        settings.setProperty("mail.smtp.starttls.required", "true");
      }
      case TLS -> settings.setProperty("mail.smtp.ssl.enable", "true");
      case NONE -> {}
    }
    return settings;
  }

  /** A mail that is known by the letter in it, however often it is sent. */
  private static final class Identified extends MimeMessage {
    private final String id;

    Identified(Session session, String letter, String domain) {
      super(session);
      this.id = "<%s@%s>".formatted(letter, domain.toLowerCase(Locale.ROOT));
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
