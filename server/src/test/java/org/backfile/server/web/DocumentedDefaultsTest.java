package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.backfile.server.alerts.AlertStore;
import org.backfile.server.alerts.AlertWorker;
import org.backfile.server.alerts.Digest;
import org.backfile.server.alerts.Failure;
import org.backfile.server.alerts.MailSender;
import org.backfile.server.alerts.PublicAddresses;
import org.backfile.server.alerts.WebhookSender;
import org.backfile.server.query.Limits;
import org.backfile.server.search.Changes;
import org.backfile.server.search.FacetDemand;
import org.backfile.server.search.ResultWindow;
import org.backfile.server.web.access.Entrance;
import org.backfile.server.web.access.RateLimit;
import org.backfile.server.web.http.ConnectionLimits;
import org.backfile.server.web.http.Exports;
import org.backfile.server.web.http.FrontGate;
import org.backfile.server.web.http.Permits;
import org.backfile.server.web.lists.ListHandler;
import org.backfile.server.web.lists.ListLines;
import org.backfile.server.web.url.Twin;
import org.backfile.withheld.WithheldList;
import org.junit.jupiter.api.Test;

/** The table of defaults in docs/reliability.md says what the program does. */
class DocumentedDefaultsTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| ([0-9.]+) \\|$");

  private static Map<String, String> documented() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "reliability.md"));
    return ROW.matcher(page)
        .results()
        .collect(
            Collectors.toMap(
                row -> row.group(1), row -> row.group(2), (a, b) -> a, LinkedHashMap::new));
  }

  private static Map<String, Object> actual() {
    ServerConfig config = ServerConfig.of(Path.of("x"), "", ServerConfig.LOOPBACK, 0, List.of());
    Limits limits = Limits.DEFAULT;
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("address", config.host());
    values.put("longest address, characters", FrontGate.MAX_TARGET);
    values.put("longest headers, characters", FrontGate.MAX_HEADERS);
    values.put("largest body, bytes", FrontGate.MAX_BODY);
    values.put("dropped after a refusal, bytes", FrontGate.MAX_DROPPED);
    values.put("idle connection, ms", WebServer.IDLE_MILLIS);
    values.put("connections", config.connections().all());
    values.put(
        "connections of one client beyond loopback", ConnectionLimits.OF_CLIENT_BEYOND_LOOPBACK);
    values.put("connections of one client on loopback", config.connections().ofClient());
    values.put("headers of a request, ms", config.connections().headers().toMillis());
    values.put("body of a request, ms", config.connections().body().toMillis());
    values.put("searches that wait", Permits.MAX_WAITING);
    values.put("wait for one's turn, ms", Permits.MAX_WAIT_MILLIS);
    values.put("requests a minute of one client beyond loopback", Entrance.RATE_BEYOND_LOOPBACK);
    values.put("requests a minute of one client on loopback", config.entrance().rate());
    values.put("requests at once after a pause", RateLimit.BURST);
    values.put("clients remembered", RateLimit.MOST_CLIENTS);
    values.put("answer cut short after, ms", config.limits().soft().toMillis());
    values.put("answer given up after, ms", config.limits().hard().toMillis());
    values.put("files sent at once", Exports.AT_ONCE);
    values.put("files sent at once to one client beyond loopback", Exports.OF_CLIENT);
    values.put("rows of a file", Twin.CSV.most());
    values.put("lines of a list", ListLines.MOST);
    values.put("lines of a list begun within, ms", ListHandler.TIME_FOR_A_LIST.toMillis());
    values.put("changes of a build listed, of each kind", Changes.MOST_LISTED);
    values.put("query, characters", limits.characters());
    values.put("query, depth", limits.depth());
    values.put("query, clauses", limits.clauses());
    values.put("query, wildcards", limits.wildcards());
    values.put("query, letters before a wildcard", limits.prefix());
    values.put("query, words of a wildcard", limits.expandedTerms());
    values.put("query, words with spelling tolerance", limits.fuzzyTerms());
    values.put("query, distance", limits.distance());
    values.put("query, proximities within one another", limits.nearness());
    values.put("rows of a page", ResultWindow.MAX_SIZE);
    values.put("rows reached by page number", ResultWindow.MAX_DEPTH);
    values.put("values of a facet", FacetDemand.MAX_SIZE);
    values.put("orders in withheld.json", WithheldList.MOST_ORDERS);
    values.put("alerts of one key", AlertStore.MOST_OF_ONE);
    values.put("alerts in all", AlertStore.MOST);
    values.put("new articles named in a digest", Digest.MOST_NEW);
    values.put("changed articles named in a digest, and withdrawn ones", Digest.MOST_OTHERS);
    values.put("tries of what an alert cannot do", Failure.MOST_TRIES);
    values.put("answer of a webhook, ms", WebhookSender.PATIENCE.toMillis());
    values.put("look-up of the name of a webhook, ms", PublicAddresses.PATIENCE.toMillis());
    values.put("letters on their way to one target", AlertWorker.LETTERS_TO_ONE);
    values.put("a letter on its way, ms", AlertWorker.LONGEST_LETTER.toMillis());
    values.put("answer of a mail server, ms", MailSender.PATIENCE.toMillis());
    return values;
  }

  @Test
  void everyDocumentedDefaultIsTheOneThatShips() throws IOException {
    Map<String, String> actual = new LinkedHashMap<>();
    actual().forEach((setting, value) -> actual.put(setting, value.toString()));
    assertThat(documented()).isEqualTo(actual);
  }
}
