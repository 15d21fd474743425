package org.backfile.server.web.alerts;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.backfile.server.alerts.MailSender;
import org.backfile.server.alerts.MailServer;
import org.backfile.server.alerts.PublicAddresses;
import org.backfile.server.alerts.Senders;
import org.backfile.server.alerts.WebhookSender;

/**
 * How saved searches are kept and delivered.
 *
 * @param folder where they are kept
 * @param webhookHosts hosts that may be called; none for no webhooks
 * @param mail who takes mail; empty for none
 */
public record AlertPlan(Path folder, Set<String> webhookHosts, Optional<MailServer> mail) {

  /** Kept in a folder, and told by feeds alone. */
  public static AlertPlan in(Path folder) {
    return new AlertPlan(folder, Set.of(), Optional.empty());
  }

  /** How others may be called. */
  public Senders senders(Clock clock) {
    Optional<WebhookSender> webhooks =
        webhookHosts.isEmpty()
            ? Optional.empty()
            : Optional.of(new WebhookSender(new PublicAddresses(webhookHosts), clock));
    return new Senders(webhooks, mail.map(server -> new MailSender(server, clock)));
  }
}
