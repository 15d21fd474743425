package org.backfile.server.web.alerts;

import java.util.List;
import java.util.Optional;
import org.backfile.server.alerts.Frequency;
import org.backfile.server.web.site.Wording;

/**
 * The form of an alert.
 *
 * @param action where it is sent
 * @param draft what stands in it
 * @param question its search
 * @param faults what cannot be saved of it
 * @param webhooks whether it can be a webhook
 * @param mail whether it can be mail
 * @param edits whether there is the alert already, so that its words can be changed too
 */
public record AlertForm(
    String action,
    AlertDraft draft,
    Question question,
    List<AlertDraft.Fault> faults,
    boolean webhooks,
    boolean mail,
    boolean edits) {

  /** What is wrong with a field, in words. */
  public Optional<String> fault(String field) {
    return faults.stream()
        .filter(fault -> fault.field().equals(field))
        .findFirst()
        .map(fault -> Wording.say(fault.message()));
  }

  /** Whether it is told by mail. */
  public boolean isMail() {
    return draft.channel().equals("mail");
  }

  /** Whether it leads anywhere, or could. */
  public boolean leads() {
    return webhooks || mail || isWebhook() || isMail();
  }

  /** Whether it is told by a webhook. */
  public boolean isWebhook() {
    return draft.channel().equals("webhook");
  }

  /** Whether it tells what each build has. */
  public boolean isEachBuild() {
    return !draft.frequency().equals(Frequency.DAY.key());
  }
}
