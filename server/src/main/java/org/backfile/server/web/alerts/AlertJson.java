package org.backfile.server.web.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.backfile.server.alerts.Alert;
import org.backfile.server.alerts.Delivery;
import org.backfile.server.alerts.Digest;
import org.backfile.server.alerts.Failure;

/**
 * An alert as JSON.
 *
 * @param owner name of the key that it belongs to
 * @param search parameters of its search, as in an address
 * @param readAs how its query was read
 * @param valid whether it can be searched
 * @param problem why it cannot; null when it can
 * @param channel {@code feed}, {@code webhook} or {@code mail}
 * @param to the address of a webhook or mailbox; null for a feed
 * @param secret what its requests are signed with, told only when it was just made; else null
 * @param frequency {@code build} or {@code day}
 * @param recent articles it finds that the archive has had only since 30 days; null when not
 *     counted
 * @param toldUpTo id of the build up to which all was told
 * @param failure why it does not go on; null when all is well
 * @param deliveries the latest first
 * @param html its page
 * @param feed its feed
 */
public record AlertJson(
    String id,
    String owner,
    String name,
    String search,
    String readAs,
    boolean valid,
    Optional<String> problem,
    String channel,
    Optional<String> to,
    Optional<String> secret,
    String frequency,
    boolean paused,
    Optional<Integer> recent,
    String toldUpTo,
    Optional<FailureJson> failure,
    List<DeliveryJson> deliveries,
    String html,
    String feed) {

  /**
   * That it does not go on.
   *
   * @param next when it is tried again
   */
  public record FailureJson(String reason, Instant since, int tries, Instant next) {}

  /**
   * What it told at once.
   *
   * @param since the build up to which all was told before
   * @param added how many articles were new
   * @param compared whether changes could be told too
   */
  public record DeliveryJson(
      Instant at,
      String since,
      String build,
      int added,
      int changed,
      int withdrawn,
      boolean compared,
      String outcome) {}

  static AlertJson of(AlertRow row, Optional<String> secret) {
    Alert alert = row.alert();
    Question question = row.question();
    return new AlertJson(
        alert.id(),
        alert.owner(),
        alert.saved().name(),
        alert.saved().search(),
        question.reading().readAs(),
        question.valid(),
        Optional.of(question.problem()).filter(problem -> !problem.isEmpty()),
        alert.saved().channel().key(),
        Optional.of(AlertDraft.to(alert.saved().channel())).filter(to -> !to.isEmpty()),
        secret,
        alert.saved().frequency().key(),
        alert.paused(),
        row.recent(),
        alert.progress().build(),
        alert.progress().failure().map(AlertJson::failure),
        alert.progress().deliveries().stream().map(AlertJson::delivery).toList(),
        row.href(),
        row.feedHref());
  }

  private static FailureJson failure(Failure failure) {
    return new FailureJson(
        failure.reason().toString(), failure.since(), failure.tries(), failure.next());
  }

  private static DeliveryJson delivery(Delivery delivery) {
    Digest digest = delivery.digest();
    return new DeliveryJson(
        delivery.at(),
        digest.since(),
        digest.build(),
        digest.added(),
        digest.changed(),
        digest.withdrawn(),
        digest.compared(),
        delivery.outcome());
  }
}
