package org.backfile.server.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.article.Standing;
import org.backfile.schema.ArticleCard;
import org.backfile.server.alerts.Entry.Kind;
import org.backfile.server.alerts.MailServer.Security;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A digest as a mail: what it says, to whom it goes, and that no text becomes a header. */
class MailTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private Mailbox mailbox;

  @BeforeEach
  void start() throws IOException {
    mailbox = new Mailbox();
  }

  @AfterEach
  void stop() throws IOException {
    mailbox.close();
  }

  private MailSender sender(Security security) {
    return new MailSender(
        new MailServer(
            "127.0.0.1",
            mailbox.port(),
            security,
            "archive@archive.example",
            Set.of("Archive.Example"),
            Optional.empty()),
        CLOCK);
  }

  private static Letter letter(String name, String title, Channel.Mail mail) {
    Digest digest =
        new Digest(
            "20251231T000000Z-aaaaaa",
            "20260101T000000Z-aaaaaa",
            NOW,
            1,
            0,
            1,
            true,
            List.of(new Entry(Kind.NEW, "a"), new Entry(Kind.WITHDRAWN, "gone")));
    Alert alert =
        new Alert(
            "0123456789abcdef0123",
            "desk",
            new SavedSearch(name, "q=herring", mail, Frequency.BUILD),
            false,
            Progress.from("20251231T000000Z-aaaaaa", NOW));
    Letterhead head =
        new Letterhead("The\r\nArchive", () -> "https://archive.example", id -> "/a/" + id);
    return new Letter(alert, digest, Map.of("a", card(title)), head);
  }

  private static ArticleCard card(String title) {
    return new ArticleCard(
        "a",
        title,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.of("Daily Post\r\nBcc: b@evil.example"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        1,
        1,
        Standing.UNKNOWN,
        new byte[32],
        new byte[ArticleCard.METADATA_HASH_BYTES]);
  }

  private MimeMessage sent(String name, String title, boolean named) throws Exception {
    Channel.Mail mail = new Channel.Mail("desk@archive.example", named);
    assertThat(sender(Security.NONE).send(mail, letter(name, title, mail)))
        .isEqualTo("taken by the mail server");
    byte[] raw = mailbox.mails().getLast().getBytes(StandardCharsets.UTF_8);
    return new MimeMessage(null, new ByteArrayInputStream(raw));
  }

  @Test
  void aMailSaysWhatIsNewAndItsSubjectNothingOfWhatIsAsked() throws Exception {
    MimeMessage mail = sent("Fish", "A catch", false);

    assertThat(mail.getSubject()).isEqualTo("Alert: 1 new, 0 changed, 1 withdrawn - The Archive");
    assertThat(String.valueOf(mail.getContent()))
        .contains("Fish", "new: A catch", "https://archive.example/a/a", "withdrawn: gone")
        .contains("https://archive.example/alerts/0123456789abcdef0123")
        .doesNotContain("herring");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getFrom()[0]).hasToString("archive@archive.example");
    assertThat(mailbox.commands()).contains("RCPT TO:<desk@archive.example>");
  }

  @Test
  void theSubjectSaysTheNameWhereThatIsChosen() throws Exception {
    assertThat(sent("Fische für alle", "A catch", true).getSubject())
        .startsWith("Fische für alle: 1 new");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A\r\nBcc: b@evil.example",
        "A\nBcc: b@evil.example\n\nBody",
        "A\u2028Bcc: b@evil.example",
        "\r\n.\r\nMAIL FROM:<b@evil.example>\r\n",
        "=?UTF-8?Q?=0D=0ABcc:_b@evil.example?="
      })
  void noTextOfAnArticleMakesAHeaderOrACommand(String title) throws Exception {
    MimeMessage mail = sent(title.replaceAll("\\p{Cntrl}", " "), title, true);

    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mailbox.mails()).hasSize(1);
    assertThat(mailbox.commands().stream().filter(each -> each.startsWith("MAIL"))).hasSize(1);
    assertThat(String.valueOf(mail.getContent()).lines()).noneMatch(line -> line.startsWith("Bcc"));
  }

  /** What a webhook gets is JSON whatever is in it; half a character would end it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\",\"new\":99,\"x\":\"",
        "</script><script>alert(1)</script>",
        "A\r\n\r\nPOST /elsewhere HTTP/1.1",
        "\u0000\u001B[31m\u202E\uFFFE",
        "\uD83D\uDC1F"
      })
  void noTextOfAnArticleIsMoreThanAValueInTheJsonOfAWebhook(String title) throws IOException {
    Letter letter = letter("Fish", title, new Channel.Mail("desk@archive.example", false));
    JsonNode json = new ObjectMapper().readTree(LetterJson.bytes(letter));

    assertThat(json.at("/entries/0/title").asText()).isEqualTo(title);
    assertThat(json.get("new").asInt()).isEqualTo(1);
    assertThat(json.size()).isEqualTo(11);
  }

  @Test
  void aNameOnTwoLinesIsNone() {
    assertThatThrownBy(() ->
            new SavedSearch("Fish\r\nBcc: b@evil.example", "", new Channel.Feed(), Frequency.DAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "desk@elsewhere.example",
        "desk@archive.example.evil.example",
        "desk@archive.example,b@evil.example",
        "desk@archive.example b@evil.example",
        "desk@archive.example\r\nBcc: b@evil.example",
        "\"desk\"@archive.example",
        "Desk <desk@archive.example>",
        "@archive.example",
        "desk@",
        "desk",
        ""
      })
  void mailGoesToOneAddressInADomainThatWasNamedOrNowhere(String to) {
    Channel.Mail mail = new Channel.Mail(to, false);

    assertThatThrownBy(() -> sender(Security.NONE).send(mail, letter("Fish", "A catch", mail)))
        .isInstanceOf(UntoldException.class);
    assertThat(mailbox.commands()).isEmpty();
  }

  @Test
  void whatIsRefusedIsSaidAndComesAgainUnderTheSameId() throws Exception {
    Channel.Mail mail = new Channel.Mail("desk@archive.example", false);
    mailbox.answersRecipients("550 unknown");
    assertThatThrownBy(() -> sender(Security.NONE).send(mail, letter("Fish", "A catch", mail)))
        .hasMessage("the mail server refused the mail");
    mailbox.answersRecipients("250 OK");

    assertThat(id("Fish")).isEqualTo(id("Fish")).endsWith("@archive.example>");
  }

  private String id(String name) throws Exception {
    return sent(name, "A catch", false).getMessageID();
  }

  @Test
  void withoutTheProtectionThatIsWantedNothingIsSent() {
    Channel.Mail mail = new Channel.Mail("desk@archive.example", false);

    assertThatThrownBy(() -> sender(Security.STARTTLS).send(mail, letter("Fish", "A catch", mail)))
        .isInstanceOf(UntoldException.class);
    assertThat(mailbox.mails()).isEmpty();
    assertThat(mailbox.commands()).noneMatch(each -> each.startsWith("MAIL"));
  }

  @Test
  void aMailServerThatIsNotThereIsSaidInPlainWords() throws Exception {
    MailSender sender = sender(Security.NONE);
    Channel.Mail mail = new Channel.Mail("desk@archive.example", false);
    mailbox.close();

    assertThatThrownBy(() -> sender.send(mail, letter("Fish", "A catch", mail)))
        .hasMessageContaining("cannot be reached");
  }
}
