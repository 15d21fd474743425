package org.backfile.server.web.alerts;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.backfile.schema.ArticleCard;
import org.backfile.server.alerts.Alert;
import org.backfile.server.alerts.Cards;
import org.backfile.server.alerts.Delivery;
import org.backfile.server.alerts.Digest;
import org.backfile.server.alerts.Entry;
import org.backfile.server.alerts.Progress;
import org.backfile.server.search.ArchiveSearch;
import org.backfile.server.web.article.ArticleLink;
import org.backfile.server.web.http.AtomFeed;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.Twin;

/**
 * What an alert told, as a feed: an entry for each article that is new, was changed or withdrawn.
 * Headlines are those of now; what may not be seen any more has no entry.
 */
final class AlertFeed {
  private static final String NOT_COMPARED =
      "what else was changed or withdrawn is not known: a build between is gone";

  private final Alert alert;
  private final String origin;
  private final Map<String, ArticleCard> cards;
  private final Set<String> hidden;
  private final AtomFeed feed;

  private AlertFeed(
      Alert alert,
      Map<String, ArticleCard> cards,
      Set<String> hidden,
      String origin,
      String archive) {
    this.alert = alert;
    this.origin = origin;
    this.cards = cards;
    this.hidden = hidden;
    this.feed =
        new AtomFeed(
            "alert:" + alert.id(),
            alert.saved().name() + " - " + archive,
            updated(alert),
            archive,
            origin + AlertsHandler.path(AlertsHandler.ONE, alert.id()));
  }

  static byte[] of(Alert alert, ArchiveSearch archive, String origin, String name) {
    Set<String> told =
        alert.progress().deliveries().stream()
            .flatMap(each -> each.digest().articles().stream())
            .collect(Collectors.toSet());
    AlertFeed feed =
        new AlertFeed(alert, Cards.of(archive, told), archive.hidden(told), origin, name);
    alert.progress().deliveries().forEach(feed::write);
    return feed.feed.end();
  }

  /** Another one whenever the alert told something, or what may be seen is something else. */
  static String etag(Site site, Alert alert) {
    String told = Long.toHexString(updated(alert).getEpochSecond());
    return site.etag(site.serving()).replaceFirst("\"$", "." + told + "\"");
  }

  private static Instant updated(Alert alert) {
    Progress progress = alert.progress();
    return progress.deliveries().stream().findFirst().map(Delivery::at).orElse(progress.lastTold());
  }

  private void write(Delivery delivery) {
    Digest digest = delivery.digest();
    for (Entry each : digest.entries()) {
      title(each)
          .ifPresent(title ->
              entry(
                  digest,
                  each.kind().key() + ":" + each.article(),
                  title,
                  delivery.at(),
                  ArticleLink.path(each.article())));
    }
    int more = digest.added() - digest.articles(Entry.Kind.NEW).size();
    if (more > 0) {
      entry(digest, "more", more + " more new articles", delivery.at(), newSince(digest));
    }
    if (!digest.compared()) {
      String page = AlertsHandler.path(AlertsHandler.ONE, alert.id());
      entry(digest, "unknown", NOT_COMPARED, delivery.at(), page);
    }
  }

  /** How an entry is told; empty when it may not be told any more. */
  private Optional<String> title(Entry entry) {
    return switch (entry.kind()) {
      case NEW, CHANGED ->
          Optional.ofNullable(cards.get(entry.article()))
              .map(card -> entry.kind().key() + ": " + headline(card));
      case WITHDRAWN ->
          Optional.of("withdrawn: " + entry.article())
              .filter(_ -> !hidden.contains(entry.article()));
    };
  }

  private static String headline(ArticleCard card) {
    return card.title().isEmpty() ? "(no headline)" : card.title();
  }

  private void entry(Digest digest, String name, String title, Instant at, String path) {
    String id = "alert:%s:%s:%s".formatted(alert.id(), digest.build(), name);
    feed.entry(id, title, at, origin + path);
  }

  /** The search for all that was new in a digest, and has come since. */
  private String newSince(Digest digest) {
    return "%s?%s&%s=%s"
        .formatted(
            Twin.PAGE.path(),
            alert.saved().search(),
            SearchParameters.SINCE.name(),
            digest.since());
  }
}
